package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {
    private final Credits credits = new Credits(Outlets.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ON_THE_RECORD | \"We lost two ships,\" the harbour master Jane Roe said.",
                "en | ON_THE_RECORD | Roe told Reuters that two ships were lost.",
                "en | ON_THE_RECORD | He added that the search went on.",
                "en | ON_THE_RECORD | \"We lost two ships,\" said Jane Roe.",
                "en | OFFICIAL_STATEMENT | The Defense Ministry said two ships were lost.",
                "en | OFFICIAL_STATEMENT | Two ships were lost, the Kremlin said in a statement.",
                "en | OFFICIAL_STATEMENT | Ukraine's military said on Saturday that it had hit two ships.",
                "en | OFFICIAL_STATEMENT | Moscow says two ships were lost.",
                "en | UNNAMED_SOURCE | Two ships were lost, Reuters reported, citing a person familiar with the matter.",
                "en | UNNAMED_SOURCE | A White House official told Reuters that two ships were lost.",
                "en | MEDIA_REPORT | Two ships were lost, Reuters reported on Friday.",
                "en | MEDIA_REPORT | Reuters said two ships were lost.",
                "en | UNATTRIBUTED | Two ships were lost in the gulf.",
                "en | UNATTRIBUTED | The talks come as the search goes on.",
                "uk | ON_THE_RECORD | Зеленський заявив, що два кораблі втрачено.",
                "uk | ON_THE_RECORD | За словами Дмитрієва, розмови тривають.",
                "uk | OFFICIAL_STATEMENT | Генеральний штаб повідомив про втрату двох кораблів.",
                "uk | UNNAMED_SOURCE | Про це сказало агентству російське джерело.",
                "uk | MEDIA_REPORT | Два кораблі втрачено, пише Politico.",
                "uk | UNATTRIBUTED | Два кораблі втрачено в затоці.",
                "ru | ON_THE_RECORD | Как заявил Песков, переговоры продолжаются.",
                "ru | OFFICIAL_STATEMENT | Министерство обороны сообщило о потере двух кораблей.",
                "ru | MEDIA_REPORT | Потеряны два корабля, сообщает Reuters.",
                "ru | UNATTRIBUTED | Два корабля потеряны в заливе.",
                "fr | UNATTRIBUTED | Deux navires ont été perdus."
            })
    void a_sentence_is_graded_by_who_says_so(
            String language, SourcingGrade grade, String sentence) {
        assertThat(Grading.of(sentence, credits.inText(sentence, language), language))
                .isEqualTo(grade);
    }
}
