package dev.sitrep.summary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.text.Names;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds quotes in straight, curly and guillemet marks, within a paragraph, and who speaks. Marks of two kinds may be mixed, as sites do. Short
 * quotes ("constructive") are left to figures of speech.
 */
public final class Quotes {
    private static final int LEAST_WORDS = 4;
    private static final int NEAR = 120;
    private static final String OPEN = "\"“«„";
    private static final String CLOSE = "\"”»“";

    private static final String VERB =
            "(?:said|says|told|tells|added|wrote|posted|stressed|warned|stated|explained|replied|saying|insisted|noted|remarked|"
                    + "сказа[влш]\\p{L}*|заяви[вл]\\p{L}*|дода[вл]\\p{L}*|наголоси[вл]\\p{L}*|зазначи[вл]\\p{L}*|написа[вл]\\p{L}*|підкресли[вл]\\p{L}*|повідоми[вл]\\p{L}*|"
                    + "добави[вл]\\p{L}*|отмети[вл]\\p{L}*|подчеркну[вл]\\p{L}*|сообщи[вл]\\p{L}*)";
    private static final String NAME = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
    private static final Pattern NAME_THEN_VERB =
            Pattern.compile(
                    NAME
                            + "(?:,[^,\\n]{1,60},)? (?:(?:also|later|then|earlier|on \\p{L}+) )?"
                            + VERB
                            + "(?:[^\\p{L}]|$)");
    private static final Pattern VERB_THEN_NAME =
            Pattern.compile(
                    "^[,.\\s–—-]*(?:" + VERB + ") (?:(?:the |a )?(?:[\\p{Ll}-]+ ){0,5})" + NAME);
    private static final Pattern SAYING =
            Pattern.compile(
                    "(?:saying|said|says|adding|that|wrote|posted|told [\\p{L} ]{2,30}|сказав|сказала|заявив|заявила|заявил|сказал|написав|написал|додав|добавил)[^\\p{L}]{0,4}$");
    private static final Pattern HE =
            Pattern.compile("(?i)^[,.\\s–—-]*(?:he|she|він|вона|он|она)(?: also)? " + VERB);

    private Quotes() {}

    /** The quotes of an article in order. */
    public static List<Quote> in(Article article) {
        String text = article.text();
        List<Quote> quotes = new ArrayList<>();
        int from = 0;
        String lastSpeaker = null;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            for (Span inside : inside(text, from, to)) {
                String speaker = speaker(text, from, to, inside, lastSpeaker);
                lastSpeaker = speaker == null ? lastSpeaker : speaker;
                quotes.add(new Quote(trimmed(inside.of(text)), speaker, inside));
            }
            from = to + 1;
        }
        return quotes;
    }

    private static List<Span> inside(String text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (open < 0
                    && OPEN.indexOf(c) >= 0
                    && (i == from || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                open = i + 1;
            } else if (open >= 0 && CLOSE.indexOf(c) >= 0 && i > open) {
                Span span = new Span(open, i);
                if (Words.spans(span.of(text)).size() >= LEAST_WORDS) {
                    spans.add(span);
                }
                open = -1;
            }
        }
        return spans;
    }

    private static @Nullable String speaker(
            String text, int from, int to, Span quote, @Nullable String lastSpeaker) {
        String after =
                text.substring(Math.min(to, quote.end() + 1), Math.min(to, quote.end() + 1 + NEAR));
        String clause = after.split("[.!?]", 2)[0];
        Matcher verbName = VERB_THEN_NAME.matcher(clause);
        if (verbName.find()) {
            return verbName.group(1);
        }
        if (HE.matcher(clause).find()) {
            return lastSpeaker;
        }
        Matcher nameVerb = NAME_THEN_VERB.matcher(clause);
        if (nameVerb.find()) {
            return withoutTitle(nameVerb.group(1));
        }
        String before =
                text.substring(
                        Math.max(from, quote.start() - 1 - NAME_REACH),
                        Math.max(from, quote.start() - 1));
        return SAYING.matcher(before).find() ? firstName(before) : null;
    }

    /** The one who speaks in "In a statement, Ivanov praised the progress, saying": the first name of the sentence. */
    private static @Nullable String firstName(String before) {
        String sentence = before.substring(Math.max(0, before.lastIndexOf(". ") + 1));
        for (Names.Name name : Names.of(sentence, "en")) {
            if (!NO_SPEAKERS.contains(name.text())) {
                return withoutTitle(name.text());
            }
        }
        return null;
    }

    private static final Set<String> NO_SPEAKERS =
            Set.of(
                    "In",
                    "On",
                    "At",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "X",
                    "У",
                    "В",
                    "Telegram");

    private static final int NAME_REACH = 160;

    private static String withoutTitle(String name) {
        for (String title :
                List.of(
                        "President ",
                        "Minister ",
                        "Secretary ",
                        "Mr ",
                        "Mrs ",
                        "Dr ",
                        "Президент ",
                        "Міністр ",
                        "Министр ")) {
            if (name.startsWith(title)) {
                return name.substring(title.length());
            }
        }
        return name;
    }

    private static String trimmed(String quote) {
        String stripped = quote.strip();
        return stripped.endsWith(",") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
