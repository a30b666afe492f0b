package dev.sitrep.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;

/**
 * Full stops that end no sentence.
 *
 * <p>Three kinds. Titles and the like ("Gen.", "им.") never end one. Before a number "Dec.", "No." and "ст." don't. Acronyms,
 * initials, "Inc.", "p.m." and "г." may: there the next word decides, and it must be one of those that begin sentences far more
 * often than names ("The", "However", "Однако"), an idea of Kiss and Strunk (Computational Linguistics 32, 2006).
 */
final class Abbreviations {
    private static final Set<String> NEVER =
            WordList.of(
"""
mr mrs ms messrs dr st gen col lt cpl sgt maj capt cmdr adm sen rep gov pres prof rev hon amb sec
dep vs e.g i.e cf viz им ім ул вул просп пл обл див см акад т.е т.к т.н т.зв тов гр проф ген полк
зам заст hr fr bzw z.b d.h св mme mlle sr sra
""");
    private static final Set<String> BEFORE_NUMBER =
            WordList.of(
"""
jan feb febr mar apr jun jul aug sep sept oct nov dec no nos nr art arts p pp vol ch fig par res
approx ca c ст п пп стр ч кв д буд рис табл тел прим
""");
    private static final Set<String> MAYBE =
            WordList.of(
"""
inc corp co ltd llc jr bros etc dept dist ave blvd mt ft assn т.д т.п др пр г гг р рр м с тыс тис
млн млрд трлн руб грн коп a.m p.m н.э н.е mio mrd al
""");
    private static final Set<String> STARTERS =
            WordList.of(
"""
the a an in on at it he she they we i you but and or so if as this that these those there however
meanwhile after before while when his her their its our both for from with by to also earlier later
since some what who how why no not one two now then such many most under during despite although
though according asked speaking в во на он она они это по при как но а и однако также кроме после до
за из для если что к с его их между ранее позже об о тем у він вона вони це про під як але також
однак крім після з із зі якщо що й та його її їх між раніше пізніше водночас ми мы я
""");
    private static final Set<String> SAYING =
            WordList.of(
"""
said says asked told added wrote replied answered continued сказал сказала спросил спросила заявил
заявила добавил сказав запитав запитала заявив додав
""");

    private Abbreviations() {}

    /** Whether the full stop at mark ends nothing, given the sentence's start and where the next word begins. */
    static boolean forbidEnd(String text, int start, int mark, int next, int to, String language) {
        int first = mark;
        while (first > start && isInner(text.charAt(first - 1))) {
            first--;
        }
        if (first == mark) {
            return false;
        }
        String word = text.substring(first, mark);
        String lower = word.toLowerCase(Locale.ROOT);
        if (NEVER.contains(lower)) {
            return true;
        }
        boolean number = Character.isDigit(text.charAt(next));
        if (BEFORE_NUMBER.contains(lower) && number) {
            return true;
        }
        if (isDigits(word)) {
            return isNumbering(text, start, first) || isMonth(wordAt(text, next, to), language);
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean acronym =
                Character.isLetter(word.charAt(0))
                        && word.indexOf('.') > 0
                        && lastPartLength(word) <= 2;
        return (initial || acronym || MAYBE.contains(lower))
                && Character.isLetterOrDigit(text.charAt(next))
                && !STARTERS.contains(wordAt(text, next, to).toLowerCase(Locale.ROOT));
    }

    /** Whether what begins here is who said the quotation before it: up to three names and a verb of saying. */
    static boolean namesSpeaker(String text, int next, int to) {
        int at = next;
        for (int words = 0; words < 4 && at < to; words++) {
            String word = wordAt(text, at, to);
            if (word.isEmpty()) {
                return false;
            }
            if (SAYING.contains(word)) {
                return true;
            }
            if (!Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            at += word.length();
            while (at < to && Sentences.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return false;
    }

    /** "1." at the head of a list's line. */
    private static boolean isNumbering(String text, int start, int first) {
        for (int i = start; i < first; i++) {
            if (!Sentences.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonth(String word, String language) {
        if (!language.equals("de")) {
            return false;
        }
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, Locale.GERMAN).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String wordAt(String text, int at, int to) {
        int end = at;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static int lastPartLength(String word) {
        return word.length() - word.lastIndexOf('.') - 1;
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
