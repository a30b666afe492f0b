package dev.sitrep.summary;

import dev.sitrep.text.Stems;
import dev.sitrep.text.StopWords;
import dev.sitrep.text.WordList;

import java.util.Set;

/**
 * Finds what a sentence takes as known. English, Ukrainian and Russian; by its first words, its pronouns and its marks of quotation, without a grammar: rather
 * one sentence too few than one that nobody understands.
 */
final class Dependence {
    private static final Set<String> LEANING =
            WordList.of(
                    """
                    he she they it this that these those his her their its him them but and or so yet however also such
                    then here instead nor still he's she's it's they're they'll they've he'd she'd it'll that's there's
                    neither otherwise therefore thus again likewise latter former
                    він вона воно вони це цей ця ці цього цьому цим його її їх їхній їхня їхні йому їй їм але а і й та проте
                    однак також тому тоді там такий така таке такі він сам натомість водночас тут
                    он она оно они это этот эта эти этого этому этим его ее её их ему ей им но а и однако также поэтому тогда
                    там такой такая такое такие тут затем
                    """);
    private static final Set<String> TIMES =
            WordList.of(
                    "week weekend month year morning afternoon evening summer winter spring autumn fall season decade century");
    private static final Set<String> EXIST =
            WordList.of("is are was were has have had will would may might could remains remain");
    private static final Set<String> OPEN_QUESTIONS =
            WordList.of("unclear unknown clear known uncertain");
    private static final Set<String> FIRST_PERSON =
            WordList.of(
                    "i we my our i'm i've i'd we're we've we'll you your us я ми мій наш нас мы мой нас");
    private static final Set<String> PERSONAL =
            WordList.of("he she him his her hers he's she's he'd she'd himself herself");
    private static final Set<String> PLURAL = WordList.of("they their them they're they've they'd");
    private static final Set<String> PERSONS =
            WordList.of(
                    """
                    man woman boy girl teen teenager person people suspect victim driver officer official judge minister president
                    senator governor mayor lawyer attorney spokesman spokeswoman adviser aide leader soldier teacher student
                    player coach actor actress singer someone somebody who anyone everyone nobody candidate nominee patient
                    mother father son daughter wife husband brother sister child parent girl's man's woman's ambassador pope
                    """);
    private static final Set<String> PARTIAL =
            WordList.of(
                    "others another some many several most all few none both neither one two three four");
    private static final Set<String> SIDES =
            WordList.of("two three four five pair duo trio latter former couple others other same");

    /** Behind "the": one of its kind, or told of by what follows. */
    private static final Set<String> ALONE =
            WordList.of(
                    """
                    government president world country nation war conflict military army economy public media internet coronavirus
                    pandemic virus outbreak crisis first second third last latest most only best worst biggest largest number
                    majority average rest vast late former fatal death far key main new next early global international
                    national federal local state-run presidential prime foreign defense defence white house senate congress
                    pentagon kremlin police weather sun moon stock market markets dollar euro rouble ruble left right west
                    east north south british american russian ukrainian french german chinese united european unemployment
                    poll survey study nationwide massive
                    """);

    private static final Set<String> TELLS =
            WordList.of(
                    "of to in at for on against between from that who whose which with by over about into under near where");
    private static final Set<String> CYRILLIC_DEFINITE =
            WordList.of(
                    """
                    сторони сторона відомство міністр міністерка речник речниця чиновник посадовець компанія документ удар
                    атака рішення заява зустріч стороны ведомство министр чиновник компания решение заявление встреча атака
                    пресс-секретарь представитель
                    """);

    /** A quote may open with these. */
    private static final Set<String> JOINING =
            WordList.of("and but or so yet however then here there now але а й та и но");

    private static final int POINTS_FAR = 9;
    private static final int FIRST = 4;
    private static final int LONGEST_NOUN = 4;

    private final SentenceWords words;
    private final String text;
    private final Set<String> stops;

    private Dependence(String text, SentenceWords words, String language) {
        this.text = text;
        this.words = words;
        this.stops = StopWords.of(language);
    }

    /** Whether a sentence needs the one before it, whatever the headline says. */
    static boolean leans(String text, SentenceWords words, String language) {
        Dependence sentence = new Dependence(text, words, language);
        return words.size() == 0
                || sentence.isAllQuote()
                || sentence.beginsLeaning()
                || sentence.speaksInFirstPerson()
                || sentence.pointsBack()
                || sentence.hasPronounOfNobody();
    }

    /** The stem of a thing that the sentence opens with as a known one ("The ruling came"); empty where there is none. */
    static String mention(String text, SentenceWords words, String language) {
        Dependence sentence = new Dependence(text, words, language);
        int noun = language.equals("en") ? sentence.definiteNoun() : sentence.cyrillicNoun();
        return noun < 0
                ? ""
                : Stems.forLanguage(language).stem(Headings.withoutPossessive(words.word(noun)));
    }

    /** A quote without a speaker: the sentence before it, or behind it, says who. */
    private boolean isAllQuote() {
        boolean opens = "\"“«„".indexOf(text.charAt(0)) >= 0;
        boolean closes = "\"”»".indexOf(text.charAt(text.length() - 1)) >= 0;
        int inner = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            inner += "\"”»".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return opens && closes && inner == 0;
    }

    private boolean beginsLeaning() {
        String first = words.word(0);
        if (words.isQuoted(0)) {
            return LEANING.contains(first) && !JOINING.contains(first);
        }
        if (PARTIAL.contains(first) && words.gap(0).startsWith(",")) {
            return true;
        }
        if (PARTIAL.contains(first) && !words.isCapitalised(1)) {
            String next = words.word(1);
            boolean verb =
                    EXIST.contains(next)
                            || SAYING.contains(next)
                            || (next.equals("of") && PLURAL_OBJECT.contains(words.word(2)));
            return verb
                    || first.equals("others")
                    || first.equals("another")
                    || (first.equals("both") && !words.word(1).equals("the"));
        }
        if (!LEANING.contains(first)) {
            return false;
        }
        boolean time =
                TIMES.contains(words.word(1)) && (first.equals("this") || first.equals("that"));
        boolean open =
                first.equals("it")
                        && EXIST.contains(words.word(1))
                        && (OPEN_QUESTIONS.contains(words.word(2))
                                || OPEN_QUESTIONS.contains(words.word(3))
                                || OPEN_QUESTIONS.contains(words.word(4)));
        return !time && !open;
    }

    private static final Set<String> SAYING =
            WordList.of("said says say told added adds wrote asked argued argue");
    private static final Set<String> PLURAL_OBJECT = WordList.of("them these those whom which the");

    private boolean speaksInFirstPerson() {
        for (int i = 0; i < Math.min(FIRST, words.size()); i++) {
            if (FIRST_PERSON.contains(words.word(i))
                    && !words.isQuoted(i)
                    && !words.written(i).equals("US")) {
                return true;
            }
        }
        return false;
    }

    /** "these talks", "in this way": near the start, where it can't point to what the sentence itself said. */
    private boolean pointsBack() {
        for (int i = 1; i < Math.min(POINTS_FAR, words.size()); i++) {
            boolean points = words.word(i).equals("these") || words.word(i).equals("this");
            if (points && !words.isQuoted(i) && !TIMES.contains(words.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "he" with nobody before it in the sentence, nor, in an opening clause, right behind that clause. */
    private boolean hasPronounOfNobody() {
        boolean person = false;
        boolean several = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (!words.isQuoted(i)) {
                if (PERSONAL.contains(word) && !person) {
                    return !isResolvedBehindComma(i);
                }
                if (PLURAL.contains(word) && !several && i < FIRST) {
                    return !isResolvedBehindComma(i);
                }
                boolean named =
                        words.isCapitalised(i) && !stops.contains(word) && word.length() > 1;
                person |= named || PERSONS.contains(word);
            }
            several |= word.endsWith("s") || words.isCapitalised(i) || word.equals("people");
        }
        return false;
    }

    private boolean isResolvedBehindComma(int pronoun) {
        int rest = words.afterComma(14);
        return rest > pronoun
                && (words.isCapitalised(rest) || words.word(rest).equals("the"))
                && !stops.contains(
                        words.word(rest).equals("the") ? words.word(rest + 1) : words.word(rest));
    }

    /** The noun of "The ruling …", where nothing but the text before tells which; -1 where there is none. */
    private int definiteNoun() {
        int at = words.word(0).equals("the") ? 1 : -1;
        if (at < 0 || words.isQuoted(0)) {
            return -1;
        }
        int noun = -1;
        for (int i = at; i < Math.min(at + LONGEST_NOUN, words.size()); i++) {
            String word = words.word(i);
            if (words.isCapitalised(i)
                    || Character.isDigit(word.charAt(0))
                    || ALONE.contains(word)) {
                return -1;
            }
            if (SIDES.contains(word)) {
                return words.isCapitalised(i + 1) ? -1 : i;
            }
            if (stops.contains(word) || (i > at && isVerb(word))) {
                break;
            }
            noun = i;
            if (!words.flowsOn(i)) {
                break;
            }
        }
        boolean told = noun >= 0 && TELLS.contains(words.word(noun + 1)) && words.flowsOn(noun);
        return told ? -1 : noun;
    }

    private static boolean isVerb(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || VERBS.contains(word);
    }

    private static final Set<String> VERBS =
            WordList.of(
                    "said says told came comes took takes made makes gave gives went began held also will would has have had is are was were won lost hit struck sets puts sent saw led follows marks ends shows raises includes focuses remains");

    private int cyrillicNoun() {
        boolean alone = CYRILLIC_DEFINITE.contains(words.word(0));
        boolean both = words.word(0).equals("обидві") || words.word(0).equals("обе");
        boolean bare = alone && !words.isCapitalised(1) && !words.isQuoted(0);
        return bare || both ? 0 : -1;
    }
}
