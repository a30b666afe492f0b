package dev.sitrep.reading;

import dev.sitrep.text.WordList;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words that name days in English, Ukrainian and Russian, in lower case. */
final class DayWords {
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Map<String, Month> MONTHS = months();

    /** Names of days counted from today; a star is not used. */
    static final Map<String, Integer> COUNTED = counted();

    static final Set<String> NEXT =
            WordList.of(
                    "next coming upcoming наступний наступної наступну наступного наступному наступних наступні наступними"
                            + " следующий следующей следующую следующего следующем следующее следующих следующие"
                            + " будущей ближайшую ближайший ближайшие найближчу найближчі найближчий найближчими");
    static final Set<String> LAST =
            WordList.of(
                    "last past previous минулий минулої минулу минулого минулому минулих минулі минулими минуле"
                            + " прошлый прошлой прошлую прошлого прошлом прошлое прошлых прошлые минувший минувшую минувшей минувшего"
                            + " минувшем минувшие минувших попередній попередньої предыдущей");
    static final Set<String> THIS =
            WordList.of(
                    "this цей цю цього цій цьому ці цих цими этот эту этой этом эти этих это этого");

    /** A weekday behind these is any such day. */
    static final Set<String> ANY =
            WordList.of(
                    "every each any most black cyber good palm easter bloody super giving ash holy fat maundy кожен кожну кожного щопонеділка"
                            + " каждый каждую каждое каждого чорна чорної чорну черная черной черную вербна вербну");

    /** What follows a weekday that is part of a name or of a habit. */
    static final Set<String> NAMED_FOR =
            WordList.of(
                    "times telegraph mirror mail express herald school schools service services roast supper lunches league night's"
                            + " football agreement prayers world sun star post newspaper morning's-show");

    static final Set<String> WEEKEND =
            WordList.of(
                    "weekend weekend's уїкенд уїкенду вихідні вихідних вихідними выходные выходных выходными уикенд уикенда");
    static final Set<String> WEEK =
            WordList.of(
                    "week week's тиждень тижня тижні тижнем неделя неделе неделю недели неделей");
    static final Set<String> AT =
            WordList.of("on over at during in for на у в за протягом упродовж в течение");

    /** Words of nights that reach into the day of the report. */
    static final Set<String> NIGHT = WordList.of("overnight вночі уночі ночью");

    private DayWords() {}

    /** The weekday, without a possessive ending; null for another word. */
    static @org.jspecify.annotations.Nullable DayOfWeek weekday(String word) {
        DayOfWeek day = WEEKDAYS.get(word);
        if (day == null && word.endsWith("'s")) {
            return WEEKDAYS.get(word.substring(0, word.length() - 2));
        }
        return day;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> days = new HashMap<>();
        String[] words = {
            "monday понеділок понеділка понеділку понеділкові понедельник понедельника понедельнику",
            "tuesday вівторок вівторка вівторку вторник вторника вторнику",
            "wednesday середу среду",
            "thursday четвер четверга четвергу четверг",
            "friday п'ятниця п'ятницю п'ятниці пятница пятницу пятницы пятнице",
            "saturday субота суботу суботи суботі суббота субботу субботы субботе",
            "sunday неділю неділя воскресенье воскресенья воскресенью"
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                days.put(word, DayOfWeek.of(i + 1));
            }
        }
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        String[] words = {
            "january jan січня января",
            "february feb лютого февраля",
            "march mar березня марта",
            "april apr квітня апреля",
            "may травня мая",
            "june jun червня июня",
            "july jul липня июля",
            "august aug серпня августа",
            "september sept sep вересня сентября",
            "october oct жовтня октября",
            "november nov листопада ноября",
            "december dec грудня декабря"
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                months.put(word, Month.of(i + 1));
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, Integer> counted() {
        Map<String, Integer> days = new HashMap<>();
        String[] words = {
            "позавчора позавчера",
            "yesterday yesterday's вчора учора вчорашня вчорашній вчорашнього вчорашньої вчорашні вчорашніх вчора вчера вчерашний вчерашняя вчерашней вчерашнего вчерашние вчерашних",
            "today today's tonight tonight's сьогодні сьогоднішній сьогоднішня сьогоднішньої сьогоднішнього сьогоднішні сегодня сегодняшний сегодняшняя сегодняшней сегодняшнего сегодняшние",
            "tomorrow tomorrow's завтра завтрашній завтрашня завтрашньої завтрашнього завтрашний завтрашняя завтрашней завтрашнего",
            "післязавтра послезавтра"
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                days.put(word, i - 2);
            }
        }
        return Map.copyOf(days);
    }
}
