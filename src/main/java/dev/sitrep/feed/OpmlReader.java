package dev.sitrep.feed;

import dev.sitrep.feed.OpmlOutcome.Read;
import dev.sitrep.feed.OpmlOutcome.Unreadable;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one OPML file, tag by tag, and refuses what no list of feeds has. */
final class OpmlReader {
    private static final int DEEPEST = 50;
    private static final int MOST_FEEDS = 20_000;
    private static final int MOST_PROBLEMS = 100;

    private final Map<URI, FeedSubscription> feeds = new LinkedHashMap<>();
    private final Map<URI, Integer> lines = new HashMap<>();
    private final List<String> problems;
    private final Deque<String> folders = new ArrayDeque<>();
    private final XMLStreamReader xml;
    private int depth;
    private boolean opml;

    private OpmlReader(XMLStreamReader xml, List<String> problems) {
        this.xml = xml;
        this.problems = problems;
    }

    /** Why a file is refused, at the reader's line. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why);
        }
    }

    static OpmlOutcome read(byte[] file) {
        if (file.length > Opml.MOST_BYTES) {
            return new Unreadable(
                    "it is larger than "
                            + (Opml.MOST_BYTES >> 20)
                            + " MB, which no list of feeds is");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Given bytes, the JDK's reader prints those that it can't decode on standard error.
        List<String> problems = new ArrayList<>();
        String text = FeedText.decode(file, null, problems);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(new StringReader(text));
            OpmlReader reader = new OpmlReader(xml, problems);
            reader.run();
            return new Read(List.copyOf(reader.feeds.values()), reader.problems);
        } catch (RefusedException e) {
            return new Unreadable("line " + line(xml) + ": " + e.getMessage());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? line(xml) : e.getLocation().getLineNumber();
            return new Unreadable("line " + Math.max(1, line) + ": it is not well-formed XML");
        }
    }

    private static int line(@Nullable XMLStreamReader xml) {
        return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
    }

    private void run() throws XMLStreamException, RefusedException {
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedException("document types and entities are not taken");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (isOutline()) {
                        folders.pop();
                    }
                }
                default -> {}
            }
        }
    }

    /** The JDK's reader was seen to break down over errors in document types, for want of a message for them. */
    private int next() throws XMLStreamException {
        try {
            return xml.next();
        } catch (MissingResourceException e) {
            throw new XMLStreamException(e.getMessage(), xml.getLocation(), e);
        }
    }

    private boolean isOutline() {
        return xml.getLocalName().equalsIgnoreCase("outline");
    }

    private void start() throws RefusedException {
        if (!opml && !xml.getLocalName().equalsIgnoreCase("opml")) {
            throw new RefusedException(
                    "it is no OPML: the root element is <"
                            + Shown.of(xml.getLocalName(), 40)
                            + ">");
        }
        opml = true;
        if (++depth > DEEPEST) {
            throw new RefusedException("outlines are nested too deeply");
        }
        if (!isOutline()) {
            return;
        }
        String address = attribute("xmlUrl");
        String name = name();
        if (address != null) {
            add(address, name);
        }
        folders.push(address == null && name != null ? name : "");
    }

    private @Nullable String name() {
        String text = attribute("text");
        return text == null ? attribute("title") : text;
    }

    private void add(String address, @Nullable String name) throws RefusedException {
        switch (FeedAddress.of(address)) {
            case FeedAddress.Refused refused ->
                    problem("\"" + refused.shown() + "\" " + refused.why());
            case FeedAddress.Good good when lines.containsKey(good.url()) ->
                    problem(good.url() + " stands in line " + lines.get(good.url()) + " already");
            case FeedAddress.Good good -> {
                if (feeds.size() == MOST_FEEDS) {
                    throw new RefusedException(
                            "there are more than " + MOST_FEEDS + " feeds in it");
                }
                lines.put(good.url(), line(xml));
                feeds.put(good.url(), subscription(good.url(), name));
            }
        }
    }

    private void problem(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + line(xml) + ": " + problem);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add("and so on: more than " + MOST_PROBLEMS + " lines were passed over");
        }
    }

    private FeedSubscription subscription(URI url, @Nullable String name) throws RefusedException {
        FeedSubscription bare = FeedSubscription.of(url);
        String title = name == null ? bare.title() : name;
        String outlet = attribute("sitrep-outlet");
        String mark = attribute("sitrep-state-media");
        return new FeedSubscription(
                url,
                title,
                outlet == null ? title : outlet,
                attribute("language"),
                attribute("country"),
                folder(),
                attribute("sitrep-ownership"),
                mark != null && (mark.equalsIgnoreCase("true") || mark.equalsIgnoreCase("yes")));
    }

    /** The names of the outlines around, from the outermost; a name with strokes in it is as good as folders in folders. */
    private String folder() throws RefusedException {
        List<String> names =
                folders.reversed().stream()
                        .flatMap(name -> Arrays.stream(name.split("/", -1)))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.size() > DEEPEST) {
            throw new RefusedException("outlines are nested too deeply");
        }
        return String.join("/", names);
    }

    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                String value = Markup.oneLine(xml.getAttributeValue(i));
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }
}
