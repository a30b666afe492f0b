package dev.sitrep.feed;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a feed writes as text, in any of the ways that there are: escaped HTML, markup standing naked in the feed, XHTML in
 * its div, plain text, Base64.
 *
 * <p>Sources: RFC 4287, 3.1 and 4.1.3; Atom 0.3, 3.1.2 (type and mode); for RSS, what people do.
 */
final class TextConstruct {
    /** Tags whose end HTML leaves out. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "col", "input");

    private TextConstruct() {}

    /** The element's text as HTML, not yet harmless. */
    static String html(Element element, boolean atom) {
        if (!atom) {
            return element.getChildren().isEmpty() ? element.getText() : inner(element);
        }
        String type = value(element, "type");
        String mode = value(element, "mode");
        if (!element.getChildren().isEmpty()) {
            return inner(element);
        }
        String text = element.getText();
        if (mode.equals("base64") || isBase64(type, mode, text)) {
            return decoded(text);
        }
        return isPlain(type, mode) ? Markup.escaped(text) : text;
    }

    private static String value(Element element, String attribute) {
        String value = element.getAttributeValue(attribute);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String type, String mode) {
        return switch (type) {
            case "" -> !mode.equals("escaped");
            case "text", "text/plain" -> true;
            default -> false;
        };
    }

    /** Content of a media type that is no text is Base64 (RFC 4287, 4.1.3.3), and so is what says so in Atom 0.3. */
    private static boolean isBase64(String type, String mode, String text) {
        return type.contains("/")
                && mode.isEmpty()
                && !type.startsWith("text/")
                && !type.endsWith("/xml")
                && !type.endsWith("+xml")
                && text.indexOf('<') < 0;
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') >= 0 ? text : XmlTree.clean(decoded);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String inner(Element element) {
        StringBuilder out = new StringBuilder();
        write(element.getContent(), out);
        return out.toString();
    }

    private static void write(List<Content> content, StringBuilder out) {
        for (Content part : content) {
            if (part instanceof Text text) {
                out.append(Markup.escaped(text.getText()));
            } else if (part instanceof Element child) {
                String name = child.getName();
                out.append('<').append(name);
                for (Attribute attribute : child.getAttributes()) {
                    String value = Markup.escaped(attribute.getValue()).replace("\"", "&quot;");
                    out.append(' ').append(attribute.getName());
                    out.append("=\"").append(value).append('"');
                }
                out.append('>');
                if (!VOID.contains(name)) {
                    write(child.getContent(), out);
                    out.append("</").append(name).append('>');
                }
            }
        }
    }
}
