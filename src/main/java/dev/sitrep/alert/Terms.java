package dev.sitrep.alert;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.reading.Genre;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;
import dev.sitrep.topic.TopicMatch;

import java.util.ArrayList;
import java.util.List;

/** What stories and articles are called in a chat's language. */
public final class Terms {
    private Terms() {}

    /** "under way". */
    public static String status(Status status, Speech speech) {
        return switch (status) {
            case ANNOUNCED -> speech.say("status.announced");
            case EXPECTED -> speech.say("status.expected");
            case UNDER_WAY -> speech.say("status.under-way");
            case HELD -> speech.say("status.held");
            case ENDED_WITHOUT_RESULT -> speech.say("status.ended-without-result");
            case POSTPONED -> speech.say("status.postponed");
            case CANCELLED -> speech.say("status.cancelled");
            case DENIED -> speech.say("status.denied");
        };
    }

    /** "live blog". */
    public static String genre(Genre genre, Speech speech) {
        return switch (genre) {
            case REPORT -> speech.say("genre.report");
            case LIVE -> speech.say("genre.live");
            case ROUND_UP -> speech.say("genre.round-up");
            case OPINION -> speech.say("genre.opinion");
            case BRIEF -> speech.say("genre.brief");
        };
    }

    /** "text from the feed, since its page gave no text"; empty where it is the page's, which needs no word. */
    public static String textFrom(TextFrom from, Speech speech) {
        return switch (from) {
            case PAGE -> "";
            case OPEN_PART -> speech.say("text-from.open-part");
            case FEED -> speech.say("text-from.feed");
            case FEED_FOR_PAY_WALL -> speech.say("text-from.feed.pay-wall");
            case FEED_FOR_NOTICE -> speech.say("text-from.feed.notice");
            case FEED_FOR_NO_TEXT -> speech.say("text-from.feed.no-text");
            case NONE -> speech.say("text-from.none");
        };
    }

    /** What of a topic was found, and where: "“miami” in “Talks in Miami” (World Brief)". */
    public static String found(TopicMatch match, Speech speech) {
        List<String> found = new ArrayList<>();
        match.found().forEach(word -> found.add(speech.say("match.word", word)));
        found.addAll(match.facts());
        return speech.say("match.found", speech.list(found), match.title(), match.outlet());
    }
}
