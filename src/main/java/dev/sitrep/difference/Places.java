package dev.sitrep.difference;

import com.google.re2j.Pattern;

import dev.sitrep.actor.Countries;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;
import dev.sitrep.text.Names.Name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Towns and other places that a text says something happened in; not countries and regions, where much happens at once. */
final class Places {
    private static final Pattern WHERE =
            Pattern.compile(
                    "(?i)(?:^|[^\\p{L}])(?:in|at|near|on|of|outside|around|across|against|into|hit|struck|в|у|на|під|біля|поблизу|по|под|около|возле|над)(?: [\\p{Ll}-]+){0,4} ?$");
    private static final Pattern VENUE =
            Pattern.compile("(?i)(?:^|[^\\p{L}])(?:in|at|в|у)(?: [\\p{Ll}-]+){0,3} ?$");
    private static final Pattern REGION =
            Pattern.compile(
                    "(?i)^(?:['’]s)? (?:region|oblast|province|district|front|област|регіон|регион|провинци)");
    static final Where NOWHERE = new Where(Set.of(), false);

    private static final Set<String> NO_PLACES = noPlaces();
    private static final int LEAST_LETTERS = 3;

    /** What is longer is no sentence but a trap. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final int BEFORE = 60;
    private static final int BEHIND = 20;

    private Places() {}

    /**
     * Where a sentence says that something was.
     *
     * @param towns keys of towns and the like, which are alike in all scripts
     * @param wide whether it names only regions, where much happens at once
     */
    record Where(Set<String> towns, boolean wide) {
        boolean isApart(Where other) {
            return !towns.isEmpty()
                    && !other.towns.isEmpty()
                    && towns.stream().noneMatch(other.towns::contains);
        }
    }

    static Where in(String whole, String language) {
        return found(whole, language, WHERE);
    }

    /** The towns that a sentence says something was held in: "talks of Tavria in Geneva" names one. */
    static Set<String> venues(String whole, String language) {
        return found(whole, language, VENUE).towns();
    }

    private static Where found(String whole, String language, Pattern where) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST_SENTENCE));
        Set<String> places = new HashSet<>();
        boolean region = false;
        for (Name name : Names.of(text, language)) {
            int start = name.span().start();
            int end = name.span().end();
            String before = text.substring(Math.max(0, start - BEFORE), start);
            String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
            if (where.matcher(before).find()) {
                if (REGION.matcher(behind).find()) {
                    region = true;
                } else {
                    places.addAll(List.of(name.key().split(" ")));
                }
            }
        }
        places.removeAll(NO_PLACES);
        places.removeIf(place -> place.length() < LEAST_LETTERS);
        return new Where(Set.copyOf(places), region && places.isEmpty());
    }

    private static Set<String> noPlaces() {
        Set<String> keys = new HashSet<>(new Countries().keys());
        String words =
                "monday tuesday wednesday thursday friday saturday sunday "
                        + "january february march april may june july august september october november december "
                        + "ukrainian russian israeli american european western eastern northern southern black sea telegram twitter facebook "
                        + "украинский российский український російський донбас donbas donbass gaza";
        for (String word : words.split(" ")) {
            keys.add(NameKeys.of(word));
        }
        return Set.copyOf(keys);
    }
}
