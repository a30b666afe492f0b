package dev.sitrep.speech;

import com.ibm.icu.util.ULocale;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the bot speaks. What sources say stays in theirs. */
public enum Language {
    /** Of the world rather than the United States: "A, B and C". */
    ENGLISH("en", "en-001", "English"),
    UKRAINIAN("uk", "uk", "Українська"),
    RUSSIAN("ru", "ru", "Русский"),
    FRENCH("fr", "fr", "Français"),
    GERMAN("de", "de", "Deutsch"),
    SPANISH("es", "es", "Español"),
    /** With Latin digits, since so numbers are typed. */
    ARABIC("ar", "ar-u-nu-latn", "العربية");

    private final String code;
    private final Locale locale;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** By which numbers, dates, lists and plurals are written. */
    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return new ULocale(code).isRightToLeft();
    }

    /** By its code, or its own or English name, in any case; by the first part of a tag such as {@code en-GB}. */
    public static Optional<Language> of(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        String code = name.split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(
                        l ->
                                l.code.equals(code)
                                        || l.ownName.toLowerCase(Locale.ROOT).equals(name)
                                        || l.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
