package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import java.util.Locale;
import java.util.Set;

/** Who speaks in a sentence: the words next to its verb of saying. */
final class Speakers {
    private static final Phrases<Boolean> SAYS = new Phrases<>();
    private static final Phrases<Boolean> ACCORDING_TO = new Phrases<>();
    private static final Phrases<Boolean> BODIES = new Phrases<>();
    private static final Set<String> PRONOUNS = Set.of("he", "she", "він", "вона", "он", "она");
    private static final Set<String> BETWEEN =
            Set.of(
                    "has",
                    "had",
                    "have",
                    "also",
                    "earlier",
                    "previously",
                    "later",
                    "then",
                    "then-",
                    "reportedly",
                    "repeatedly",
                    "on",
                    "the",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "также",
                    "также,",
                    "ранее",
                    "раніше",
                    "також",
                    "глава",
                    "президент",
                    "міністр",
                    "министр",
                    "в",
                    "у",
                    "що");

    /** Words that begin a sentence in front of a verb of saying, and name nobody. */
    private static final Set<String> COMMON =
            Set.of(
                    "it",
                    "they",
                    "that",
                    "this",
                    "who",
                    "what",
                    "there",
                    "officials",
                    "experts",
                    "analysts",
                    "critics",
                    "reports",
                    "also",
                    "but",
                    "and",
                    "as",
                    "so",
                    "we",
                    "you",
                    "earlier",
                    "some",
                    "others",
                    "people",
                    "sources",
                    "witnesses",
                    "the",
                    "it's",
                    "in",
                    "on",
                    "at",
                    "one",
                    "many",
                    "local",
                    "residents",
                    "media",
                    "це",
                    "він",
                    "это",
                    "как",
                    "як",
                    "ще",
                    "ранее",
                    "раніше",
                    "также",
                    "також",
                    "источник",
                    "джерело",
                    "источники",
                    "джерела");

    /** Behind one of these there is no subject any more, in "said on Friday that Roe…". */
    private static final Set<String> NO_SUBJECT_BEHIND =
            Set.of(
                    "on",
                    "in",
                    "at",
                    "that",
                    "to",
                    "of",
                    "for",
                    "with",
                    "about",
                    "it",
                    "they",
                    "there",
                    "from",
                    "after",
                    "during",
                    "reporters",
                    "journalists",
                    "how",
                    "why",
                    "if",
                    "что",
                    "що",
                    "о",
                    "об",
                    "про",
                    "на",
                    "до",
                    "після",
                    "после");

    private static final int FAR = 5;
    private static final int BODY_FAR = 4;

    static {
        Cues.add(
                SAYS,
                """
                said; says; told; tells; added; adds; stressed; stresses; confirmed; announced; announces; stated; warned; warns; wrote;
                posted; claimed; claims; argued; insisted; declared; explained; replied; asked; noted; described; emphasized; emphasised;
                praised; called; reiterated; predicted; denied; vowed; urged; acknowledged; suggested; remarked; tweeted; indicated; voiced;
                сказал; сказала; сказали; сказало; заявил; заявила; заявили; заявило; отметил; отметила; подчеркнул; подчеркнула; добавил;
                добавила; сообщил; сообщила; сообщили; сообщило; рассказал; рассказала; подтвердил; подтвердила; подтвердило; написал;
                написала; предупредил; предупредила; пообещал; признал; пояснил; пояснила; назвал; назвала; объявил; объявила;
                сказав; сказало; заявив; заявляє; заявило; зазначив; зазначила; наголосив; наголосила; додав; додала; повідомив; повідомила;
                повідомили; повідомило; розповів; розповіла; підтвердив; підтвердила; підтвердило; підкреслив; підкреслила; написав; пообіцяв;
                визнав; пояснив; пояснила; попередив; попередила; назвав; оголосив; оголосила
                """,
                true);
        Cues.add(
                ACCORDING_TO,
                "according to; по словам; со слов; за словами; зі слів; in the words of; as told by",
                true);
        Cues.add(
                BODIES,
                """
                ministry; kremlin; white house; pentagon; general staff; state department; department; military; army; air force; navy; government;
                nato; commission; council; parliament; police; embassy; office; administration; authorities; officials; spokesperson's office;
                prosecutors; united nations; un; foreign office; intelligence; defence intelligence; defense intelligence; security service; sbu;
                fsb; hur; idf; treasury; cabinet; court; press service; statement; iaea; osce; eu; european union; committee; emergency service;
                министерств*; кремле; кремль; минобороны; мид; белый дом; белом доме; генштаб*; генеральный штаб; госдеп*; пентагон*; правительств*;
                пресс-служб*; полици*; военные; всу; сбу; фсб; гур; совет*; посольств*; ведомств*; власти; прокуратур*;
                міністерств*; кремлі; міноборони; мзс; білий дім; білому домі; генеральний штаб; держдеп*; уряд*; пресслужб*; прес-служб*;
                поліці*; військові; зсу; рада; офіс*; посольство; відомств*; влада; дснс; прокуратур*
                """,
                true);
    }

    private Speakers() {}

    enum Speaker {
        PERSON,
        OFFICIAL_BODY,
        NOBODY
    }

    /**
     * The best-known speaker of the sentence. A person's name is told by its capitals, in all three languages.
     *
     * @param outlets words of the names of credited outlets, which are no persons
     */
    static Speaker in(Tokens tokens, Set<String> outlets) {
        Speaker best = Speaker.NOBODY;
        for (int i = 0; i < tokens.size() && best != Speaker.PERSON; i++) {
            var says = SAYS.longestAt(tokens.folded(), i);
            if (says != null) {
                Speaker subject = before(tokens, i, outlets);
                best = better(best, subject);
                best =
                        subject == Speaker.NOBODY
                                ? better(best, behind(tokens, says.end(), outlets))
                                : best;
            }
            var according = ACCORDING_TO.longestAt(tokens.folded(), i);
            if (according != null) {
                best = better(best, behind(tokens, according.end(), outlets));
            }
        }
        return best;
    }

    private static Speaker better(Speaker a, Speaker b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Speaker before(Tokens tokens, int verb, Set<String> outlets) {
        int at = verb - 1;
        for (int i = 0; i < FAR && at >= 0 && BETWEEN.contains(tokens.folded(at)); i++) {
            at--;
        }
        if (at < 0 || tokens.gap(at + 1).indexOf(';') >= 0) {
            return Speaker.NOBODY;
        }
        if (PRONOUNS.contains(tokens.folded(at))) {
            return Speaker.PERSON;
        }
        if (bodyEnds(tokens, at)) {
            return Speaker.OFFICIAL_BODY;
        }
        return named(tokens, at, outlets);
    }

    /** "the ministry", "Министерство обороны РФ": a body, and small words or a country behind it, up to the verb. */
    private static boolean bodyEnds(Tokens tokens, int at) {
        for (int i = at; i >= Math.max(0, at - BODY_FAR); i--) {
            var body = BODIES.longestAt(tokens.folded(), i);
            if (body != null && body.end() <= at + 1) {
                return true;
            }
            boolean belongs = !tokens.isCapital(i) || Countries.isOne(tokens.folded(i));
            if ((!belongs && i < at) || (i > 0 && tokens.gap(i).indexOf(',') >= 0)) {
                return false;
            }
            if (!belongs) {
                // The last word is a name; it may still be the body's own, as in "the White House".
                var two = i == 0 ? null : BODIES.longestAt(tokens.folded(), i - 1);
                return two != null && two.end() == at + 1;
            }
        }
        return false;
    }

    private static Speaker behind(Tokens tokens, int index, Set<String> outlets) {
        for (int at = index; at < Math.min(tokens.size(), index + BODY_FAR); at++) {
            if (PRONOUNS.contains(tokens.folded(at)) && at == index) {
                return Speaker.PERSON;
            }
            if (NO_SUBJECT_BEHIND.contains(tokens.folded(at))) {
                return Speaker.NOBODY;
            }
            if (BODIES.longestAt(tokens.folded(), at) != null) {
                return Speaker.OFFICIAL_BODY;
            }
            String gap = tokens.gap(at);
            boolean quoteOrStop = gap.chars().anyMatch(c -> "\"“«,:;".indexOf(c) >= 0);
            if (quoteOrStop) {
                return Speaker.NOBODY;
            }
            Speaker named = named(tokens, at, outlets);
            if (named != Speaker.NOBODY) {
                return named;
            }
        }
        return Speaker.NOBODY;
    }

    /** Whom a capitalised word names: a country speaks for its government. */
    private static Speaker named(Tokens tokens, int at, Set<String> outlets) {
        String word = tokens.word(at);
        String folded = tokens.folded(at);
        if (!tokens.isCapital(at) || outlets.contains(folded)) {
            return Speaker.NOBODY;
        }
        if (Countries.isOne(folded)) {
            return Speaker.OFFICIAL_BODY;
        }
        boolean initials = word.equals(word.toUpperCase(Locale.ROOT));
        return word.length() <= 2 || initials || COMMON.contains(folded)
                ? Speaker.NOBODY
                : Speaker.PERSON;
    }
}
