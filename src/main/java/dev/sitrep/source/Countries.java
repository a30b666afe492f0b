package dev.sitrep.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of countries and capitals, which stand for their governments where they "say" something. Countries are CLDR's, by way of the JDK. */
final class Countries {
    private static final List<String> CAPITALS =
            List.of(
                    "Moscow",
                    "Kyiv",
                    "Kiev",
                    "Washington",
                    "Beijing",
                    "London",
                    "Paris",
                    "Berlin",
                    "Brussels",
                    "Tehran",
                    "Ankara",
                    "Warsaw",
                    "Jerusalem",
                    "Pyongyang",
                    "Seoul",
                    "Tokyo",
                    "Minsk",
                    "Budapest",
                    "Rome",
                    "Madrid",
                    "Doha",
                    "Riyadh",
                    "Москва",
                    "Київ",
                    "Киев",
                    "Вашингтон",
                    "Пекін",
                    "Пекин",
                    "Лондон",
                    "Париж",
                    "Берлін",
                    "Берлин",
                    "Брюссель",
                    "Тегеран",
                    "Анкара",
                    "Варшава",
                    "Мінськ",
                    "Минск",
                    "Будапешт",
                    // and the genitives that follow "Министерство обороны", "Міністерство оборони"
                    "России",
                    "Украины",
                    "Белоруссии",
                    "Ирана",
                    "Израиля",
                    "Китая",
                    "Германии",
                    "Франции",
                    "Великобритании",
                    "Польши",
                    "Турции",
                    "Росії",
                    "України",
                    "Білорусі",
                    "Ірану",
                    "Ізраїлю",
                    "Китаю",
                    "Німеччини",
                    "Франції",
                    "Великої Британії",
                    "Польщі",
                    "Туреччини");
    private static final Set<String> NAMES = names();

    private Countries() {}

    /** Whether a lower-case word is a country's or a capital's name, in English, Ukrainian or Russian. */
    static boolean isOne(String word) {
        return NAMES.contains(word);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(List.of("u.s", "us", "uk", "eu", "сша", "рф"));
        CAPITALS.forEach(capital -> names.add(capital.toLowerCase(Locale.ROOT)));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : List.of("en", "uk", "ru")) {
                names.add(country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(names);
    }
}
