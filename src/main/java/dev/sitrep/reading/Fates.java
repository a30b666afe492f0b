package dev.sitrep.reading;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the people that a number counts: "eight civilians were killed", "killing eight", "the toll rose to eight", "загинули восьмеро",
 * "число погибших возросло до восьми".
 */
final class Fates {
    /**
     * @param start offset where its words begin, if before the number
     * @param end offset behind its words, if behind
     */
    record Fate(String name, int start, int end) {}

    private static final int NEAR = 9;
    private static final int TOLL = 14;
    private static final Phrases<String> BEFORE = new Phrases<>();
    private static final Phrases<String> BEHIND = new Phrases<>();
    private static final Phrases<String> TOLLS = new Phrases<>();

    /** May stand between a verb and its number, besides words of bound. */
    private static final Set<String> BETWEEN =
            WordList.of(
                    "at least more than up to about around some nearly almost over another other as many an estimated additional further of "
                            + "approximately roughly no fewer also only just all the a total were was без вести безвісти щонайменше близько понад не менше більше ще до "
                            + "принаймні майже як мінімум було були отримали отримало дістали зазнали зазнало по меньшей мере около более менее ещё еще "
                            + "как минимум свыше почти были было получили получило стали стало также також и і та");

    /** May stand between what is counted and its verb. */
    private static final Set<String> LINKS =
            WordList.of(
                    "were was are is have had has been being be reportedly also left feared confirmed presumed others more people of them whom "
                            + "mostly and or later still now so far who got listed declared found believed wrongfully went go gone було були є отримали "
                            + "отримало дістали зазнали також осіб людей вже і та й з них различной степени ще были было получили получило также человек "
                            + "уже и из ещё еще");

    private static final Set<String> AUXILIARIES =
            WordList.of("were was are have had been has being be is remain remained");

    private static final Set<String> ENDS =
            WordList.of(
                    "after when while as before because since whose into where if but за після коли поки де але после когда пока где но что що "
                            + "который які which that");

    private static final List<String> CHANGED =
            List.of(
                    "rose",
                    "risen",
                    "rise",
                    "climb",
                    "reach",
                    "increas",
                    "jump",
                    "stands",
                    "stood",
                    "passed",
                    "grow",
                    "grew",
                    "зрос",
                    "збільш",
                    "сягн",
                    "досягл",
                    "перевищ",
                    "возрос",
                    "вырос",
                    "увелич",
                    "достиг",
                    "превыс",
                    "становить",
                    "составл");

    static {
        all(
                "killed",
                "killed",
                "killing kills kill slain slaughtered",
                "dead died dies die deaths fatalities perished lives fatally");
        all(
                "injured",
                "injured wounded",
                "injuring wounding injures wounds hurting",
                "hurt injuries");
        all("captured", "captured", "capturing captures", "");
        all("missing", "", "", "missing unaccounted");
        all("displaced", "displaced", "displacing displaces", "fled homeless");
        all("evacuated", "evacuated", "evacuating evacuates", "");
        all(
                "detained",
                "detained arrested",
                "detaining arresting detains arrests arrest",
                "arrests");
        all("exchanged", "exchanged swapped", "exchanging swapping", "");
        phrase(
                BEHIND,
                "captured",
                "taken prisoner",
                "taken captive",
                "взят* в плен",
                "взят* у полон",
                "потрапил* в полон",
                "попал* в плен",
                "потрапил* у полон");
        phrase(
                BEFORE,
                "captured",
                "взял* в плен",
                "взят* в плен",
                "взял* в полон",
                "взял* у полон",
                "захопил* в полон",
                "узял* в полон");
        phrase(BEFORE, "exchanged", "exchange of", "swap of", "обмін*", "обмен*");
        phrase(BEHIND, "exchanged", "обмін*", "обмен*");
        phrase(
                BEFORE,
                "killed",
                "deaths of",
                "claimed the lives of",
                "took the lives of",
                "забра* життя",
                "унесл* жизни",
                "унес* жизни",
                "death of");
        both("killed", "загин* загибл* вбит* убит* вбив* вбил* убил* убив* погиб* смертей");
        both(
                "injured",
                "поранен* поранил* травмован* постраждал* травм* ранен* ранил* пострада* травмирован*");
        both("missing", "зник* пропал* пропавш*");
        both("displaced", "переміщен* перемещен* перемещён*");
        both("evacuated", "евакуй* евакую* эвакуир*");
        both("detained", "затрима* заарештов* арештов* задержа* арестов*");
        for (String word :
                "toll deaths dead killed fatalities загибл* погибш* жертв* убит* вбит*"
                        .split(" ")) {
            TOLLS.add(List.of(word), "killed");
        }
        for (String word :
                "injured wounded injuries поранен* постраждал* ранен* пострадавш*".split(" ")) {
            TOLLS.add(List.of(word), "injured");
        }
        TOLLS.add(List.of("missing"), "missing");
        TOLLS.add(List.of("arrests"), "detained");
    }

    private Fates() {}

    /** Whether a word says what became of people. */
    static boolean isFate(String word) {
        return BEHIND.longestAt(List.of(word), 0) != null;
    }

    /**
     * The fate of what an amount counts.
     *
     * @param noun what is counted, where that is said
     * @param numbers which words of the sentence are numbers
     */
    static @Nullable Fate of(
            Sentence sentence, Amount amount, @Nullable CountedNoun noun, BitSet numbers) {
        boolean thing = noun != null && noun.isThing();
        Fate fate = before(sentence, amount);
        if (fate == null) {
            fate = toll(sentence, amount);
        }
        if (fate == null) {
            fate = behind(sentence, noun == null ? amount.last() : noun.word(), numbers);
        }
        boolean ofPeople =
                fate == null || fate.name().equals("killed") || fate.name().equals("injured");
        return thing && !ofPeople ? null : fate;
    }

    /** "killed at least eight", "поранено близько 30". */
    private static @Nullable Fate before(Sentence sentence, Amount amount) {
        for (int i = amount.first() - 1; i >= Math.max(0, amount.first() - 6); i--) {
            if (!sentence.flowsOn(i)) {
                return null;
            }
            for (int from = i; from >= Math.max(0, i - 3); from--) {
                Phrases.Match<String> match = BEFORE.longestAt(sentence.words(), from);
                if (match != null && match.end() == i + 1) {
                    return new Fate(match.value(), sentence.start(from), 0);
                }
            }
            if (!BETWEEN.contains(sentence.word(i)) && !Endings.isAdjective(sentence.word(i))) {
                return null;
            }
        }
        return null;
    }

    /** "The death toll in Velmora has risen to 12". */
    private static @Nullable Fate toll(Sentence sentence, Amount amount) {
        boolean changed = false;
        for (int i = amount.first() - 1; i >= Math.max(0, amount.first() - TOLL); i--) {
            String word = sentence.word(i);
            Phrases.Match<String> match = TOLLS.longestAt(List.of(word), 0);
            if (changed && match != null) {
                return new Fate(match.value(), sentence.start(i), 0);
            }
            boolean change = CHANGED.stream().anyMatch(word::startsWith);
            boolean to = i >= amount.first() - 4;
            if ((!changed && !change && (!to || (!BETWEEN.contains(word) && !LINKS.contains(word))))
                    || Character.isDigit(word.charAt(0))
                    || sentence.gap(i).contains(";")) {
                return null;
            }
            changed |= change;
        }
        return null;
    }

    /** "eight civilians were killed", "30 injured", "three people, one of them a child, have died". */
    private static @Nullable Fate behind(Sentence sentence, int noun, BitSet numbers) {
        boolean auxiliary = false;
        boolean aside = false;
        boolean close = true;
        for (int i = noun + 1; i <= noun + NEAR && i < sentence.size(); i++) {
            String gap = sentence.gap(i - 1);
            if (gap.contains(";")
                    || gap.contains(":")
                    || gap.contains(".")
                    || gap.contains("\"")
                    || gap.contains("“")) {
                return null;
            }
            if (gap.contains(",") || gap.contains("(")) {
                if (auxiliary) {
                    return null;
                }
                aside = true;
            }
            String word = sentence.word(i);
            boolean number = numbers.get(i);
            if (ENDS.contains(word) || (number && !aside)) {
                return null;
            }
            Phrases.Match<String> match = BEHIND.longestAt(sentence.words(), i);
            if (match != null && (auxiliary || (close && !(aside && number)))) {
                boolean participle = !aside || auxiliary;
                return participle || (gap.contains(",") && close)
                        ? new Fate(match.value(), 0, sentence.end(match.end() - 1))
                        : null;
            }
            boolean among = word.equals("among") || word.equals("серед") || word.equals("среди");
            auxiliary |= AUXILIARIES.contains(word) || (among && close);
            close &=
                    LINKS.contains(word)
                            || word.endsWith("ly")
                            || among
                            || word.equals("the")
                            || Endings.isCyrillic(word);
        }
        return null;
    }

    private static void all(String name, String everywhere, String before, String behind) {
        words(BEFORE, name, everywhere + " " + before);
        words(BEHIND, name, everywhere + " " + behind);
    }

    private static void both(String name, String words) {
        words(BEFORE, name, words);
        words(BEHIND, name, words);
    }

    private static void words(Phrases<String> phrases, String name, String words) {
        for (String word : words.strip().split(" +")) {
            if (!word.isEmpty()) {
                phrases.add(List.of(word), name);
            }
        }
    }

    private static void phrase(Phrases<String> phrases, String name, String... written) {
        for (String words : written) {
            phrases.add(List.of(words.split(" ")), name);
        }
    }
}
