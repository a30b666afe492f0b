package dev.sitrep.chat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts what a person typed into times and days, in the chat's language or English: {@code 8}, {@code 08:30}, {@code 8.30},
 * {@code 8h30}, {@code 0830}, {@code 8 pm}; {@code Mon}, {@code mondays}, {@code Mon-Fri}, {@code weekdays}.
 */
final class TypedTimes {
    private static final int FEWEST_LETTERS = 2;

    /** One thing that was typed. */
    sealed interface Token {
        int position();

        /** @param comma whether a comma stands somewhere between it and what is before */
        record Time(LocalTime time, int position, boolean comma) implements Token {}

        record Days(Set<DayOfWeek> days, int position, boolean comma) implements Token {}

        /** From what stands before to what stands behind. */
        record To(int position) implements Token {}

        record Off(int position) implements Token {}
    }

    /** What was typed is not all times and days. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final Mistake mistake;
        private final int position;
        private final String word;

        Wrong(Mistake mistake, int position, String word) {
            super(mistake + " at " + position, null, false, false);
            this.mistake = mistake;
            this.position = position;
            this.word = word;
        }

        <T> Parsing<T> refused() {
            return new Parsing.Refused<>(mistake, position, word);
        }
    }

    private final Map<String, Set<DayOfWeek>> days = new TreeMap<>();
    private final Set<String> fillers = new TreeSet<>();
    private final Set<String> ranges = new TreeSet<>();
    private final Set<String> offs = new TreeSet<>();
    private final Set<String> intervals = new TreeSet<>();

    TypedTimes(Speech speech) {
        // The chat's own language last: it wins where a word means two days.
        for (Speech known : List.of(Speech.of(Language.ENGLISH), speech)) {
            days.putAll(names(known.language().locale()));
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(bare(known.weekday(day)), EnumSet.of(day));
            }
            words(known, "times.words.daily").forEach(w -> days.put(w, all()));
            words(known, "times.words.weekdays").forEach(w -> days.put(w, weekdays()));
            words(known, "times.words.weekends").forEach(w -> days.put(w, weekend()));
            fillers.addAll(words(known, "times.words.and"));
            fillers.add(and(known));
            ranges.addAll(words(known, "times.words.to"));
            offs.addAll(words(known, "times.words.off"));
            intervals.addAll(words(known, "times.words.interval"));
        }
    }

    /** All words that mean something. */
    Set<String> words() {
        Set<String> all = new TreeSet<>(days.keySet());
        all.addAll(offs);
        return all;
    }

    List<Token> read(String typed) throws Wrong {
        List<Token> tokens = new ArrayList<>();
        boolean comma = false;
        int at = 0;
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (isDash(c)) {
                tokens.add(new Token.To(at));
            }
            comma |= c == ',' || c == ';' || c == '،';
            int end = at;
            while (end < typed.length() && !separates(typed.charAt(end))) {
                end++;
            }
            if (end > at && read(typed.substring(at, end), at, comma, tokens)) {
                comma = false;
            }
            at = Math.max(end, at + 1);
        }
        return tokens;
    }

    /** Whether the word was a time or days. */
    private boolean read(String typed, int at, boolean comma, List<Token> tokens) throws Wrong {
        String word = withoutFiller(bare(typed));
        if (fillers.contains(word)) {
            return false;
        }
        if (ranges.contains(word)) {
            tokens.add(new Token.To(at));
            return false;
        }
        if (offs.contains(word)) {
            tokens.add(new Token.Off(at));
            return false;
        }
        Optional<ClockWord.Half> half = ClockWord.half(word);
        if (half.isPresent() && !tokens.isEmpty() && tokens.getLast() instanceof Token.Time time) {
            tokens.removeLast();
            LocalTime moved = ClockWord.in(half.get(), time.time(), time.position(), typed);
            tokens.add(new Token.Time(moved, time.position(), time.comma()));
            return true;
        }
        if (Character.isDigit(word.charAt(0))) {
            tokens.add(new Token.Time(ClockWord.read(word, at), at, comma));
            return true;
        }
        if (intervals.contains(word)) {
            throw new Wrong(Mistake.INTERVAL, at, typed);
        }
        Set<DayOfWeek> meant = days.get(word);
        if (meant == null) {
            throw new Wrong(Mistake.UNKNOWN, at, typed);
        }
        tokens.add(new Token.Days(meant, at, comma));
        return true;
    }

    /** The days' names and the beginnings of those, as far as they leave no doubt. */
    private static Map<String, Set<DayOfWeek>> names(Locale locale) {
        Map<String, Set<DayOfWeek>> names = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                String name = bare(day.getDisplayName(style, locale));
                for (int end = FEWEST_LETTERS; end <= name.length(); end++) {
                    names.merge(name.substring(0, end), EnumSet.of(day), TypedTimes::unless);
                }
                names.put(name + "s", EnumSet.of(day));
            }
        }
        names.values().removeIf(Set::isEmpty);
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(bare(day.getDisplayName(TextStyle.SHORT, locale)), EnumSet.of(day));
        }
        return names;
    }

    /** A beginning that several days share means none of them. */
    private static Set<DayOfWeek> unless(Set<DayOfWeek> before, Set<DayOfWeek> now) {
        return before.equals(now) ? before : EnumSet.noneOf(DayOfWeek.class);
    }

    private static List<String> words(Speech speech, String key) {
        return Arrays.stream(speech.say(key).split(",", -1)).map(TypedTimes::bare).toList();
    }

    /** What stands between two things in the language. */
    private static String and(Speech speech) {
        StringBuilder word = new StringBuilder();
        speech.and(List.of("1", "2"))
                .chars()
                .filter(Character::isLetter)
                .forEach(c -> word.append((char) c));
        return bare(word.toString());
    }

    /** Arabic writes its "and" together with what follows. */
    private String withoutFiller(String word) {
        return fillers.stream()
                .filter(f -> word.startsWith(f) && word.length() > f.length())
                .map(f -> word.substring(f.length()))
                .filter(rest -> Character.isDigit(rest.charAt(0)))
                .findFirst()
                .orElse(word);
    }

    /** In lower case, without the full stop of an abbreviation. */
    private static String bare(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith(".")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private static boolean separates(char c) {
        // Format characters are what we put around words in a language that runs from the right.
        return Character.isWhitespace(c)
                || isDash(c)
                || ",;،&+".indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    private static Set<DayOfWeek> all() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    private static Set<DayOfWeek> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    private static Set<DayOfWeek> weekend() {
        return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
