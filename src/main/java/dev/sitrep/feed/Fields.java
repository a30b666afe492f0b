package dev.sitrep.feed;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the children of an element by name; names are as in {@code dc:date}, with the prefixes of {@link FeedNamespaces}. */
final class Fields {
    private Fields() {}

    /** All children with one of the names, those with the first name first. */
    static List<Element> all(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        List<Content> content = parent.getContent();
        for (String name : names) {
            for (int i = 0; i < content.size(); i++) { // JDOM's lists of children are slow to walk.
                if (content.get(i) instanceof Element child) {
                    if (is(child, name)) {
                        found.add(child);
                    } else if (name.startsWith("media:") && is(child, "media:group")) {
                        found.addAll(all(child, name));
                    }
                }
            }
        }
        return found;
    }

    /** True where an element has the name, in whatever case. */
    static boolean is(Element element, String name) {
        String local = element.getName();
        String prefix = element.getNamespacePrefix();
        int start = prefix.isEmpty() ? 0 : prefix.length() + 1;
        return name.length() == start + local.length()
                && name.regionMatches(true, start, local, 0, local.length())
                && (start == 0
                        || (name.charAt(start - 1) == ':'
                                && name.regionMatches(true, 0, prefix, 0, start - 1)));
    }

    /** The first child with one of the names that has anything in it, or null. */
    static @Nullable Element first(Element parent, String... names) {
        for (Element child : all(parent, names)) {
            if (!child.getChildren().isEmpty() || !child.getTextTrim().isEmpty()) {
                return child;
            }
        }
        return null;
    }

    /** The text of the first child with one of the names that has any, trimmed; null where there is none. */
    static @Nullable String text(Element parent, String... names) {
        for (Element child : all(parent, names)) {
            String text = child.getTextTrim();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
