package dev.sitrep.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Full stops that end no sentence.
 *
 * <p>Four kinds. Titles and the like ("Gen.", "им.") never end one. Before a number "Dec.", "No." and "ст." don't. "etc." and "млн." do
 * where a capital follows. Acronyms, initials, "Inc.", "p.m." and "г." may: there the next word decides, and it must be one of those that begin sentences far more
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
inc corp co ltd llc jr bros dept dist ave blvd mt ft assn г гг р рр м с a.m p.m н.э н.е al uu
""");

    /** What ends a list or an amount ends the sentence too, where a capital follows. */
    private static final Set<String> BEFORE_SMALL =
            WordList.of(
"""
etc т.д т.п др пр тыс тис млн млрд трлн руб грн коп чел mio mrd usw ecc vb vs
""");

    /** By language, what is a word elsewhere. */
    private static final Map<String, Set<String>> NEVER_IN =
            Map.of(
                    "de",
                    WordList.of(
                            "sog geb gest bzw ggf evtl inkl vgl str hl dipl ing ca nr z.b u.a mio mrd"),
                    "fr",
                    WordList.of("mm mgr ste vol chap env me"),
                    "es",
                    WordList.of("srta dra ud uds lic gral cnel tte pdte núm pág av avda ee ff"),
                    "pl",
                    WordList.of(
                            "min ul ok np m.in tzw tj al płk ppłk mjr kpt por ppor inż św zob woj"
                                    + " pow gm ww im godz"),
                    "tr",
                    WordList.of("doç yrd av org alb yb bnb tğm sn bkz cad sok mah"),
                    "it",
                    WordList.of("sig dott on avv"),
                    "pt",
                    WordList.of("dra exmo"));

    /** Before a number with a full stop these make it an ordinal in German. */
    private static final Set<String> BEFORE_ORDINAL =
            WordList.of(
"""
der die das dem den des im am zum zur vom beim ins seit ab bis jeder jede jedem jeden dieser diesem
diesen einem einer sein seinem seinen ihr ihrem ihren
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

    private static final int LONGEST_SPEAKER = 12;

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
        if (NEVER.contains(lower) || NEVER_IN.getOrDefault(language, Set.of()).contains(lower)) {
            return true;
        }
        char begins = text.charAt(next);
        if (BEFORE_NUMBER.contains(lower) && Character.isDigit(begins)) {
            return true;
        }
        if (isDigits(word)) {
            return isNumbering(text, start, first)
                    || isOrdinal(text, start, first, mark, wordAt(text, next, to), language);
        }
        if (BEFORE_SMALL.contains(lower)) {
            return Character.isDigit(begins);
        }
        return mayGoOn(word, lower, language)
                && Character.isLetterOrDigit(begins)
                && !isStarter(text, next, to);
    }

    /** Initials ("J."), acronyms ("U.S.") and what is abbreviated before names and at the end alike. */
    private static boolean mayGoOn(String word, String lower, String language) {
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean spaced = word.length() == 1 && language.equals("de");
        boolean year = word.equals("r") && language.equals("pl");
        return initial || spaced || year || isAcronym(word) || MAYBE.contains(lower);
    }

    private static boolean isAcronym(String word) {
        if (!Character.isLetter(word.charAt(0)) || word.indexOf('.') < 0) {
            return false;
        }
        int part = 0;
        for (int i = 0; i < word.length(); i++) {
            part = word.charAt(i) == '.' ? 0 : part + 1;
            if (part > 2) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next word begins sentences more often than it is a name; an initial is a name. */
    private static boolean isStarter(String text, int next, int to) {
        String word = wordAt(text, next, to);
        int end = next + word.length();
        boolean initial = word.length() == 1 && end < to && text.charAt(end) == '.';
        return !initial && STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "am 3. März", "Der 2. Weltkrieg", "2. Dünya Savaşı". */
    private static boolean isOrdinal(
            String text, int start, int first, int mark, String next, String language) {
        boolean small = mark - first <= 2;
        return switch (language) {
            case "de" ->
                    isMonth(next) || (small && BEFORE_ORDINAL.contains(before(text, start, first)));
            case "tr" -> small && !next.isEmpty() && Character.isLetter(next.charAt(0));
            default -> false;
        };
    }

    private static String before(String text, int start, int first) {
        int end = first;
        while (end > start && Sentences.isSpace(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** Whether what stands behind a closed quotation in Chinese or Japanese says who said it. */
    static boolean saysUnspaced(String text, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_SPEAKER); i++) {
            char c = text.charAt(i);
            if ((i == from && c == 'と') || "说說问問道称稱答喊".indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isLetter(c)) {
                return false;
            }
        }
        return false;
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

    private static boolean isMonth(String word) {
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

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
