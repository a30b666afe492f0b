package dev.sitrep.feed;

import org.jdom2.Element;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            problems.add("undeclared prefixes: " + String.join(", ", builder.undeclared()));
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

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
                    reader.getAttributeValue(i));
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
                Map<String, String> attributes = new LinkedHashMap<>();
                for (Attribute attribute : element.attributes()) {
                    attributes.put(attribute.getKey(), attribute.getValue());
                }
                builder.start(element.tagName(), attributes);
            } else if (node instanceof TextNode textNode) {
                builder.text(textNode.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element) {
                builder.end();
            }
        }
    }

    private static String words(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String plain = at < 0 ? message : message.substring(at + "Message: ".length());
        String line = plain.lines().findFirst().orElse("");
        int number = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return number > 0 ? "line " + number + ": " + line : line;
    }
}
