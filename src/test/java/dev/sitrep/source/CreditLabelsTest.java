package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;
import dev.sitrep.text.Span;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Credits against what a careful reader found in real sentences and headlines. His rules:
 *
 * <ul>
 *   <li>An outlet is credited where its words or findings are given: "X reported", "told X", "according to X", a poll or footage of X, "a report by X
 *       that …" with what it says, words first printed in X ("she wrote in X"), a dateline, an embedded post signed by X.
 *   <li>An outlet that acts or is acted on is only talked about: it sues, is blocked, fires, retracts, its host or founder does something, its
 *       front page is described, a document was leaked to it. So is one in a photo's credit.
 *   <li>The article's own outlet is no credit. Platforms (Telegram, X, Facebook) are no outlets. "State media", "local media" and the like name nobody.
 *   <li>"The agency", "the Times" stand for the outlet credited before.
 *   <li>A source without a name is somebody who speaks without one: "a source", "one official", "two people", "a witness", officials whom an outlet
 *       cites. "Officials said", "police said" of a body's public word are none.
 *   <li>An official body is credited where it speaks under its own name (a ministry, an army, an agency, not "police", "officials", a country).
 * </ul>
 *
 * <p>{@code -Dlabels.show=true} prints what differs in the half that may be looked at.
 */
class CreditLabelsTest {
    private final Outlets outlets = Outlets.shipped();
    private final Credits credits = new Credits(outlets);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void credits_are_found_as_a_careful_reader_finds_them(boolean held) throws IOException {
        Scores names = new Scores();
        Scores namesAndKinds = new Scores();
        Map<Kind, Scores> kinds = new EnumMap<>(Kind.class);
        for (Label label : Labels.of("credits")) {
            if (label.held() != held) {
                continue;
            }
            List<Credit> found = found(label);
            List<String> wrong =
                    names.add(names(expected(label), false), names(outletCredits(found), false));
            namesAndKinds.add(names(expected(label), true), names(outletCredits(found), true));
            for (Kind kind : Kind.values()) {
                wrong = new ArrayList<>(wrong);
                List<String> differ =
                        kinds.computeIfAbsent(kind, k -> new Scores())
                                .add(ofKind(kind, labelled(label)), ofKind(kind, found));
                if (kind == Kind.OFFICIAL || kind == Kind.UNNAMED_SOURCE) {
                    wrong.addAll(differ);
                }
            }
            if (!held && !wrong.isEmpty() && Boolean.getBoolean("labels.show")) {
                System.out.println(wrong + " " + label.address() + " " + label.text());
            }
        }
        System.out.println("credits, " + (held ? "held" : "dev") + ", outlets by name: " + names);
        System.out.println("  by name and kind: " + namesAndKinds);
        kinds.forEach((kind, scores) -> System.out.println("  " + kind + ": " + scores));
        assertThat(names.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(names.recall()).isGreaterThanOrEqualTo(0.90);
    }

    private List<Credit> found(Label label) {
        Span span = LabelledArticles.span(label);
        Part part = label.part().equals("title") ? Part.TITLE : Part.TEXT;
        return credits.in(LabelledArticles.article(label)).stream()
                .filter(c -> c.part() == part)
                .filter(c -> c.span().start() < span.end() && c.span().end() > span.start())
                .toList();
    }

    private static List<Credit> labelled(Label label) {
        List<Credit> credits = new ArrayList<>();
        label.expect()
                .forEach(
                        e ->
                                credits.add(
                                        new Credit(
                                                e.path("name").asText(),
                                                Kind.valueOf(e.path("kind").asText()),
                                                Part.TEXT,
                                                new Span(0, 0),
                                                "",
                                                null)));
        return credits;
    }

    private static List<Credit> expected(Label label) {
        return outletCredits(labelled(label));
    }

    private static List<Credit> outletCredits(List<Credit> credits) {
        return credits.stream().filter(Credit::namesOutlet).toList();
    }

    /** An outlet that is credited twice in one sentence is credited. */
    private List<String> names(List<Credit> credits, boolean withKind) {
        Set<String> names = new HashSet<>();
        for (Credit credit : credits) {
            String name = String.join(" ", Tokens.words(outlets.named(credit.name()).name()));
            names.add(name.replaceFirst("^the ", "") + (withKind ? " " + credit.kind() : ""));
        }
        return List.copyOf(names);
    }

    /** One sentence has a kind or hasn't. */
    private static List<String> ofKind(Kind kind, List<Credit> credits) {
        return credits.stream().anyMatch(c -> c.kind() == kind) ? List.of(kind.name()) : List.of();
    }
}
