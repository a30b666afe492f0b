package dev.sitrep.feed;

import org.jdom2.Element;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads repaired XML text into a tree: strictly, and where that fails, as far as it can be understood.
 *
 * @param root the root element, or null where there is none
 * @param rootUri the namespace that the root is in, as written
 */
record XmlTree(@Nullable Element root, String rootUri) {
    private static final XMLInputFactory STRICT = strict();

    private static XMLInputFactory strict() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // JDK 24 allows 100,000 characters in a text that has an &amp; in it. No entity can be
        // declared without a doctype, and
        // the five of XML itself do not grow: the size of the body is limit enough.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        return factory;
    }

    /** Reads the text; what was wrong is added to the problems. */
    static XmlTree read(String text, List<String> problems) {
        XmlTreeBuilder builder = new XmlTreeBuilder();
        try {
            strictly(text, builder);
        } catch (XMLStreamException e) {
            problems.add("not well-formed XML, read as far as it can be understood: " + words(e));
            builder = new XmlTreeBuilder();
            leniently(text, builder);
        }
        if (!builder.undeclared().isEmpty()) {
            problems.add(
                    "undeclared prefixes: "
                            + Shown.of(String.join(", ", builder.undeclared()), 100));
        }
        return new XmlTree(builder.root(), builder.rootUri());
    }

    private static void strictly(String text, XmlTreeBuilder builder) throws XMLStreamException {
        XMLStreamReader reader;
        synchronized (STRICT) { // The JDK's factory may hand out one reader twice.
            reader = STRICT.createXMLStreamReader(new StringReader(text));
        }
        while (reader.hasNext() && !builder.isOver()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!builder.start(reader.getLocalName(), attributes(reader))) {
                        throw new XMLStreamException("elements are nested too deeply");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> builder.end();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        builder.text(reader.getText());
                default -> {}
            }
        }
        reader.close();
    }

    private static List<String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        List<String> attributes = new ArrayList<>(2 * count);
        for (int i = 0; i < count; i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            attributes.add(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
            attributes.add(reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static void leniently(String text, XmlTreeBuilder builder) {
        Parser parser = Parser.xmlParser().setMaxDepth(XmlTreeBuilder.DEEPEST);
        parser.parseInput(text, "").childNodes().stream()
                .filter(org.jsoup.nodes.Element.class::isInstance)
                .findFirst()
                .ifPresent(root -> root.traverse(new Copy(builder)));
    }

    /** Copies jsoup's tree into ours. */
    private record Copy(XmlTreeBuilder builder) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element element) {
                List<String> attributes = new ArrayList<>();
                for (Attribute attribute : element.attributes()) {
                    attributes.add(attribute.getKey());
                    attributes.add(clean(attribute.getValue()));
                }
                builder.start(element.tagName(), attributes);
            } else if (node instanceof TextNode textNode) {
                builder.text(clean(textNode.getWholeText()));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element) {
                builder.end();
            }
        }
    }

    /** The text without characters that no tree may hold, for texts that no strict parser has seen. */
    static String clean(String dirty) {
        if (Verifier.checkCharacterData(dirty) == null) {
            return dirty;
        }
        StringBuilder kept = new StringBuilder(dirty.length());
        dirty.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String words(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String plain = at < 0 ? message : message.substring(at + "Message: ".length());
        String line = Shown.of(plain.lines().findFirst().orElse(""), 200);
        int number = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return number > 0 ? "line " + number + ": " + line : line;
    }
}
