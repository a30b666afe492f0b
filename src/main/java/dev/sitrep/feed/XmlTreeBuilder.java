package dev.sitrep.feed;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Builds a tree from start tags, end tags and text, with each known namespace under one name.
 *
 * <p>Prefixes are resolved here and not by the parser, so that one that nobody declared is no reason to refuse a feed. What comes
 * has to be made of characters that XML may hold; the tree itself no longer looks.
 */
final class XmlTreeBuilder {
    /** Deeper than any feed; a tree is walked by recursion. */
    static final int DEEPEST = 100;

    private static final JDOMFactory TREE = new UncheckedJDOMFactory();

    private final Deque<Element> open = new ArrayDeque<>();
    private final TreeSet<String> undeclared = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();
    private XmlNames names = XmlNames.none(undeclared);
    private @Nullable Element root;
    private boolean rootOver;

    /**
     * A start tag.
     *
     * @param name with its prefix
     * @param attributes names with prefixes and values in turn, declarations of namespaces among them
     * @return false where the tree would become too deep
     */
    boolean start(String name, List<String> attributes) {
        flush();
        names = names.within(attributes);
        if (root == null) {
            names.root(name);
        }
        XmlNames.Name own = names.element(name);
        Element element = TREE.element(own.local(), own.namespace());
        if (root == null) {
            root = element;
        } else if (!open.isEmpty()) {
            TREE.addContent(open.peek(), element);
        }
        for (int i = 0; i < attributes.size(); i += 2) {
            attribute(element, attributes.get(i), attributes.get(i + 1));
        }
        open.push(element);
        return open.size() <= DEEPEST;
    }

    void end() {
        flush();
        open.pop();
        names = names.outside();
        rootOver |= open.isEmpty();
    }

    void text(String more) {
        if (!open.isEmpty()) {
            text.append(more);
        }
    }

    /** The address that the root's name is in, as written; empty where there is none. */
    String rootUri() {
        return names.rootUri();
    }

    /** The root, or null where no tag has come. */
    @Nullable Element root() {
        return root;
    }

    /** True when the root has been closed: what comes after it is no part of the feed. */
    boolean isOver() {
        return rootOver;
    }

    /** Prefixes that were used and not declared. */
    List<String> undeclared() {
        return new ArrayList<>(undeclared);
    }

    private void flush() {
        if (text.length() > 0 && !open.isEmpty()) {
            TREE.addContent(open.peek(), TREE.text(text.toString()));
        }
        text.setLength(0);
    }

    private void attribute(Element element, String name, String value) {
        if (XmlNames.isDeclaration(name)) {
            return;
        }
        XmlNames.Name own = names.attribute(name);
        if (element.getAttribute(own.local(), own.namespace()) == null
                && (own.namespace().getURI().isEmpty() || !own.namespace().getPrefix().isEmpty())) {
            element.setAttribute(new Attribute(own.local(), value, own.namespace()));
        }
    }
}
