package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words beside a name that make it a credit; the lists are in {@link CueWords}. */
final class Cues {
    private static final int LONGEST_CUE = 6;

    private static final Phrases<Kind> BEFORE = new Phrases<>();
    private static final Phrases<Kind> AFTER = new Phrases<>();
    private static final Phrases<Boolean> FILLERS = new Phrases<>();
    private static final Phrases<Boolean> KINDS_OF_OUTLET = new Phrases<>();
    private static final Phrases<Boolean> STAFF = new Phrases<>();
    private static final Phrases<Boolean> REPORTS = new Phrases<>();
    private static final Set<String> PUBLISHED = words(CueWords.PUBLISHED);
    private static final Phrases<Set<Outlet.Kind>> BACK_REFERENCES = new Phrases<>();
    private static final Set<String> ENDINGS = words(CueWords.OUTLET_ENDINGS);
    private static final Set<String> NO_NAMES = words(CueWords.NO_NAMES);
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "another", "some", "any", "no", "every", "each", "local");

    static {
        add(BEFORE, CueWords.BEFORE_REPORTED, Kind.REPORTED);
        add(BEFORE, CueWords.BEFORE_TOLD, Kind.TOLD);
        add(BEFORE, CueWords.BEFORE_CITED, Kind.CITED);
        add(BEFORE, CueWords.BEFORE_CONTRIBUTED, Kind.CONTRIBUTED);
        add(AFTER, CueWords.AFTER_REPORTED, Kind.REPORTED);
        add(AFTER, CueWords.AFTER_CONTRIBUTED, Kind.CONTRIBUTED);
        add(FILLERS, CueWords.FILLERS, true);
        add(KINDS_OF_OUTLET, CueWords.KINDS_OF_OUTLET, true);
        add(STAFF, CueWords.STAFF, true);
        add(REPORTS, CueWords.REPORTS, true);
        Set<Outlet.Kind> agencies = kinds(Outlet.Kind.WIRE);
        Set<Outlet.Kind> papers = kinds(Outlet.Kind.NEWSPAPER);
        Set<Outlet.Kind> broadcasters = kinds(Outlet.Kind.BROADCASTER);
        Set<Outlet.Kind> any = EnumSet.complementOf(EnumSet.of(Outlet.Kind.OFFICIAL));
        add(
                BACK_REFERENCES,
                "the agency; the news agency; агентству; агентство; агентства; агенції; агенція",
                agencies);
        add(
                BACK_REFERENCES,
                "the newspaper; the paper; the magazine; the daily; газете; газета; газеті",
                papers);
        add(
                BACK_REFERENCES,
                "the broadcaster; the network; the channel; телеканалу; телеканал",
                broadcasters);
        add(
                BACK_REFERENCES,
                "the outlet; the news outlet; the publication; the site; the website; изданию; издание; виданню; видання",
                any);
    }

    private Cues() {}

    /** A cue and its first word. */
    record Cue(Kind kind, int start) {}

    /** The cue that ends with the word before {@code index}, the longest that does; null where there is none. */
    static @Nullable Cue endingBefore(Tokens tokens, int index) {
        for (int from = Math.max(0, index - LONGEST_CUE); from < index; from++) {
            Exactly exactly = new Exactly(index);
            BEFORE.findAt(tokens.folded(), from, exactly);
            if (exactly.kind != null) {
                return new Cue(exactly.kind, from);
            }
        }
        return null;
    }

    static Phrases.@Nullable Match<Kind> behind(Tokens tokens, int index) {
        return AFTER.longestAt(tokens.folded(), index);
    }

    static int pastKindOfOutlet(Tokens tokens, int index) {
        return past(KINDS_OF_OUTLET, tokens, index);
    }

    /** Behind "team", "correspondent", "newspaper"; the index itself where nothing of the sort begins. */
    static int pastStaff(Tokens tokens, int index) {
        return past(STAFF, tokens, index);
    }

    /** Whether the word is what outlets make: a report, an interview, footage. */
    static boolean isReport(Tokens tokens, int index) {
        return past(REPORTS, tokens, index) > index;
    }

    /** "published", "obtained" in front of "by". */
    static boolean isPublished(Tokens tokens, int index) {
        return PUBLISHED.contains(tokens.folded(index));
    }

    /** "the agency", and the kinds of outlet that it can stand for; null where nothing of the sort begins. */
    static Phrases.@Nullable Match<Set<Outlet.Kind>> backReference(Tokens tokens, int index) {
        return BACK_REFERENCES.longestAt(tokens.folded(), index);
    }

    /** Whether names of outlets end with this word, as "herald". */
    static boolean endsOutletName(String word) {
        return ENDINGS.contains(word);
    }

    /** Whether a word that has a capital is no part of a name all the same, such as a weekday. */
    static boolean beginsNoName(Tokens tokens, int index) {
        return NO_NAMES.contains(tokens.folded(index)) || tokens.folded(index).endsWith("-based");
    }

    static boolean isIndefinite(String word) {
        return INDEFINITE.contains(word);
    }

    /** Whether a single word may stand between a cue and the name behind it. */
    static boolean isFiller(Tokens tokens, int index) {
        String word = tokens.folded(index);
        return past(FILLERS, tokens, index) > index
                || past(KINDS_OF_OUTLET, tokens, index) > index
                || word.equals("news")
                || word.equals("wire")
                || isNumber(word)
                || isNationality(tokens, index);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 4 && Character.isDigit(word.charAt(0));
    }

    static boolean isNationality(Tokens tokens, int index) {
        String word = tokens.folded(index);
        return tokens.isCapital(index)
                && (Countries.isOne(word)
                        || word.endsWith("ian")
                        || word.endsWith("ish")
                        || word.endsWith("ese")
                        || word.endsWith("can")
                        || word.endsWith("german")
                        || word.endsWith("french")
                        || word.endsWith("dutch")
                        || word.endsWith("arab")
                        || word.endsWith("western")
                        || word.endsWith("israeli"));
    }

    private static int past(Phrases<Boolean> phrases, Tokens tokens, int index) {
        var match = phrases.longestAt(tokens.folded(), index);
        return match == null ? index : match.end();
    }

    static <T> void add(Phrases<T> phrases, String list, T value) {
        for (String phrase : list.split(";")) {
            List<String> pattern = Phrases.pattern(phrase, Tokens::words);
            if (!pattern.isEmpty()) {
                phrases.add(pattern, value);
            }
        }
    }

    static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.split(";")) {
            words.add(word.strip());
        }
        return Set.copyOf(words);
    }

    private static Set<Outlet.Kind> kinds(Outlet.Kind kind) {
        return EnumSet.of(kind, Outlet.Kind.STATE_MEDIA, Outlet.Kind.UNKNOWN);
    }

    private static final class Exactly implements Phrases.Found<Kind> {
        private final int end;
        private @Nullable Kind kind;

        Exactly(int end) {
            this.end = end;
        }

        @Override
        public void at(Kind value, int foundEnd) {
            if (foundEnd == end) {
                kind = value;
            }
        }
    }
}
