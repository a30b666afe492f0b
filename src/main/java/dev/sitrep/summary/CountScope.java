package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.actor.Countries;
import dev.sitrep.reading.Figure;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a count of people is of: where, on which day, and whether of this event at all. */
final class CountScope {
    /** Totals of a war or a year, and earlier events told as background. */
    private static final Pattern BACKGROUND =
            Pattern.compile(
                    "(?i)\\bsince\\b|\\b(?:in|a) total\\b|\\btotal of\\b|\\boverall\\b|\\b(?:this|last|past|previous) (?:week|month|year|summer|winter|spring|autumn)|"
                            + "\\b(?:days?|weeks?|months?|years?) ago\\b|\\b(?:in|of|from) (?:19|20)\\d\\d\\b|\\bduring the (?:war|invasion|conflict)\\b|\\b(?:a|each|every|per) day\\b|\\bdaily\\b|"
                            + "\\bestimate|\\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b|"
                            + "\\bcasualties in the (?:war|conflict)|\\bearlier (?:strike|attack|shelling|incident)|"
                            + "(?:з|від|із) (?:самого )?початку|загалом|торік|минул\\p{L}+ (?:тиж|міся|ро)|у \\d{4}|щодня|"
                            + "(?:с|от) (?:самого )?начала|в общей сложности|прошл\\p{L}+ (?:недел|меся|год)|в \\d{4}|ежедневно");

    /** A part of a count, or what comes on top of one. */
    private static final Pattern PART_BEFORE =
            Pattern.compile(
                    "(?i)(?:including|among them|of them|of whom|another|a further|серед них|зокрема|у тому числі|ще|среди них|в том числе|ещё|еще)(?: \\p{Ll}+){0,2}[ ,:]*$");

    private static final Pattern PART_BEHIND =
            Pattern.compile("(?i)^ (?:of (?:them|whom|those)|more|others?|з них|із них|из них)\\b");
    private static final Set<String> WHOLE =
            Set.of(
                    "",
                    "people",
                    "person",
                    "persons",
                    "civilian",
                    "civilians",
                    "resident",
                    "residents",
                    "людей",
                    "людини",
                    "осіб",
                    "особи",
                    "цивільних",
                    "цивільні",
                    "человек",
                    "человека",
                    "мирных жителей",
                    "гражданских");

    private static final Pattern WHERE =
            Pattern.compile(
                    "(?i)(?:^|[^\\p{L}])(?:in|at|near|on|of|outside|around|across|against|into|hit|struck|в|у|на|під|біля|поблизу|по|под|около|возле|над)(?: [\\p{Ll}-]+){0,4} ?$");
    private static final Pattern REGION =
            Pattern.compile(
                    "(?i)^(?:['’]s)? (?:region|oblast|province|district|front|област|регіон|регион|провинци)");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> NO_PLACES = noPlaces();
    private static final int LEAST_LETTERS = 3;

    /** What is longer is no sentence but a trap. */
    private static final int LONGEST_SENTENCE = 4_000;

    private CountScope() {}

    /**
     * Whether a figure counts all the killed or injured of an event that the article reports.
     *
     * @param before the words of the sentence before the number
     * @param behind those behind it
     */
    static boolean isOfTheEvent(Figure figure, String before, String behind, String sentence) {
        return WHOLE.contains(figure.unit().toLowerCase(Locale.ROOT))
                && !BACKGROUND.matcher(sentence).find()
                && !PART_BEFORE.matcher(before).find()
                && !PART_BEHIND.matcher(behind).find();
    }

    /** Keys of towns and other places that a text says something happened in; not of countries and regions, where much happens at once. */
    static Set<String> places(String whole, String language) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST_SENTENCE));
        Set<String> places = new HashSet<>();
        for (Names.Name name : Names.of(text, language)) {
            String before =
                    text.substring(Math.max(0, name.span().start() - 60), name.span().start());
            String behind =
                    text.substring(
                            name.span().end(), Math.min(text.length(), name.span().end() + 20));
            if (WHERE.matcher(before).find() && !REGION.matcher(behind).find()) {
                places.addAll(List.of(name.key().split(" ")));
            }
        }
        places.removeAll(NO_PLACES);
        places.removeIf(place -> place.length() < LEAST_LETTERS);
        return places;
    }

    /** The English weekdays that a sentence names. */
    static Set<String> weekdays(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        Set<String> days = new HashSet<>(WEEKDAYS);
        days.removeIf(day -> !lower.contains(day));
        return days;
    }

    private static Set<String> noPlaces() {
        Set<String> keys = new HashSet<>(new Countries().keys());
        WEEKDAYS.forEach(day -> keys.add(NameKeys.of(day)));
        String words =
                "january february march april may june july august september october november december "
                        + "ukrainian russian israeli american european western eastern northern southern black sea telegram twitter facebook "
                        + "украинский российский український російський донбас donbas donbass gaza";
        for (String word : words.split(" ")) {
            keys.add(NameKeys.of(word));
        }
        return Set.copyOf(keys);
    }
}
