package dev.sitrep.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.ibm.icu.text.PluralRules.PluralType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of words against the code that says them, and against one another. */
class SpeechFilesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources/speech");

    /** {@code say("key"}; or the beginning of keys: {@code say("help." + name}. */
    private static final Pattern SAID = said("say");

    /** How Speech itself says. */
    private static final Pattern SAID_INSIDE = said("words");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

    private static final Pattern JOIN = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private static Pattern said(String method) {
        return Pattern.compile("\\b" + method + "\\(\\s*\"([^\"]+)\"\\s*(\\+)?");
    }

    /** What the code says. */
    private record Said(Set<String> keys, Set<String> prefixes, Set<String> literals) {
        boolean says(String key) {
            return keys.contains(key)
                    || literals.contains(key)
                    || prefixes.stream().anyMatch(key::startsWith);
        }
    }

    @Test
    void what_the_code_says_stands_in_english() throws IOException {
        Set<String> english = Patterns.of(Language.ENGLISH).keySet();
        Said said = said();
        assertThat(said.keys()).as("keys in code").hasSizeGreaterThan(50);
        Set<String> missing = new TreeSet<>(said.keys());
        missing.removeAll(english);
        assertThat(missing).as("said in code, but in no file of speech/en").isEmpty();
        said.prefixes().forEach(p -> assertThat(english).as(p).anyMatch(key -> key.startsWith(p)));
    }

    @Test
    void what_stands_in_english_is_said_somewhere() throws IOException {
        Said said = said();
        Set<String> english = new TreeSet<>(Patterns.of(Language.ENGLISH).keySet());
        // Those are found by their words.
        english.removeAll(Patterns.of(Language.ENGLISH, "reasons").keySet());
        assertThat(english.stream().filter(key -> !said.says(key)))
                .as("in speech/en, but nowhere in the code")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_language_is_complete_and_fits_the_english_places_and_its_own_plurals(Language language)
            throws IOException {
        if (!Files.isDirectory(FILES.resolve(language.code()))) {
            abort(language.ownName() + " is not translated yet; English stands in");
        }
        List<String> faults = new ArrayList<>();
        for (String subject : Patterns.SUBJECTS) {
            Map<String, String> english = new TreeMap<>(Patterns.of(Language.ENGLISH, subject));
            Map<String, String> own = new TreeMap<>(Patterns.of(language, subject));
            english.keySet().stream()
                    .filter(key -> !own.containsKey(key))
                    .forEach(key -> faults.add(subject + ": " + key + " is missing"));
            own.forEach((key, it) -> faults.addAll(faults(language, key, it, english.get(key))));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_file_is_one_that_is_read_and_has_each_key_once() throws IOException {
        for (Language language : Language.values()) {
            Path folder = FILES.resolve(language.code());
            if (!Files.isDirectory(folder)) {
                continue;
            }
            Set<String> all = new HashSet<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    assertThat(Patterns.SUBJECTS).contains(name.replace(".properties", ""));
                    for (String line : Files.readAllLines(file)) {
                        int equals = line.indexOf(" = ");
                        if (!line.startsWith("#") && equals > 0) {
                            String key = line.substring(0, equals);
                            assertThat(all.add(key)).as(file + ": " + key + " twice").isTrue();
                        }
                    }
                }
            }
            assertThat(all)
                    .as("lines are “key = pattern”")
                    .isEqualTo(Patterns.of(language).keySet());
        }
    }

    @Test
    void faults_of_a_translation_are_found() {
        String counted = "{0, plural, one {# story} other {# stories}} of {1}";
        assertThat(faults(Language.GERMAN, "k", "{0, plural, one {#} other {#}} {1}", counted))
                .isEmpty();
        assertThat(faults(Language.GERMAN, "k", "{0, plural, one {#} other {#}}", counted))
                .hasSize(1);
        assertThat(faults(Language.UKRAINIAN, "k", "{0, plural, one {#} other {#}} {1}", counted))
                .singleElement()
                .asString()
                .contains("few, many, one, other");
        assertThat(faults(Language.ARABIC, "k", "{0, plural, one {#} other {#}} {1}", counted))
                .singleElement()
                .asString()
                .contains("few, many, one, other, two, zero");
        assertThat(faults(Language.FRENCH, "k", "{0, plural, one {#} other {#} {1}", counted))
                .hasSize(1);
        assertThat(faults(Language.FRENCH, "k", "l'{0} {1}", counted))
                .singleElement()
                .asString()
                .contains("’");
        assertThat(faults(Language.FRENCH, "k", "{0}", null)).hasSize(1);
        assertThat(
                        faults(
                                Language.FRENCH,
                                "k",
                                "{0, select, A {x} other {y}}",
                                "{0, select, B {x} other {y}}"))
                .hasSize(1);
    }

    private static List<String> faults(
            Language language,
            String key,
            String pattern,
            @org.jspecify.annotations.Nullable String english) {
        if (english == null) {
            return List.of(key + " is not in the English file");
        }
        List<String> faults = new ArrayList<>();
        if (pattern.isBlank()) {
            faults.add(key + " is empty");
        }
        if (pattern.contains("'{") || pattern.contains("'}")) {
            faults.add(key + ": ' before a brace quotes it; write ’");
            return faults;
        }
        try {
            PatternFacts own = PatternFacts.of(pattern);
            PatternFacts other = PatternFacts.of(english);
            if (!own.arguments().equals(other.arguments())) {
                faults.add(key + " has " + own.arguments() + ", English " + other.arguments());
            }
            if (!own.selects().equals(other.selects())) {
                faults.add(key + " chooses " + own.selects() + ", English " + other.selects());
            }
            lacking(language, PluralType.CARDINAL, own.plurals(), key, faults);
            lacking(language, PluralType.ORDINAL, own.ordinals(), key, faults);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add(key + " is no pattern: " + e.getMessage());
        }
        return faults;
    }

    private static void lacking(
            Language language,
            PluralType type,
            List<Set<String>> plurals,
            String key,
            List<String> faults) {
        Set<String> needed = PatternFacts.forms(language, type);
        for (Set<String> has : plurals) {
            if (!has.equals(needed)) {
                faults.add(key + " has the plurals " + has + ", and needs " + needed);
            }
        }
    }

    @Test
    void reasons_stand_in_the_code_word_for_word() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String source : sources()) {
            // A long sentence is cut at the end of a line.
            all.append(JOIN.matcher(source).replaceAll("").replace("\\\"", "\""));
        }
        String code = all.toString();
        Patterns.of(Language.ENGLISH, "reasons")
                .forEach(
                        (key, pattern) -> {
                            if (!key.startsWith("reason.beat.")) {
                                assertThat(PLACE.split(pattern))
                                        .as(key)
                                        .allMatch(part -> part.isBlank() || code.contains(part));
                            }
                        });
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Said said() throws IOException {
        Said said = new Said(new TreeSet<>(), new TreeSet<>(), new HashSet<>());
        for (String source : sources()) {
            boolean inside = source.contains("public final class Speech ");
            Matcher says = (inside ? SAID_INSIDE : SAID).matcher(source);
            while (says.find()) {
                (says.group(2) == null ? said.keys() : said.prefixes()).add(says.group(1));
            }
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                said.literals().add(literal.group(1));
            }
        }
        return said;
    }
}
