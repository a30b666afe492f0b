package dev.sitrep.reading;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import java.util.List;
import java.util.Set;

/**
 * Numbers that count nothing: dates, years, clock times, spans of time, ages, scores, ranks, list numbers, telephone numbers, and numbers that are part of a
 * name ("Nord Stream 2", "Article 5", "day 125").
 */
final class NotFigures {
    /** Months and units of time; a star stands for any ending. */
    private static final Phrases<Boolean> MONTHS =
            words(
                    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
                            + " січ* лют* берез* квіт* трав* черв* лип* серп* верес* жовт* листопад* груд*"
                            + " январ* феврал* март* апрел* май мая мае июн* июл* август* сентябр* октябр* ноябр* декабр*");

    private static final Phrases<Boolean> TIMES =
            words(
                    "second seconds minute minutes min hour hours hrs hr day days week weeks weekend weekends fortnight month months year years yr yrs decade decades century centuries night nights"
                            + " season seasons time times fold straight consecutive"
                            + " секунд* хвилин* годин* год доба доби діб добу день дня дні днів тиж* місяц* рок* рік* років десятиліт* століт* раз разів рази ніч ноч*"
                            + " минут* час часа часов день дня дней дни сут* недел* месяц* год года годов лет десятилет* столет* век* раз раза"
                            + " річн* летн* денн* дневн* годинн* часов* місячн* месячн* тижнев* недельн* хвилинн* минутн* кратн* разов*"
                            + " tage tagen jahre jahren stunden wochen monate jours ans heures mois semaines días años horas meses dni lat godzin");

    private static final Set<String> CLOCK =
            WordList.of("p.m a.m pm am gmt utc est edt o'clock bst cet");

    /** What has a number for a name. */
    private static final Phrases<Boolean> NUMBERED =
            words(
                    "article articles chapter section title route flight room page day phase gen version level stage type class model no number nos channel highway"
                            + " line grade step volume vol part episode season game round week quarter nasdaq ftse dow stoxx nikkei csi topix stream windows ios android pro galaxy iphone"
                            + " resolution group proposition prop top pier unit figure fig table covid war code tier exhibit"
                            + " ui macos ipados chrome firefox boeing airbus catch interstate area zone terminal gate block ward district group"
                            + " стат* пункт* § розділ* групи групою день номер резолюц* частин* етап* топ"
                            + " стать* раздел* групп* номер* резолюци* част* этап* дом кв глав* п ст ч");

    private static final Set<String> DATE_BEFORE =
            WordList.of(
                    "in since by from until till before after early late mid during of year spring summer autumn fall winter the for to end у "
                            + "в з із до після на від с после от к по за");

    /** Before a small number that refers to what was told: "the two leaders". */
    private static final Set<String> DEFINITE =
            WordList.of(
                    "the these those its his her their our my your last first next past previous latest same ці цих ті тих эти этих те тех всі "
                            + "все оба перші останні первые последние every which");

    private static final int SMALL = 10;

    private NotFigures() {}

    /** Whether a number is surely none, whatever is counted. */
    static boolean contains(Sentence sentence, Amount amount) {
        return isTime(sentence, amount)
                || isDate(sentence, amount)
                || isAge(sentence, amount)
                || isPartOfLonger(sentence, amount)
                || isListNumber(sentence, amount);
    }

    /** Whether a number whose counted thing has no unit of its own is a name's or a reference. */
    static boolean names(Sentence sentence, Amount amount) {
        int before = amount.first() - 1;
        boolean touches = before >= 0 && sentence.flowsOn(before);
        if (touches && has(NUMBERED, sentence.word(before))) {
            return true;
        }
        // "the S&P 500", "Fortune 500".
        boolean index =
                touches
                        && (sentence.word(before).equals("p")
                                || sentence.word(before).equals("fortune"));
        boolean group =
                sentence.word(before).equals("of")
                        && sentence.word(before - 1).equals("group")
                        && sentence.isCapitalised(before - 1);
        return index || group || isReference(sentence, amount);
    }

    /** A reference to what was told before: "the two leaders", "all three sides". */
    private static boolean isReference(Sentence sentence, Amount amount) {
        return amount.value() < SMALL
                && amount.rest().isEmpty()
                && amount.isExact()
                && sentence.flowsOn(amount.first() - 1)
                && DEFINITE.contains(sentence.word(amount.first() - 1));
    }

    /** A capitalised word right before a bare number makes it a part of a name: "Galaxy 26". */
    static boolean followsName(Sentence sentence, Amount amount) {
        int before = amount.first() - 1;
        return before >= 0
                && sentence.flowsOn(before)
                && sentence.isCapitalised(before)
                && !sentence.isCapitalised(amount.first());
    }

    /** Whether it may be a year: four digits from 1500 to 2100 without any sign between. */
    static boolean isYear(Sentence sentence, Amount amount) {
        double value = amount.value();
        boolean plain =
                amount.number().span().length() >= 4
                        && amount.number().scale() == 1
                        && value == Math.rint(value)
                        && value >= 1500
                        && value < 2100
                        && sentence.text().charAt(amount.number().span().start() + 1) != ','
                        && sentence.text().charAt(amount.number().span().start() + 1) != ' '
                        && sentence.text().charAt(amount.number().span().start() + 1) != '.';
        return plain
                && Character.isDigit(sentence.text().charAt(amount.number().span().start() + 3));
    }

    /** Whether what stands before a year says that it is one. */
    static boolean isDated(Sentence sentence, Amount amount) {
        String before = sentence.word(amount.first() - 1);
        return before.isEmpty()
                || DATE_BEFORE.contains(before)
                || has(MONTHS, before)
                || sentence.gap(amount.first() - 1).contains("(")
                || sentence.gap(amount.first() - 1).contains(",");
    }

    private static boolean isTime(Sentence sentence, Amount amount) {
        String rest = amount.rest();
        int hyphen = rest.indexOf('-');
        String unit = hyphen < 0 ? rest : rest.substring(0, hyphen);
        if (!unit.isEmpty() && (has(TIMES, unit) || unit.equals("way"))) {
            return true;
        }
        char next = sentence.at(amount.end());
        char before = sentence.before(amount.number().span().start());
        if (isPointedClock(sentence, amount)) {
            return true;
        }
        if ((next == ':' && Character.isDigit(sentence.at(amount.end() + 1)))
                || (before == ':' && isDigitBefore(sentence, amount))) {
            return true;
        }
        int behind = amount.last() + 1;
        if (!sentence.flowsOn(amount.last())) {
            return false;
        }
        String word = sentence.word(behind);
        if (CLOCK.contains(word) || (word.length() == 1 && isMeridiem(sentence, behind))) {
            return true;
        }
        String second = sentence.flowsOn(behind) ? sentence.word(behind + 1) : "";
        return !isMoney(sentence, amount)
                && (has(TIMES, word)
                        || (has(TIMES, second) && isBridge(word))
                        || has(TIMES, word.split("-", 2)[0]));
    }

    /** "7 Jul 2022 20.15": two digits, a point, two digits behind a year. */
    private static boolean isPointedClock(Sentence sentence, Amount amount) {
        String before = sentence.word(amount.first() - 1);
        Span number = amount.number().span();
        return before.length() == 4
                && Character.isDigit(before.charAt(0))
                && Character.isDigit(before.charAt(3))
                && number.length() >= 4
                && number.length() <= 5
                && sentence.at(number.end() - 3) == '.';
    }

    private static boolean isMoney(Sentence sentence, Amount amount) {
        return Money.isSign(sentence.before(amount.number().span().start()));
    }

    /** "three long years", "двух последних лет". */
    private static boolean isBridge(String word) {
        return WordList.of(
                                "more full long consecutive straight of or whole other additional календарних повних полных останніх последних calendar "
                                        + "business working")
                        .contains(word)
                && !word.equals("of");
    }

    /** "3 p. m." in texts that part it. */
    private static boolean isMeridiem(Sentence sentence, int word) {
        return (sentence.word(word).equals("p") || sentence.word(word).equals("a"))
                && sentence.word(word + 1).equals("m");
    }

    private static boolean isDigitBefore(Sentence sentence, Amount amount) {
        return amount.first() > 0
                && Character.isDigit(sentence.before(sentence.end(amount.first() - 1)));
    }

    private static boolean isDate(Sentence sentence, Amount amount) {
        if (isMoney(sentence, amount)) {
            return false;
        }
        boolean day = amount.value() >= 1 && amount.value() <= 31 && amount.number().scale() == 1;
        boolean behind = sentence.flowsOn(amount.last()) && isMonth(sentence, amount.last() + 1);
        boolean before =
                amount.first() > 0
                        && isMonth(sentence, amount.first() - 1)
                        && sentence.gap(amount.first() - 1).length() <= 2;
        return (day && (before || behind))
                || (isYear(sentence, amount) && (before || amount.rest().startsWith("s")));
    }

    private static boolean isMonth(Sentence sentence, int word) {
        String month = sentence.word(word);
        boolean latin = !Endings.isCyrillic(month);
        return has(MONTHS, month) && (!latin || sentence.isCapitalised(word));
    }

    /** "Marten, 34, ", "(34)", "aged 34". */
    private static boolean isAge(Sentence sentence, Amount amount) {
        if (amount.value() > 120 || !amount.rest().isEmpty()) {
            return false;
        }
        String before = sentence.word(amount.first() - 1);
        if (Set.of("aged", "age", "віком", "возрасте", "віці").contains(before)
                || (before.equals("at") && sentence.word(amount.first() - 2).startsWith("die"))) {
            return true;
        }
        char behind = sentence.at(amount.end());
        String gap = sentence.gap(amount.first() - 1).strip();
        boolean closed =
                behind == ','
                        || behind == ')'
                        || behind == '.'
                        || behind == ';'
                        || amount.last() + 1 == sentence.size();
        boolean opened = gap.equals(",") || gap.equals("(");
        return closed
                && opened
                && sentence.isCapitalised(amount.first() - 1)
                && !sentence.isCapitalised(amount.first())
                && !Set.of("killed", "injured").contains(before);
    }

    /** Of a telephone number, a fraction, a date in digits, a version, a sum of money's cents: signs glue it to other digits. */
    private static boolean isPartOfLonger(Sentence sentence, Amount amount) {
        int start = amount.number().span().start();
        char before = sentence.before(start);
        char behind = sentence.at(amount.end());
        boolean slash =
                (before == '/' && start > 1 && Character.isDigit(sentence.text().charAt(start - 2)))
                        || (behind == '/' && Character.isDigit(sentence.at(amount.end() + 1)));
        boolean padded =
                sentence.text().charAt(start) == '0' && Character.isDigit(sentence.at(start + 1));
        boolean glued =
                slash || padded || "+#_@№§".indexOf(before) >= 0 || "#_@".indexOf(behind) >= 0;
        boolean decimal =
                (before == '.'
                                && start > 1
                                && Character.isLetterOrDigit(sentence.text().charAt(start - 2)))
                        || (before == '.' && start == 1)
                        || (behind == '.' && Character.isDigit(sentence.at(amount.end() + 1)));
        boolean phone =
                amount.first() > 0
                        && sentence.gap(amount.first() - 1).equals("-")
                        && isDigitBefore(sentence, amount);
        String word = sentence.word(amount.first() - 1);
        boolean row =
                amount.first() > 0
                        && sentence.gap(amount.first() - 1).equals(" ")
                        && !word.isEmpty()
                        && word.length() < 20
                        && word.chars().allMatch(Character::isDigit)
                        && !(word.length() == 4
                                && (word.startsWith("19") || word.startsWith("20")));
        return glued
                || decimal
                || phone
                || row
                || (isDigits(amount.rest()) && !Votes.isVote(sentence, amount));
    }

    private static boolean isDigits(String rest) {
        return !rest.isEmpty() && Character.isDigit(rest.charAt(0));
    }

    private static boolean isListNumber(Sentence sentence, Amount amount) {
        char behind = sentence.at(amount.end());
        return amount.first() == 0
                && Character.isDigit(sentence.text().charAt(amount.number().span().start()))
                && (behind == ')' || behind == '.' || behind == ':')
                && amount.value() < 100;
    }

    static boolean isSpanOfTime(String word) {
        return has(TIMES, word);
    }

    private static boolean has(Phrases<Boolean> words, String word) {
        return !word.isEmpty() && words.longestAt(List.of(word), 0) != null;
    }

    private static Phrases<Boolean> words(String list) {
        Phrases<Boolean> phrases = new Phrases<>();
        for (String word : list.split(" +")) {
            if (!word.isEmpty()) {
                phrases.add(List.of(word), true);
            }
        }
        return phrases;
    }
}
