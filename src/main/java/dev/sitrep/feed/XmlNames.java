package dev.sitrep.feed;

import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What names mean within an element: which namespace each prefix stands for, with every known one under one name.
 *
 * <p>Elements that declare nothing share the names of the one round them, and each name is looked up once.
 */
final class XmlNames {
    private static final String FOREIGN = "urn:foreign:";

    /** A name without its prefix, in its namespace. */
    record Name(String local, Namespace namespace) {}

    /** What holds for the whole document. */
    private static final class Shared {
        final Set<String> undeclared;
        final Map<String, Namespace> foreign = new HashMap<>();
        @Nullable String rootUri;
        boolean rss;

        Shared(Set<String> undeclared) {
            this.undeclared = undeclared;
        }
    }

    private final Shared shared;
    private final @Nullable XmlNames outer;
    private final Map<String, String> declared;
    private final Map<String, Name> elements = new HashMap<>();
    private final Map<String, Name> attributes = new HashMap<>();

    /** Elements that are open and declare nothing more. */
    private int sharing;

    private XmlNames(Shared shared, @Nullable XmlNames outer, Map<String, String> declared) {
        this.shared = shared;
        this.outer = outer;
        this.declared = declared;
    }

    /** What holds outside the root. Prefixes that nobody declared are put into the set. */
    static XmlNames none(Set<String> undeclared) {
        return new XmlNames(new Shared(undeclared), null, Map.of());
    }

    static boolean isDeclaration(String attribute) {
        return attribute.startsWith("xmlns")
                && (attribute.length() == 5 || attribute.charAt(5) == ':');
    }

    /** The names within an element with these attributes: names and values in turn. */
    XmlNames within(List<String> attributes) {
        Map<String, String> inner = null;
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (isDeclaration(name)) {
                inner = inner == null ? new HashMap<>() : inner;
                inner.put(name.length() == 5 ? "" : name.substring(6), attributes.get(i + 1));
            }
        }
        if (inner != null) {
            return new XmlNames(shared, this, inner);
        }
        sharing++;
        return this;
    }

    /** The names after the end of an element. */
    XmlNames outside() {
        if (sharing > 0 || outer == null) {
            sharing--;
            return this;
        }
        return outer;
    }

    /** Tells which is the root element: RSS may stand in any namespace. */
    void root(String name) {
        String uri = uri(prefix(name));
        shared.rootUri = uri == null ? "" : uri;
        shared.rss = local(name).equalsIgnoreCase("rss");
    }

    /** The address that the root's name is in, as written; empty where there is none. */
    String rootUri() {
        return shared.rootUri == null ? "" : shared.rootUri;
    }

    Name element(String name) {
        return elements.computeIfAbsent(name, n -> resolved(n, false));
    }

    Name attribute(String name) {
        return attributes.computeIfAbsent(name, n -> resolved(n, true));
    }

    private Name resolved(String name, boolean ofAttribute) {
        String local = local(name);
        boolean sound = Verifier.checkElementName(local) == null;
        return new Name(sound ? local : "unnameable", namespace(prefix(name), ofAttribute));
    }

    private Namespace namespace(String prefix, boolean ofAttribute) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        String uri = uri(prefix);
        // The names of RSS without a prefix are RSS's own, in whatever namespace.
        boolean rss = shared.rss && uri != null && uri.equals(shared.rootUri);
        if (prefix.isEmpty() && (ofAttribute || uri == null || rss)) {
            return Namespace.NO_NAMESPACE;
        }
        if (uri == null) {
            shared.undeclared.add(prefix);
            Namespace meant = FeedNamespaces.withPrefix(prefix);
            return meant == null ? foreign(FOREIGN + prefix) : meant;
        }
        Namespace known = FeedNamespaces.withUri(uri);
        return known == null ? foreign(uri) : known;
    }

    private @Nullable String uri(String prefix) {
        for (XmlNames at = this; at != null; at = at.outer) {
            String uri = at.declared.get(prefix);
            if (uri != null) {
                return uri;
            }
        }
        return null;
    }

    /** Unknown namespaces get prefixes of ours: those of the feed may stand for another one further on. */
    private Namespace foreign(String uri) {
        return shared.foreign.computeIfAbsent(
                uri,
                key -> {
                    String own = "ns" + shared.foreign.size();
                    return Verifier.checkNamespaceURI(uri) == null
                            ? Namespace.getNamespace(own, uri)
                            : Namespace.getNamespace(own, FOREIGN + own);
                });
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
