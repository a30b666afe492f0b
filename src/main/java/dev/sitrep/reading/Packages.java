package dev.sitrep.reading;

import dev.sitrep.text.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sanctions packages, the one thing that is known by its ordinal: "19th package", "двадцятий пакет санкцій". */
final class Packages {
    private static final int BACK = 4;
    private static final Map<String, Integer> ENGLISH = new HashMap<>();
    private static final Map<String, Integer> STEMS = new HashMap<>();

    static {
        String[] english =
                ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
                                + " sixteenth seventeenth eighteenth nineteenth twentieth")
                        .split(" ");
        String[] stems =
                ("перш перв,друг втор,трет,четверт,п'ят пят,шост шест,сьом седьм,восьм,дев'ят девят,десят,одинадцят одиннадцат,дванадцят двенадцат,"
                                + "тринадцят тринадцат,чотирнадцят четырнадцат,п'ятнадцят пятнадцат,шістнадцят шестнадцат,сімнадцят семнадцат,"
                                + "вісімнадцят восемнадцат,дев'ятнадцят девятнадцат,двадцят двадцат")
                        .split(",");
        for (int i = 0; i < english.length; i++) {
            ENGLISH.put(english[i], i + 1);
            for (String stem : stems[i].split(" ")) {
                STEMS.put(stem, i + 1);
            }
        }
    }

    private Packages() {}

    /** Adds those of a sentence. */
    static void in(Sentence sentence, List<Figure> into) {
        for (int i = 1; i < sentence.size(); i++) {
            String word = sentence.word(i);
            if (word.equals("package") || word.startsWith("пакет")) {
                add(sentence, i, into);
            }
        }
    }

    private static void add(Sentence sentence, int noun, List<Figure> into) {
        for (int i = noun - 1; i >= Math.max(0, noun - BACK) && sentence.flowsOn(i); i--) {
            int value = ordinal(sentence.word(i));
            if (value > 1) {
                String before = sentence.word(i - 1);
                boolean twenty =
                        value < 10 && (before.equals("двадцять") || before.equals("двадцать"));
                double count = twenty ? value + 20 : value;
                Span span = new Span(sentence.start(twenty ? i - 1 : i), sentence.end(noun));
                Span number = new Span(span.start(), sentence.end(i));
                into.removeIf(
                        f -> f.number().start() >= span.start() && f.number().end() <= span.end());
                String text = span.of(sentence.text());
                into.add(
                        new Figure(
                                count,
                                count,
                                count,
                                "package",
                                "packages",
                                null,
                                span,
                                number,
                                text));
                into.sort(java.util.Comparator.comparingInt(f -> f.number().start()));
                return;
            }
        }
    }

    /** 0 for what is no ordinal. */
    private static int ordinal(String word) {
        int digits = 0;
        while (digits < word.length() && digits < 3 && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits > 0) {
            String ending = word.substring(digits);
            boolean ordinal =
                    List.of(
                                    "st", "nd", "rd", "th", "-й", "-го", "-му", "-м", "-ий", "-ый",
                                    "-ого", "-ому", "-ым", "-им")
                            .contains(ending);
            return ordinal ? Integer.parseInt(word.substring(0, digits)) : 0;
        }
        if (word.startsWith("twenty-")) {
            return 20 + ENGLISH.getOrDefault(word.substring(7), 0);
        }
        Integer english = ENGLISH.get(word);
        if (english != null) {
            return english;
        }
        for (int cut = 2; cut <= 4 && cut < word.length() && Endings.isCyrillic(word); cut++) {
            Integer value = STEMS.get(word.substring(0, word.length() - cut));
            if (value != null) {
                return value;
            }
        }
        return 0;
    }
}
