package dev.sitrep.process;

import dev.sitrep.testing.FakeWeb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A feed that gets a story after the other, each about something else, so that none joins another. */
final class GrowingFeed {
    private static final String[] SYLLABLES =
            "ba ko ri tu ven dal mos kir zan pel gor lim tas ued nor fi sha wel dru hop".split(" ");

    private final FakeWeb web;
    private final String place;
    private final Random random;
    private final List<String> items = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    GrowingFeed(FakeWeb web, String place, Random random) {
        this.web = web;
        this.place = place;
        this.random = random;
        publish();
    }

    /** One more story; returns a word that stands in no other. */
    String grow() {
        String town = name();
        names.add(town);
        // Nothing but the matter and words of no weight are shared, or the stories would rightly be
        // taken for one.
        String title = "Ceasefire in " + town + ": the " + word() + " and the " + word();
        StringBuilder text = new StringBuilder("There were ceasefire talks in " + town + ".");
        for (int i = 0; i < 8; i++) {
            text.append(
                    " The %s of the %s was with them, and it is the %s that they have from a %s."
                            .formatted(word(), word(), word(), word()));
        }
        int number = names.size();
        items.addFirst(
                "<item><title>"
                        + title
                        + "</title><guid isPermaLink=\"false\">story-"
                        + number
                        + "</guid><link>"
                        + web.url("/page-" + number + ".html")
                        + "</link><pubDate>"
                        + now()
                        + "</pubDate><description>"
                        + text
                        + "</description></item>");
        web.serve(
                "/page-" + number + ".html",
                "text/html; charset=utf-8",
                "<html><head><title>"
                        + title
                        + "</title></head><body><article><h1>"
                        + title
                        + "</h1><p>"
                        + text
                        + "</p></article></body></html>");
        publish();
        return town;
    }

    /** The words of all stories so far. */
    List<String> names() {
        return List.copyOf(names);
    }

    private void publish() {
        web.serve(
                place,
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Wire</title><language>en</language><link>"
                        + web.url("/")
                        + "</link>"
                        + String.join("", items)
                        + "</channel></rss>");
    }

    private String name() {
        String word = word() + word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    }
}
