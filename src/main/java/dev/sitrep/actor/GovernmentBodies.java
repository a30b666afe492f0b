package dev.sitrep.actor;

import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What every country has: ministries, an army, a parliament. Said with a country ("the Polish defence ministry", "Chad's army", "the
 * Ministry of Defence of Ukraine") they are bodies without being listed.
 */
final class GovernmentBodies {
    private static final List<String> MINISTRIES =
            List.of(
                    "Defence",
                    "Foreign",
                    "Interior",
                    "Finance",
                    "Economy",
                    "Energy",
                    "Justice",
                    "Health",
                    "Infrastructure",
                    "Agriculture",
                    "Transport",
                    "Culture",
                    "Education",
                    "Labour",
                    "Trade",
                    "Oil",
                    "Intelligence",
                    "Information",
                    "Emergencies");

    /** "The Russian military said", but not "a Russian military base": what may follow an army's name, beside verbs by their endings. */
    private static final Set<String> VERBS =
            Set.of(
                    ("struck hit shot took began held lost sent kept made came went fell drew built put got "
                                    + "hopes may might will can could would still also reportedly later first now earlier")
                            .split("\\s+"));

    private static final Set<String> THINGS =
            Set.of(
                    ("bases officials officers operations positions actions leaders commanders analysts experts strikes attacks "
                                    + "exercises drills vehicles planes jets facilities installations sites targets observers forces advisers "
                                    + "advisors convoys gains losses capabilities planners sources chiefs bloggers reservists veterans families "
                                    + "goals aims purposes communications logistics supplies assets units personnels police ties affairs threats hackers")
                            .split("\\s+"));

    private final Phrases<Body> phrases = new Phrases<>();

    /** What it is called, with the country's adjective before it. */
    record Body(String title, Actor.Kind kind) {}

    GovernmentBodies() {
        for (String field : MINISTRIES) {
            Body body = new Body(field + " Ministry", Actor.Kind.MINISTRY);
            String word = field.toLowerCase(java.util.Locale.ROOT);
            add(word + " ministry", body);
            add("ministry of " + word, body);
        }
        Body defence = new Body("Defence Ministry", Actor.Kind.MINISTRY);
        add("defense ministry", defence);
        add("ministry of defense", defence);
        add("ministry of national defence", defence);
        add("ministry of national defense", defence);
        Body foreign = new Body("Foreign Ministry", Actor.Kind.MINISTRY);
        add("ministry of foreign affairs", foreign);
        add("foreign affairs ministry", foreign);
        add("foreign office", foreign);
        add("ministry for foreign affairs", foreign);
        add("ministry of internal affairs", new Body("Interior Ministry", Actor.Kind.MINISTRY));
        Body forces = new Body("Armed Forces", Actor.Kind.ARMY);
        add("armed forces", forces);
        add("army", forces);
        add("military", forces);
        add("navy", new Body("Navy", Actor.Kind.ARMY));
        add("air force", new Body("Air Force", Actor.Kind.ARMY));
        add("coast guard", new Body("Coast Guard", Actor.Kind.ARMY));
        add("national guard", new Body("National Guard", Actor.Kind.ARMY));
        add("general staff", new Body("General Staff", Actor.Kind.ARMY));
        add("parliament", new Body("Parliament", Actor.Kind.BODY));
        add("government", new Body("Government", Actor.Kind.BODY));
        add("security council", new Body("Security Council", Actor.Kind.BODY));
        add("national security council", new Body("National Security Council", Actor.Kind.BODY));
        add("central bank", new Body("Central Bank", Actor.Kind.BODY));
        add("supreme court", new Body("Supreme Court", Actor.Kind.COURT));
        add("constitutional court", new Body("Constitutional Court", Actor.Kind.COURT));
    }

    private void add(String words, Body body) {
        phrases.add(List.of(words.split(" ")), body);
    }

    /** The body whose name begins with a word of a text. */
    Phrases.@Nullable Match<Body> at(TextWords words, int index) {
        Phrases.Match<Body> match = phrases.longestAt(words.folds(), index);
        if (match == null || !words.hangTogether(index, match.end())) {
            return null;
        }
        return isNoun(words, match.end()) ? match : null;
    }

    /** Whether the words before an index stand for somebody and don't only tell what kind of thing follows. */
    static boolean isNoun(TextWords words, int end) {
        if (!words.fold(end - 1).equals("military")
                || words.isPossessive(end - 1)
                || !words.isClose(end)) {
            return true;
        }
        String next = words.fold(end);
        boolean verb = next.endsWith("ed") || next.endsWith("s") || VERBS.contains(next);
        return words.isStop(end) || NameWords.isSaying(next) || (verb && !THINGS.contains(next));
    }
}
