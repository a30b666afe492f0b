package dev.sitrep.alert;

import dev.sitrep.difference.Contradiction;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.Change.Rewording;
import dev.sitrep.summary.Correction;
import dev.sitrep.text.Excerpt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where sources differ, from one another or from what they said before, in a line each. */
public final class DifferenceText {
    private static final int MOST_CLAIM = 160;
    private static final int MOST_ABOUT = 60;
    private static final int MOST_CORRECTED = 100;

    private DifferenceText() {}

    /** "Differ on “the talks”: “a joint statement” (World Brief); “remarks” (Kyiv Courier, Daily Wire Desk)." */
    static String difference(Contradiction difference, Speech speech) {
        Map<String, TreeSet<String>> outlets = new LinkedHashMap<>();
        for (Claim claim : difference.claims()) {
            String text = Excerpt.of(claim.text().strip(), MOST_CLAIM);
            outlets.computeIfAbsent(text, t -> new TreeSet<>()).add(teller(claim, speech));
        }
        List<String> said =
                outlets.entrySet().stream()
                        .map(
                                e ->
                                        speech.say(
                                                "difference.claim",
                                                e.getKey(),
                                                speech.list(List.copyOf(e.getValue()))))
                        .toList();
        if (difference.kind() == Kind.UPDATE) {
            return speech.say("difference.update", chain(said, "difference.then", speech));
        }
        String claims = chain(said, "difference.next", speech);
        String about = Excerpt.of(difference.about(), MOST_ABOUT);
        return about.isEmpty()
                ? speech.say("difference", claims)
                : speech.say("difference.about", about, claims);
    }

    private static String chain(List<String> said, String key, Speech speech) {
        return said.stream().reduce((first, next) -> speech.say(key, first, next)).orElse("");
    }

    private static String teller(Claim claim, Speech speech) {
        String saidBy = claim.saidBy();
        return saidBy == null
                ? claim.outlet()
                : speech.say("difference.citing", claim.outlet(), saidBy);
    }

    /** What an outlet said and says no longer: "Corrected: World Brief changed “21 killed” to “12 killed”." */
    public static String correction(Correction correction, Speech speech) {
        Rewording words = correction.shortly();
        String before = Excerpt.of(words.before().strip(), MOST_CORRECTED);
        String now = Excerpt.of(words.now().strip(), MOST_CORRECTED);
        String outlet = correction.outlet();
        return switch (correction.kind()) {
            case NUMBER, STATEMENT -> speech.say("correction", outlet, before, now);
            case COUNT -> speech.say("correction.count", outlet, before, now);
            case HEADLINE -> speech.say("correction.headline", outlet, before, now);
            case WITHDRAWN -> speech.say("correction.withdrawn", outlet, before);
        };
    }
}
