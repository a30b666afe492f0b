package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineKindsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share",
                "2 min read",
                "3 хв читання",
                "Читайте також: Переговори у порту",
                "Lire aussi",
                "相关阅读",
                "Image 1 of 12",
                "The harbour at dawn. (A. Person / AFP)",
                "Photo: A. Person",
                "Delegates arrive. (Photo by A. Person via Reuters)",
                "Humidity: 83%",
                "Subscribe to our newsletter",
                "This site uses cookies. Read our privacy policy.",
                "All rights reserved.",
                "The post Envoys meet in town appeared first on The Harbour Post.",
                "Ten deadly diseases named by officials [WARNING]"
            })
    void furniture_is_told_by_its_wording(String line) {
        assertThat(LineKinds.isFurniture(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Envoys met in the harbour town on Saturday, officials said.",
                "He shared his plan with reporters, and said that it was live.",
                "The ministry said that it had no comment. (AFP/dpa)",
                "“Follow us, or stay behind,” the colonel told them before they left the town in three columns.",
                "The paper, citing a photograph by Reuters, reported that the bridge still stood.",
                "It was -12 °C in the town on Monday, and the power was out.",
                "Мільйон людей лишилися без світла, повідомило міністерство.",
                "What we know so far",
                "Source: Interfax-Ukraine",
                "“Our partners know what we need,” Zelensky said.",
                "No third party will be involved, Lavrov said.",
                "Volunteers sign up to fight, the mayor said.",
                "“Donate blood,” the mayor asked on Sunday.",
                "A bomb was pushed through the letterbox of the embassy.",
                "Hackers used login credentials of a diplomat.",
                "The regulator fined the company over cookies and its privacy policy.",
                "They will follow us, he said."
            })
    void prose_headings_and_credits_are_none(String line) {
        assertThat(LineKinds.isFurniture(line)).isFalse();
    }
}
