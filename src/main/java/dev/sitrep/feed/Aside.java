package dev.sitrep.feed;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What ROME has no place for and hands through as it is: elements of our own in the entries of a prepared tree. */
final class Aside {
    /** When an item of RSS was changed. */
    static final String UPDATED = "updated";

    /** What links in the summary are relative to, where that is not the feed's own address. */
    static final String SUMMARY_BASE = "summary-base";

    /** The same for the content. */
    static final String CONTENT_BASE = "content-base";

    private static final Namespace OURS = Namespace.getNamespace("sitrep", "urn:sitrep");

    private Aside() {}

    static Element element(String name, String text) {
        return new Element(name, OURS).setText(text);
    }

    /** What was set aside under the name, or null. */
    static @Nullable String text(List<Element> foreign, String name) {
        for (Element element : foreign) {
            if (element.getName().equals(name) && element.getNamespace().equals(OURS)) {
                return element.getText();
            }
        }
        return null;
    }
}
