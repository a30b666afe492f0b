package dev.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.source.Outlets;
import dev.sitrep.testing.Labels;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an editor found in two hundred stretches of real articles and headlines, against what is read there. "may" lists names that are right to
 * find and no loss to miss: companies, what has no clear name, places that no list of war diplomacy needs.
 */
class ActorLabelsTest {
    private static final Actors ACTORS = Actors.shipped();
    private static final Places PLACES = Places.shipped();

    /** Right, wrong and missed. */
    private static final class Score {
        int right;
        int wrong;
        int missed;

        double precision() {
            return right == 0 ? 0 : (double) right / (right + wrong);
        }

        double recall() {
            return right == 0 ? 0 : (double) right / (right + missed);
        }
    }

    @Test
    void listed_names_people_and_places_are_found() throws IOException {
        ActorReader reader =
                new ActorReader(
                        ACTORS,
                        PLACES,
                        Outlets.shipped().all().stream()
                                .flatMap(
                                        o ->
                                                Stream.concat(
                                                        Stream.of(o.name()), o.aliases().stream()))
                                .toList());
        Map<String, Score> scores = new TreeMap<>();
        for (Labels.Label label : Labels.of("actors")) {
            boolean title = label.part().equals("title");
            Mentions found =
                    reader.read(title ? label.text() : "", title ? "" : label.text(), "en");
            score(label, found, scores);
        }
        scores.forEach(
                (what, score) ->
                        System.out.printf(
                                "actors, %s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)%n",
                                what,
                                score.precision(),
                                score.recall(),
                                score.right,
                                score.wrong,
                                score.missed));
        for (String half : List.of("", ", held")) {
            floor(scores, "listed" + half, .97, .97);
            floor(scores, "places" + half, .97, .97);
            floor(scores, "other people" + half, .92, .87);
        }
    }

    private static void floor(
            Map<String, Score> scores, String group, double precision, double recall) {
        Score score = scores.getOrDefault(group, new Score());
        assertThat(score.precision()).as(group + ", precision").isGreaterThan(precision);
        assertThat(score.recall()).as(group + ", recall").isGreaterThan(recall);
    }

    private static void score(Labels.Label label, Mentions found, Map<String, Score> scores) {
        String half = label.held() ? ", held" : "";
        Set<String> actors = names(label.expect(), "people", "bodies");
        Set<String> places = names(label.expect(), "places");
        Set<String> may = names(label.expect(), "may");
        for (Mention<Actor> mention : found.actors()) {
            String name = plain(mention.who().name());
            boolean listed = !mention.who().role().isEmpty();
            String group = listed || !mention.who().isPerson() ? "listed" : "other people";
            count(label, group + half, name, actors, may, scores);
        }
        for (Mention<Place> mention : found.places()) {
            count(label, "places" + half, plain(mention.who().name()), places, may, scores);
        }
        for (String missed : actors) {
            boolean person = names(label.expect(), "people").contains(missed);
            boolean listed = ACTORS.named(missed).isPresent() || !person;
            missed(label, (listed ? "listed" : "other people") + half, missed, scores);
        }
        for (String missed : places) {
            String group = PLACES.named(missed).isPresent() ? "places" : "places not listed";
            missed(label, group + half, missed, scores);
        }
    }

    private static void count(
            Labels.Label label,
            String group,
            String name,
            Set<String> expected,
            Set<String> may,
            Map<String, Score> scores) {
        Score score = scores.computeIfAbsent(group, g -> new Score());
        if (expected.remove(name)) {
            score.right++;
        } else if (!may.contains(name)) {
            score.wrong++;
            tell(label, "wrong", group, name);
        }
    }

    private static void missed(
            Labels.Label label, String group, String name, Map<String, Score> scores) {
        scores.computeIfAbsent(group, g -> new Score()).missed++;
        tell(label, "missed", group, name);
    }

    /** Of the half that was held back nothing is shown, so that nobody tunes by it. */
    private static void tell(Labels.Label label, String what, String group, String name) {
        if (!label.held()) {
            System.out.println(what + " in " + group + ": " + name + " at " + label.address());
        }
    }

    private static Set<String> names(JsonNode expect, String... keys) {
        Set<String> names = new HashSet<>();
        for (String key : List.of(keys)) {
            expect.path(key).forEach(name -> names.add(plain(name.asText())));
        }
        return names;
    }

    /** Without middle initials. */
    private static String plain(String name) {
        return name.replaceAll(" \\p{Lu}\\.", "");
    }
}
