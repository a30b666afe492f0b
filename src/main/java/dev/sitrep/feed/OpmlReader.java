package dev.sitrep.feed;

import dev.sitrep.feed.OpmlOutcome.Read;
import dev.sitrep.feed.OpmlOutcome.Unreadable;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one OPML file, tag by tag, and refuses what no list of feeds has. */
final class OpmlReader {
    private static final int DEEPEST = 50;
    private static final int MOST_FEEDS = 20_000;

    private final Map<URI, FeedSubscription> feeds = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final XMLStreamReader xml;
    private boolean opml;

    private OpmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Why a file is refused, at the reader's line. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why);
        }
    }

    static OpmlOutcome read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            OpmlReader reader = new OpmlReader(xml);
            reader.run();
            return new Read(List.copyOf(reader.feeds.values()), reader.problems);
        } catch (RefusedException e) {
            return new Unreadable("line " + line(xml) + ": " + e.getMessage());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? line(xml) : e.getLocation().getLineNumber();
            return new Unreadable("line " + line + ": it is not well-formed XML");
        }
    }

    private static int line(@Nullable XMLStreamReader xml) {
        return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
    }

    private void run() throws XMLStreamException, RefusedException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedException("document types and entities are not taken");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isOutline()) {
                        folders.pop();
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isOutline() {
        return xml.getLocalName().equalsIgnoreCase("outline");
    }

    private void start() throws RefusedException {
        if (!opml && !xml.getLocalName().equalsIgnoreCase("opml")) {
            throw new RefusedException(
                    "it is no OPML: the root element is <" + xml.getLocalName() + ">");
        }
        opml = true;
        if (!isOutline()) {
            return;
        }
        String address = attribute("xmlUrl");
        String name = name();
        if (folders.size() == DEEPEST) {
            throw new RefusedException("outlines are nested too deeply");
        }
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
        URI url = url(address);
        if (url == null) {
            problems.add("line " + line(xml) + ": \"" + address + "\" is no http or https address");
            return;
        }
        if (feeds.size() == MOST_FEEDS) {
            throw new RefusedException("there are more than " + MOST_FEEDS + " feeds in it");
        }
        feeds.putIfAbsent(url, subscription(url, name));
    }

    private FeedSubscription subscription(URI url, @Nullable String name) {
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

    private String folder() {
        List<String> outerFirst =
                new ArrayList<>(folders.stream().filter(f -> !f.isEmpty()).toList());
        java.util.Collections.reverse(outerFirst);
        return String.join("/", outerFirst);
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

    private static @Nullable URI url(String address) {
        try {
            URI url = new URI(address);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && url.getHost() != null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
