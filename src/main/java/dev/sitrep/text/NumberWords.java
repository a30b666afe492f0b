package dev.sitrep.text;

import java.util.HashMap;
import java.util.Map;

/** What words of number are worth. "One" and its kin are left out: they are pronouns more often than counts. */
final class NumberWords {
    private static final Map<String, Double> UNITS = new HashMap<>();
    private static final Map<String, Double> SCALES = new HashMap<>();

    static {
        units(0, "zero");
        units(2, "two два дві две двох двух двом двумя двома обидва");
        units(3, "three три трьох трёх трех трьом тремя трьома троє трое");
        units(4, "four чотири чотирьох четыре четырёх четырех четверо");
        units(5, "five п'ять п’ять п'ятьох пять пяти п'яти пятеро п'ятеро");
        units(6, "six шість шести шістьох шесть шестеро");
        units(7, "seven сім семи сімох семь семеро");
        units(8, "eight вісім восьми вісьмох восемь восьмеро");
        units(9, "nine дев'ять дев’ять дев'яти девять девяти");
        units(10, "ten десять десяти десятьох");
        units(11, "eleven одинадцять одинадцяти одиннадцать одиннадцати");
        units(12, "twelve dozen дванадцять дванадцяти двенадцать двенадцати");
        units(13, "thirteen тринадцять тринадцяти тринадцать тринадцати");
        units(14, "fourteen чотирнадцять четырнадцать");
        units(15, "fifteen п'ятнадцять пятнадцать");
        units(16, "sixteen шістнадцять шестнадцать");
        units(17, "seventeen сімнадцять семнадцать");
        units(18, "eighteen вісімнадцять восемнадцать");
        units(19, "nineteen дев'ятнадцять девятнадцать");
        units(20, "twenty двадцять двадцяти двадцать двадцати");
        units(30, "thirty тридцять тридцяти тридцать тридцати");
        units(40, "forty сорок сорока");
        units(50, "fifty п'ятдесят пятьдесят пятидесяти");
        units(60, "sixty шістдесят шестьдесят");
        units(70, "seventy сімдесят семьдесят");
        units(80, "eighty вісімдесят восемьдесят");
        units(90, "ninety дев'яносто девяносто");
        units(100, "сто ста");
        units(200, "двісті двести");
        units(300, "триста");
        units(400, "чотириста четыреста");
        units(500, "п'ятсот пятьсот");
        units(600, "шістсот шестьсот");
        units(700, "сімсот семьсот");
        units(800, "вісімсот восемьсот");
        units(900, "дев'ятсот девятьсот");
        scales(100, "hundred");
        scales(1e3, "thousand k тисяч тисячі тисяча тис тысяч тысячи тысяча тыс");
        scales(
                1e6,
                "million millions m mn mln мільйон мільйона мільйони мільйонів миллион миллиона"
                        + " миллионов млн millones millions mio");
        scales(
                1e9,
                "billion b bn мільярд мільярда мільярди мільярдів миллиард миллиарда миллиардов"
                        + " млрд milliards milliarden mrd");
        scales(
                1e12,
                "trillion tn трильйон трильйона трильйонів триллион триллиона триллионов трлн");
    }

    private NumberWords() {}

    /** The worth of a lower-case word below a thousand, hyphens within ("twenty-one"); -1 for none. */
    static double unit(String word) {
        String lower = word.replace('’', '\'');
        Double whole = UNITS.get(lower);
        if (whole != null) {
            return whole;
        }
        int hyphen = lower.indexOf('-');
        if (hyphen < 0) {
            return -1;
        }
        Double tens = UNITS.get(lower.substring(0, hyphen));
        String rest = lower.substring(hyphen + 1);
        Double units = rest.equals("one") ? Double.valueOf(1) : UNITS.get(rest);
        return tens != null && units != null && tens >= 20 && tens < 100 && units < 10
                ? tens + units
                : -1;
    }

    /** The factor that a lower-case word stands for; 0 for none. */
    static double scale(String word) {
        return SCALES.getOrDefault(word, 0.0);
    }

    private static void units(double value, String words) {
        WordList.of(words).forEach(word -> UNITS.put(word.replace('’', '\''), value));
    }

    private static void scales(double value, String words) {
        WordList.of(words).forEach(word -> SCALES.put(word, value));
    }
}
