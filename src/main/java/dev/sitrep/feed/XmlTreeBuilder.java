package dev.sitrep.feed;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Builds a tree from start tags, end tags and text, with each known namespace under one name.
 *
 * <p>Prefixes are resolved here and not by the parser, so that one that nobody declared is no reason to refuse a feed.
 */
final class XmlTreeBuilder {
    /** Deeper than any feed; a tree is walked by recursion. */
    static final int DEEPEST = 100;

    private static final String FOREIGN = "urn:foreign:";

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final TreeSet<String> undeclared = new TreeSet<>();
    private final Map<String, Namespace> foreign = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element root;
    private @Nullable String rootUri;
    private boolean rootOver;

    /**
     * A start tag.
     *
     * @param name with its prefix
     * @param attributes by name with prefix, declarations of namespaces among them
     * @return false where the tree would become too deep
     */
    boolean start(String name, Map<String, String> attributes) {
        flush();
        scopes.push(scope(attributes));
        Element element = new Element(safe(local(name)), namespace(name, false));
        if (root == null) {
            root = element;
            rootUri = namespaceUri(prefix(name));
            element.setNamespace(namespace(name, false));
        } else if (!open.isEmpty()) {
            open.peek().addContent(element);
        }
        attributes.forEach((key, value) -> attribute(element, key, value));
        open.push(element);
        return open.size() <= DEEPEST;
    }

    void end() {
        flush();
        open.pop();
        scopes.pop();
        rootOver |= open.isEmpty();
    }

    void text(String more) {
        if (!open.isEmpty()) {
            text.append(more);
        }
    }

    /** The address that the root's name is in, as written; empty where there is none. */
    String rootUri() {
        return rootUri == null ? "" : rootUri;
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
            open.peek().addContent(clean(text));
        }
        text.setLength(0);
    }

    /** JDOM refuses text with characters that XML may not hold. */
    private static String clean(CharSequence dirty) {
        String plain = dirty.toString();
        if (Verifier.checkCharacterData(plain) == null) {
            return plain;
        }
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private Map<String, String> scope(Map<String, String> attributes) {
        Map<String, String> outer = scopes.isEmpty() ? Map.of() : scopes.peek();
        Map<String, String> inner = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                inner = inner == null ? new HashMap<>(outer) : inner;
                inner.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            }
        }
        return inner == null ? outer : inner;
    }

    private @Nullable String namespaceUri(String prefix) {
        Map<String, String> scope = scopes.peek();
        return scope == null ? null : scope.get(prefix);
    }

    private Namespace namespace(String name, boolean ofAttribute) {
        String prefix = prefix(name);
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        String uri = namespaceUri(prefix);
        if (prefix.isEmpty() && (ofAttribute || uri == null || (uri.equals(rootUri) && isRss()))) {
            return Namespace.NO_NAMESPACE;
        }
        if (uri == null) {
            undeclared.add(prefix);
            Namespace meant = FeedNamespaces.withPrefix(prefix);
            return meant == null ? foreign(FOREIGN + prefix) : meant;
        }
        Namespace known = FeedNamespaces.withUri(uri);
        return known == null ? foreign(uri) : known;
    }

    /** RSS in a namespace of its own, or of another format: the names without a prefix are RSS's all the same. */
    private boolean isRss() {
        return root != null && root.getName().equalsIgnoreCase("rss");
    }

    /** Unknown namespaces get prefixes of ours: those of the feed may stand for another one further on. */
    private Namespace foreign(String uri) {
        return foreign.computeIfAbsent(
                uri,
                key -> {
                    String own = "ns" + foreign.size();
                    return Verifier.checkNamespaceURI(uri) == null
                            ? Namespace.getNamespace(own, uri)
                            : Namespace.getNamespace(own, FOREIGN + own);
                });
    }

    private void attribute(Element element, String name, String value) {
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return;
        }
        Namespace namespace = namespace(name, true);
        String local = safe(local(name));
        if (element.getAttribute(local, namespace) == null
                && (namespace.getURI().isEmpty() || !namespace.getPrefix().isEmpty())) {
            element.setAttribute(new Attribute(local, clean(value), namespace));
        }
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String safe(String name) {
        return Verifier.checkElementName(name) == null ? name : "unnameable";
    }
}
