package dev.sitrep.topic;

import dev.sitrep.actor.Place;
import dev.sitrep.actor.Places;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of the fields that have no others: countries, languages, statuses and grades, in the languages that the bot speaks. */
final class ClosedLists {
    private static final String KOSOVO = "XK";

    private final ClosedList<String> countries = new ClosedList<>();
    private final ClosedList<String> languages = new ClosedList<>();
    private final ClosedList<Status> statuses = new ClosedList<>();
    private final ClosedList<SourcingGrade> grades = new ClosedList<>();
    private final Places places;

    /** @param places know countries by case endings and other names */
    ClosedLists(Places places) {
        this.places = places;
        Arrays.stream(Locale.getISOCountries()).forEach(this::country);
        country(KOSOVO);
        Arrays.stream(Locale.getISOLanguages()).forEach(this::language);
        for (Status status : Status.values()) {
            statuses.add(QueryText.of(status), status);
            String key = "status." + QueryText.of(status);
            Arrays.stream(Language.values())
                    .forEach(language -> statuses.add(Speech.of(language).say(key), status));
        }
        for (SourcingGrade grade : SourcingGrade.values()) {
            grades.add(QueryText.of(grade), grade);
            grades.add(grade.words(), grade);
        }
    }

    ClosedList<String> languages() {
        return languages;
    }

    ClosedList<Status> statuses() {
        return statuses;
    }

    ClosedList<SourcingGrade> grades() {
        return grades;
    }

    ClosedList<String> countries() {
        return countries;
    }

    Optional<String> country(Place place) {
        return place.kind() == Place.Kind.COUNTRY ? Optional.of(place.country()) : Optional.empty();
    }

    /** A country by its codes, or its name in any language and case. */
    Optional<String> countryCalled(String typed) {
        return countries.find(typed).or(() -> places.named(typed).flatMap(this::country));
    }

    static List<String> statusNames() {
        return Arrays.stream(Status.values()).map(QueryText::of).toList();
    }

    static List<String> gradeNames() {
        return Arrays.stream(SourcingGrade.values())
                .map(QueryText::of)
                .collect(Collectors.toList());
    }

    private void country(String code) {
        Locale locale = Locale.of("", code);
        countries.add(code, code);
        try {
            countries.add(locale.getISO3Country(), code);
        } catch (MissingResourceException e) {
            // Kosovo has no code of three letters.
        }
        for (Language language : Language.values()) {
            countries.add(locale.getDisplayCountry(language.locale()), code);
        }
    }

    private void language(String code) {
        languages.add(code, code);
        Locale locale = Locale.of(code);
        for (Language language : Language.values()) {
            languages.add(locale.getDisplayLanguage(language.locale()), code);
        }
    }
}
