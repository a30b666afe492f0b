package dev.sitrep.feed;

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
        for (String name : names) {
            for (Element child : parent.getChildren()) {
                if (child.getQualifiedName().equalsIgnoreCase(name)) {
                    found.add(child);
                } else if (name.startsWith("media:")
                        && child.getQualifiedName().equals("media:group")) {
                    found.addAll(all(child, name));
                }
            }
        }
        return found;
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
