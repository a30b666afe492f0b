package dev.sitrep.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What words of number are worth, in English in full and in Ukrainian and Russian in all their cases. "One" and its kin are apart: they are pronouns
 * more often than counts. Words that are another word too in some case ("семью": seven, and family) are left out.
 */
final class NumberWords {
    private static final Map<String, Double> UNITS = new HashMap<>();
    private static final Map<String, Double> ONES = new HashMap<>();
    private static final Map<String, Double> SCALES = new HashMap<>();
    private static final Map<String, Double> SINGLE = new HashMap<>();

    static {
        add(ONES, 1, "one один одна одну одне одно одного одному одним одной одною однієї однією");
        units(0, "zero");
        units(1.5, "півтора півтори полтора полторы полутора");
        units(2, "two два дві две двох двом двома двум двумя двоє двое двоих двійко");
        units(3, "three три трьох трьом трьома трёх трех трём трем тремя троє трое троих");
        units(
                4,
                "four чотири чотирьох чотирьом чотирма четверо четырёх четырех четыре четырём четырем четырьмя четверых");
        units(
                5,
                "five п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома п'ятеро пять пяти пятью пятеро пятерых");
        units(6, "six шість шести шістьох шістьом шістьма шістьома шестеро шесть шестью шестерых");
        units(7, "seven сім семи сімох сімом сімома семеро семь семерых");
        units(
                8,
                "eight вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро восемь восемью восьмью восьмерых");
        units(
                9,
                "nine дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятеро девять девяти девятью девятеро");
        units(10, "ten десять десяти десятьох десятьом десятьма десятеро десятью");
        units(11, "eleven");
        units(12, "twelve");
        units(13, "thirteen");
        units(14, "fourteen");
        units(15, "fifteen");
        units(16, "sixteen");
        units(17, "seventeen");
        units(18, "eighteen");
        units(19, "nineteen");
        String[] ukrainianTeens =
                "одина двана трина чотирна п'ятна шістна сімна вісімна дев'ятна".split(" ");
        String[] russianTeens =
                "одинна двена трина четырна пятна шестна семна восемна девятна".split(" ");
        for (int i = 0; i < ukrainianTeens.length; i++) {
            tens(11 + i, ukrainianTeens[i], russianTeens[i]);
        }
        tens(20, "два", "два");
        tens(30, "три", "три");
        units(20, "twenty");
        units(30, "thirty");
        units(40, "forty сорок сорока");
        units(50, "fifty п'ятдесят п'ятдесяти п'ятдесятьох пятьдесят пятидесяти пятьюдесятью");
        units(60, "sixty шістдесят шістдесяти шістдесятьох шестьдесят шестидесяти");
        units(70, "seventy сімдесят сімдесяти сімдесятьох семьдесят семидесяти");
        units(80, "eighty вісімдесят вісімдесяти вісімдесятьох восемьдесят восьмидесяти");
        units(90, "ninety дев'яносто дев'яноста девяносто девяноста");
        units(100, "сто ста");
        units(150, "півтораста полтораста");
        units(200, "двісті двохсот двомстам двести двухсот двумстам");
        units(300, "триста трьохсот трёхсот трехсот");
        units(400, "чотириста чотирьохсот четыреста четырёхсот четырехсот");
        units(500, "п'ятсот п'ятисот пятьсот пятисот");
        units(600, "шістсот шестисот шестьсот");
        units(700, "сімсот семисот семьсот");
        units(800, "вісімсот восьмисот восемьсот");
        units(900, "дев'ятсот дев'ятисот девятьсот девятисот");
        units(50, "півсотні полсотни");
        units(500, "півтисячі полтысячи");
        units(500_000, "півмільйона полмиллиона");
        units(500_000_000, "півмільярда полмиллиарда");
        add(SCALES, 10, "десяток десятка десятки десятків десятков");
        add(SCALES, 12, "dozen дюжина дюжину дюжини дюжин дюжины");
        add(SCALES, 100, "hundred сотня сотню сотні сотень сотни сотен");
        add(
                SCALES,
                1e3,
                "thousand k тисяч тисячі тисяча тисячу тисячами тисячам тис тысяч тысячи тысяча тысячу тысячам тысячами тыс");
        add(
                SCALES,
                1e6,
                "million millions m mn mln мільйон мільйона мільйони мільйонів мільйонам мільйонами миллион миллиона миллионы"
                        + " миллионов миллионам миллионами млн millones millions millionen millionów milionów milyon mio");
        add(
                SCALES,
                1e9,
                "billion b bn мільярд мільярда мільярди мільярдів мільярдами миллиард миллиарда миллиарды миллиардов"
                        + " миллиардами млрд milliards milliarden miliardów milyar mrd");
        add(
                SCALES,
                1e12,
                "trillion tn трильйон трильйона трильйони трильйонів триллион триллиона триллионов трлн");
        add(SINGLE, 10, "десяток");
        add(SINGLE, 12, "dozen дюжина дюжину");
        add(SINGLE, 100, "сотня сотню");
        add(SINGLE, 1e3, "тисяча тисячу тысяча тысячу");
        add(SINGLE, 1e6, "мільйон миллион");
        add(SINGLE, 1e9, "мільярд миллиард");
        add(SINGLE, 1e12, "трильйон триллион");
    }

    private NumberWords() {}

    /** The worth of a lower-case word below a thousand, hyphens within ("twenty-one"); -1 for none. */
    static double unit(String word) {
        String lower = word.replace('’', '\'').replace('ʼ', '\'');
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

    /** What a word of size is worth where no number stands before it ("тисяча", "dozen"); 0 where it has then no one worth ("thousands"). */
    static double single(String word) {
        return SINGLE.getOrDefault(word, 0.0);
    }

    /** Whether a lower-case word is "one" in some case. */
    static boolean isOne(String word) {
        return ONES.containsKey(word);
    }

    private static void tens(double value, String ukrainian, String russian) {
        for (String ending : "дцять дцяти дцятьох дцятьом дцятьма дцятеро".split(" ")) {
            add(UNITS, value, ukrainian + ending);
        }
        for (String ending : "дцать дцати дцатью".split(" ")) {
            add(UNITS, value, russian + ending);
        }
    }

    private static void units(double value, String words) {
        add(UNITS, value, words);
    }

    private static void add(Map<String, Double> map, double value, String words) {
        WordList.of(words).forEach(word -> map.put(word, value));
    }
}
