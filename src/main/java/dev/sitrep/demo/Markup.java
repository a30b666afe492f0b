package dev.sitrep.demo;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, one a line, and escapes what stands in them. What it writes is XML; kept to HTML's void elements it is HTML too. */
final class Markup {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter writer;

    /** Starts with nothing, for a fragment. */
    Markup() {
        this("");
    }

    /** Starts with an XML declaration or a doctype. */
    Markup(String head) {
        written.write(head);
        try {
            writer = FACTORY.createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String name, String... attributes) {
        return write(
                () -> {
                    writer.writeCharacters("\n");
                    writer.writeStartElement(name);
                    writeAttributes(attributes);
                });
    }

    Markup text(String text) {
        return write(() -> writer.writeCharacters(text));
    }

    Markup close() {
        return write(writer::writeEndElement);
    }

    /** An element with text only. */
    Markup leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** An element that has no content in any case, such as {@code <meta>}. */
    Markup empty(String name, String... attributes) {
        return write(
                () -> {
                    writer.writeCharacters("\n");
                    writer.writeEmptyElement(name);
                    writeAttributes(attributes);
                });
    }

    /** Closes what is open and gives the whole. */
    String end() {
        write(
                () -> {
                    writer.writeEndDocument();
                    writer.flush();
                });
        return written.toString();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
