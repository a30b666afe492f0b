package dev.sitrep.summary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which sentences may stand in a summary: whole ones that say something of the event, and can be understood where they stand. */
final class SentenceFilter {
    private static final int LEAST_WORDS = 6;
    private static final int MOST_WORDS = 70;

    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(?i)^(?:who|what|when|where|why|how): |^(?:from )?\\d{1,2} \\p{L}{3,9} \\d{4}\\b|^\\d{1,2}[.:]\\d{2} |read (?:more|also|next)|subscri(?:be|ption)|sign up|newsletter|cookies?\\b|click here|follow us|getty images|file photo|\\(photo|photo by|"
                            + "min read|all rights reserved|copyright|references?\\(s\\)|leave a reply|advertisement|watch live|share this|"
                            + "this (?:story|article) (?:was|has been|is being) (?:updated|corrected|translated)|contributed to this report|"
                            + "(?:is|are|was) (?:an? )?(?:[\\p{L} ]{0,30})(?:reporter|editor|correspondent|writer|freelancer)s? (?:at|for|with)\\b|"
                            + "читайте також|підпис(?:уйтеся|атися)|фото:|читайте также|подпис(?:ывайтесь|аться)|все права защищены|усі права захищені");
    private static final Set<String> LEANING =
            words(
                    """
                    he she they it this that these those his her their its him them but and or so yet however also both
                    such then there here instead nor still he's she's it's they're that's neither otherwise therefore
                    thus він вона воно вони це цей ця ці його її їх їхній але а і й та проте однак також тому тоді там
                    такий така таке он она оно они это этот эта эти его ее её их но и однако также поэтому тогда такой
                    такая такое
                    """);
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "we", "my", "our", "i'm", "i've", "we're", "you", "your");
    private static final Pattern ENGLISH_VERB =
            Pattern.compile(
                    "(?i)\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|told|tells?|"
                            + "met|held|began|left|won|lost|made|makes?|took|takes?|gave|came|comes?|went|goes|got|hit|struck|set|put|sent|saw|led|leads?|"
                            + "hold|kept|found|became|brought|shot|fell|rose|spoke|wrote|ran|runs?|broke|cut|fought|built|drew|paid|\\p{L}{2,}ed|\\p{L}{3,}(?:es|ts|ds|ns|ks|ls|ms|ps|rs|ys))\\b");

    /** "KYIV, Dec. 21 (Interfax-Ukraine) - ", "Miami, Dec. 21, 2025 – ", "(AFP) — ". */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.'’-]+(?:[ ,/]+[\\p{L}.'’-]+){0,5}[ ,]*(?:\\d{1,2}(?:[ ,]+\\p{L}+)?)?(?:,? \\d{4})?[ ,]*(?:\\([^()]{2,40}\\))|"
                            + "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?(?:, [\\p{L}.]+)?, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,10})(?:,? \\d{4})?|\\([^()]{2,40}\\)|"
                            + "\\p{Lu}{3,}(?: \\p{Lu}{2,})*(?:, [\\p{L} ]{2,20})?)\\s*[-–—]{1,2}\\s+");

    private SentenceFilter() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /** Where a sentence begins when a dateline before it is left out. */
    static Span withoutDateline(String text, Span sentence) {
        Matcher dateline = DATELINE.matcher(sentence.of(text));
        return dateline.find() && dateline.end() < sentence.length()
                ? new Span(sentence.start() + dateline.end(), sentence.end())
                : sentence;
    }

    /** Whether a sentence could stand in a summary at all. */
    static boolean usable(String sentence, String language) {
        List<String> words = Words.of(sentence);
        return words.size() >= LEAST_WORDS
                && words.size() <= MOST_WORDS
                && ends(sentence)
                && quotesClose(sentence)
                && !FURNITURE.matcher(sentence).find()
                && (!language.equals("en") || ENGLISH_VERB.matcher(sentence).find());
    }

    /** Whether a sentence needs the one before it to be understood. */
    static boolean leans(String sentence) {
        List<String> words = Words.of(sentence);
        if (words.isEmpty()) {
            return true;
        }
        String first = words.getFirst().replace('’', '\'').toLowerCase(Locale.ROOT);
        return isAllQuote(sentence) || LEANING.contains(first) || FIRST_PERSON.contains(first);
    }

    /** A quote without a speaker: the sentence before it, or behind it, says who. */
    private static boolean isAllQuote(String sentence) {
        boolean opens = "\"“«„".indexOf(sentence.charAt(0)) >= 0;
        boolean closes = "\"”»".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        int inner = 0;
        for (int i = 1; i < sentence.length() - 1; i++) {
            inner += "\"”»".indexOf(sentence.charAt(i)) >= 0 ? 1 : 0;
        }
        return opens && closes && inner == 0;
    }

    private static boolean ends(String sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && "\"”»’')]".indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return ".!…。".indexOf(sentence.charAt(last)) >= 0;
    }

    private static boolean quotesClose(String sentence) {
        int straight = 0;
        int open = 0;
        for (int i = 0; i < sentence.length(); i++) {
            switch (sentence.charAt(i)) {
                case '"' -> straight++;
                case '“', '«', '„' -> open++;
                case '”', '»' -> open--;
                default -> {}
            }
        }
        return straight % 2 == 0 && open == 0;
    }
}
