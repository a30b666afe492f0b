package dev.sitrep.summary;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;
import dev.sitrep.text.WordRow;

import java.util.Set;

/** Which sentences may stand in a summary: whole ones that say something of the event. */
final class SentenceFilter {
    private static final int LEAST_WORDS = 6;
    private static final int MOST_WORDS = 70;

    private static final Set<String> LABELS = WordList.of("who what when where why how");

    /** What pages say of themselves. */
    private static final Phrases<Boolean> FURNITURE =
            Phrases.ofLines(
                    """
                    read more
                    read all about
                    read also
                    read next
                    subscribe*
                    subscription*
                    sign up
                    newsletter*
                    cookie
                    cookies
                    click here
                    follow us
                    getty images
                    file photo
                    photo by
                    min read
                    all rights reserved
                    copyright*
                    reference s
                    references s
                    leave a reply
                    advertisement*
                    watch live
                    share this
                    opens a new window
                    this story was updated
                    this story was corrected
                    this story was translated
                    this story has been updated
                    this story has been corrected
                    this story is being updated
                    this article was updated
                    this article was corrected
                    this article was translated
                    this article has been updated
                    this article has been corrected
                    this article is being updated
                    contributed to this report
                    lightly edited
                    читайте також
                    читайте также
                    підписуйтеся*
                    підписатися
                    подписывайтесь*
                    подписаться
                    усі права захищені
                    все права защищены
                    """);

    private static final Set<String> WRITERS =
            WordList.of(
                    "reporter reporters editor editors correspondent correspondents writer writers freelancer freelancers");
    private static final Set<String> BE = WordList.of("is are was were");
    private static final Set<String> FOR = WordList.of("at for with");
    private static final int WRITER_FAR = 6;
    private static final Set<String> VERBS =
            WordList.of(
                    """
                    is are was were be been has have had will would can could may might must should do does did say says
                    said told tell tells met held began left won lost made make makes took take takes gave came come
                    comes went goes got hit struck set put sent saw led lead leads hold kept found became brought shot
                    fell rose spoke wrote ran run runs broke cut fought built drew paid grew shut spent knew threw
                    """);

    private SentenceFilter() {}

    /** Where a sentence begins when a dateline before it is left out. */
    static Span withoutDateline(String text, Span sentence) {
        return Opening.withoutDateline(text, sentence);
    }

    /** Whether a sentence could stand in a summary at all. */
    static boolean usable(String sentence, String language) {
        return usable(sentence, new SentenceWords(sentence), language);
    }

    static boolean usable(String sentence, SentenceWords words, String language) {
        return words.size() >= LEAST_WORDS
                && words.size() <= MOST_WORDS
                && ends(sentence)
                && quotesClose(sentence)
                && !isFurniture(sentence, words)
                && (!language.equals("en") || hasEnglishVerb(words));
    }

    private static boolean isFurniture(String sentence, SentenceWords words) {
        boolean label = LABELS.contains(words.word(0)) && words.gap(0).startsWith(":");
        boolean photo = sentence.contains("(photo") || sentence.contains("(Photo");
        boolean caption = words.word(0).equals("фото") && words.gap(0).startsWith(":");
        if (label || photo || caption || isStamped(sentence, words)) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (FURNITURE.longestAt(words.words(), i) != null || isAboutTheWriter(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "3 Jul 2022 …", "From 3 Jul 2022 …", "19.09 …": the head of a live page's entry. */
    private static boolean isStamped(String sentence, SentenceWords words) {
        int at = words.word(0).equals("from") ? 1 : 0;
        String day = words.word(at);
        String year = words.word(at + 2);
        boolean date = isNumber(day, 1, 2) && isNumber(year, 4, 4) && words.flowsOn(at);
        boolean clock = at == 0 && isClock(sentence, words.word(0));
        return clock || (date && Character.isLetter(words.word(at + 1).charAt(0)));
    }

    private static boolean isClock(String sentence, String first) {
        int digits = isNumber(first, 1, 2) ? first.length() : first.indexOf('.');
        return digits > 0
                && digits <= 2
                && sentence.length() > digits + 3
                && ".:".indexOf(sentence.charAt(digits)) >= 0
                && isNumber(sentence.substring(digits + 1, digits + 3), 2, 2)
                && sentence.charAt(digits + 3) == ' ';
    }

    private static boolean isNumber(String word, int least, int most) {
        return word.length() >= least
                && word.length() <= most
                && word.chars().allMatch(Character::isDigit);
    }

    /** "Jane Roe is a reporter at …". */
    private static boolean isAboutTheWriter(SentenceWords words, int at) {
        if (!WRITERS.contains(words.word(at)) || !FOR.contains(words.word(at + 1))) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - WRITER_FAR); i--) {
            if (BE.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEnglishVerb(SentenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            int n = word.length();
            boolean past = n >= 4 && word.endsWith("ed");
            boolean present =
                    n >= 5
                            && word.charAt(n - 1) == 's'
                            && "etdnklmpry".indexOf(word.charAt(n - 2)) >= 0;
            if (past || present || VERBS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Ends as sentences do, and not in the middle of a name ("9th U.S.", "Vancouver police Const."). */
    private static boolean ends(String sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && "\"”»’')]".indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return ".!…。".indexOf(sentence.charAt(last)) >= 0 && !endsInAbbreviation(sentence, last);
    }

    private static final Set<String> CUT_OFF =
            WordList.of(
                    "const sgt sens reps gens govs capt lt col gen maj sen rep gov rev hon mr mrs ms dr st jr prof adm cmdr supt det rs");

    private static boolean endsInAbbreviation(String sentence, int last) {
        int from = last;
        while (from > 0 && Character.isLetter(sentence.charAt(from - 1))) {
            from--;
        }
        return last == sentence.length() - 1
                && sentence.charAt(last) == '.'
                && CUT_OFF.contains(WordRow.plain(sentence.substring(from, last)));
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
