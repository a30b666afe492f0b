package dev.sitrep.difference;

import com.google.re2j.Pattern;

import dev.sitrep.reading.Figure;
import dev.sitrep.text.WordList;

import java.util.HashSet;
import java.util.Set;

/**
 * What a figure is of: all or a part, now or before, over what time, real or wished.
 *
 * @param part a part of a count, or what comes on top of one
 * @param background a total of a war or a year, or an earlier event
 * @param compared what the real figure is held against: "up from 6.1%", "economists had expected 0.2%"
 * @param unreal wished, feared, planned, needed
 * @param rate so many for each of something
 * @param others some besides those told of before: "two other rifles"
 * @param periods the words of time and range that bound it: "season", "career", "overnight"
 * @param days the weekdays it happened on
 */
record Scope(
        boolean part,
        boolean background,
        boolean compared,
        boolean unreal,
        boolean rate,
        boolean others,
        Set<String> periods,
        Set<String> days) {
    /** Totals of a war or a year, and earlier events told as background. */
    private static final Pattern BACKGROUND =
            Pattern.compile(
                    "(?i)\\bsince\\b|\\b(?:in|a) total\\b|\\btotal of\\b|\\boverall\\b|\\b(?:this|last|past|previous) (?:week|month|year|summer|winter|spring|autumn)|"
                            + "\\b(?:days?|weeks?|months?|years?) ago\\b|\\b(?:in|of|from) (?:19|20)\\d\\d\\b|\\bduring the (?:war|invasion|conflict)\\b|\\b(?:a|each|every|per) day\\b|\\bdaily\\b|"
                            + "\\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b|\\bso far this\\b|"
                            + "\\bcasualties in the (?:war|conflict)|\\bearlier (?:strike|attack|shelling|incident)|"
                            + "(?:з|від|із) (?:самого )?початку|загалом|торік|минул\\p{L}+ (?:тиж|міся|ро)|у \\d{4}|щодня|"
                            + "(?:с|от) (?:самого )?начала|в общей сложности|прошл\\p{L}+ (?:недел|меся|год)|в \\d{4}|ежедневно");

    private static final Pattern PART_BEFORE =
            Pattern.compile(
                    "(?i)(?:including|among them|of them|of whom|another|a further|additional|remaining|was among|were among|серед них|зокрема|у тому числі|ще|среди них|в том числе|ещё|еще)(?: \\p{Ll}+){0,2}[ ,:]*$");

    private static final Pattern PART_BEHIND =
            Pattern.compile(
                    "(?i)^,? (?:of (?:the|its|their|his|her|them|whom|those|which|these)|more|additional|further|remaining|з них|із них|из них)\\b");

    private static final Pattern COMPARED_BEFORE =
            Pattern.compile(
                    "(?i)(?:\\bfrom|\\bthan|\\bversus|\\bvs\\.?|compared (?:with|to)|\\bagainst|\\bexpect(?:ed|ing)?|\\bestimates?|\\bforecasts?|\\bpassing|\\bbreak(?:ing)?|\\bbeat(?:ing)?|\\bexceeds|\\btopping|\\bpast"
                            + "|\\bз|\\bіз|\\bвід|\\bс|\\bот|порівняно з|по сравнению с)(?: (?:the|a|an|its|his|just|roughly|about|some|expected|estimate|of|an?|previous|prior|high|low|record)){0,4} ?[$€£]?$");

    private static final Set<String> OTHERS =
            WordList.of(
                    "other others another more further extra additional інших інші ще других другие ещё еще");

    private static final Set<String> UNREAL =
            WordList.of(
                    "would could may might must should needed needs need needing required requires goal target wants hope hopes hoped plan plans planned planning expected"
                            + " expect expects estimate forecast predicted projected seeking seeks possible maximum limit will if unless please or");

    private static final Set<String> RATES =
            WordList.of(
                    "per each every apiece average averaged averaging averages daily weekly monthly annually yearly кожен щодня каждый ежедневно середньому среднем");

    private static final Set<String> PERIODS =
            WordList.of(
                    "season year month week day half quarter game career annual total overall years months weeks days decade round first second third"
                            + " final last next ago combined opening close closing minutes minute hours hour morning afternoon noon midday evening initially initial record previous prior earlier fourth overnight january february march april may june july august september october"
                            + " november december daily weekly monthly worldwide global globally national nationwide abroad domestic today yesterday"
                            + " рік року місяць тиждень добу ніч год месяц неделю сутки ночь");

    /** Before this many words such a word still speaks of the figure. */
    private static final int REACH = 7;

    private static final int AROUND = 60;

    static Scope of(SentenceWords words, Figure figure) {
        int number = words.at(figure.number().start());
        int first = Math.min(number, words.at(figure.span().start()));
        int last = Math.max(number, words.at(Math.max(0, figure.span().end() - 1)));
        String text = words.text();
        int begin = Math.max(0, figure.number().start() - words.span().start());
        int end =
                Math.min(
                        text.length(),
                        Math.max(begin, figure.number().end() - words.span().start()));
        int spanStart = Math.clamp(figure.span().start() - words.span().start(), 0, begin);
        String before = text.substring(Math.max(0, begin - AROUND), begin);
        String beforeAll = text.substring(Math.max(0, spanStart - AROUND), spanStart);
        String behind = text.substring(end, Math.min(text.length(), end + AROUND));
        return new Scope(
                PART_BEFORE.matcher(before).find() || PART_BEHIND.matcher(behind).find(),
                BACKGROUND.matcher(figure.isOfPeople() ? text : before + "#" + behind).find(),
                COMPARED_BEFORE.matcher(beforeAll).find(),
                has(UNREAL, words, first, last),
                has(RATES, words, first, last),
                isOthers(words, first, last),
                found(PERIODS, words, first, last),
                Weekdays.of(words));
    }

    private static boolean isOthers(SentenceWords words, int first, int last) {
        for (int i = first - 1; i <= last; i++) {
            if (OTHERS.contains(words.word(i)) && !words.word(i + 1).equals("than")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Set<String> list, SentenceWords words, int first, int last) {
        return !found(list, words, first, last).isEmpty();
    }

    private static Set<String> found(Set<String> list, SentenceWords words, int first, int last) {
        Set<String> found = new HashSet<>();
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            add(list, words.word(i), found);
        }
        for (int i = last + 1; i < Math.min(words.size(), last + 1 + REACH); i++) {
            add(list, words.word(i), found);
        }
        return found;
    }

    private static void add(Set<String> list, String word, Set<String> into) {
        if (list.contains(word)) {
            into.add(word);
        }
    }

    /** Whether it is of what the article reports, and of all of it. */
    boolean isOfAll() {
        return !part && !compared;
    }

    /** Whether both are of the same share of reality. */
    boolean matches(Scope other) {
        return background == other.background
                && unreal == other.unreal
                && rate == other.rate
                && others == other.others
                && periods.equals(other.periods);
    }
}
