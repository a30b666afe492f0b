package dev.sitrep.alert;

import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.EventDays;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Change.Rewording;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lines that every message about a story is made of. Sources are numbered by the order of their arrival, from 1, here and in
 * the list of sources.
 */
public final class StoryText {
    private static final int MOST_ORIGINS = 5;
    private static final int MOST_CLAIM = 160;
    private static final int MOST_ABOUT = 60;
    private static final int MOST_CORRECTED = 100;

    private StoryText() {}

    /**
     * The story's title, bold, with a remark in italics at its end where there is one: "day 4 · under way".
     *
     * @param number what goes before the headline, such as "1. "; may be empty
     */
    public static List<Run> title(String number, StoryReport report, String... remarks) {
        List<String> all = new ArrayList<>();
        if (report.day() > 1) {
            all.add("day " + report.day());
        }
        Status status = report.story().status();
        if (status != null) {
            all.add(status.words());
        }
        all.addAll(List.of(remarks));
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Bold(number + report.summary().headline()));
        if (!all.isEmpty()) {
            runs.add(new Run.Plain("  "));
            runs.add(new Run.Italic(String.join(" · ", all)));
        }
        return runs;
    }

    /** Sentences on one line, each with the number of its source. */
    public static String sentences(StoryReport report, List<Sentence> sentences) {
        return sentences.stream().map(s -> sentence(report, s)).collect(Collectors.joining(" "));
    }

    private static String sentence(StoryReport report, Sentence sentence) {
        String grade =
                sentence.grade() == SourcingGrade.UNNAMED_SOURCE
                        ? ", " + sentence.grade().words()
                        : "";
        int source = source(report, sentence.articleId());
        return sentence.shown() + " [" + source + grade + "]";
    }

    /** The number of an article among the story's sources. */
    public static int source(StoryReport report, long articleId) {
        List<Long> ids = report.articles().stream().map(Article::id).toList();
        return ids.indexOf(articleId) + 1;
    }

    /** "Planned for 20–21 December; the date passed without a report.", where that is so. */
    public static Optional<String> passed(StoryReport report, Instant now) {
        return report.isUnreported(now)
                ? planned(report).map(when -> when + "; the date passed without a report.")
                : Optional.empty();
    }

    /** "Planned for 20–21 December", where the event is one to come and its days are known. */
    public static Optional<String> planned(StoryReport report) {
        Standing standing = report.story().standing();
        if (standing == null
                || !standing.isPlanned()
                || standing.from() == null
                || standing.to() == null) {
            return Optional.empty();
        }
        return Optional.of("Planned for " + EventDays.words(standing.from(), standing.to()));
    }

    /** "Held, by [2]: “They met on Saturday.”", where it is known what set the status. */
    public static Optional<String> status(StoryReport report) {
        Standing standing = report.story().standing();
        Status status = report.story().status();
        if (standing == null || status == null) {
            return Optional.empty();
        }
        int source = source(report, standing.articleId());
        return source == 0
                ? Optional.empty()
                : report.statusSentence()
                        .map(
                                sentence ->
                                        Wording.capitalised(status.words())
                                                + ", by ["
                                                + source
                                                + "]: “"
                                                + Wording.shorten(sentence.strip(), MOST_CLAIM)
                                                + "”");
    }

    /** A line for each of the first differences: what is said, and by whom. */
    public static List<String> differences(StoryReport report, int most) {
        return report.summary().contradictions().stream()
                .limit(most)
                .map(StoryText::difference)
                .toList();
    }

    private static String difference(Contradiction difference) {
        Map<String, TreeSet<String>> outlets = new LinkedHashMap<>();
        for (Claim claim : difference.claims()) {
            String text = Wording.shorten(claim.text().strip(), MOST_CLAIM);
            outlets.computeIfAbsent(text, t -> new TreeSet<>()).add(teller(claim));
        }
        List<String> said =
                outlets.entrySet().stream()
                        .map(e -> "“" + e.getKey() + "” (" + String.join(", ", e.getValue()) + ")")
                        .toList();
        String about = Wording.shorten(difference.about(), MOST_ABOUT);
        String differ = about.isEmpty() ? "Differ: " : "Differ on “" + about + "”: ";
        return (difference.kind() == Kind.UPDATE ? "Updated: " : differ)
                + String.join(difference.kind() == Kind.UPDATE ? " → " : "; ", said)
                + ".";
    }

    private static String teller(Claim claim) {
        String saidBy = claim.saidBy();
        return saidBy == null ? claim.outlet() : claim.outlet() + ", citing " + saidBy;
    }

    /** What an outlet said and says no longer: "Corrected: World Brief changed “21 killed” to “12 killed”." */
    public static String correction(Correction correction) {
        Rewording words = correction.shortly();
        String before = "“" + Wording.shorten(words.before().strip(), MOST_CORRECTED) + "”";
        String now = "“" + Wording.shorten(words.now().strip(), MOST_CORRECTED) + "”";
        String outlet = correction.outlet();
        return switch (correction.kind()) {
            case NUMBER, STATEMENT ->
                    "Corrected: " + outlet + " changed " + before + " to " + now + ".";
            case COUNT -> "Updated: " + outlet + " changed " + before + " to " + now + ".";
            case HEADLINE ->
                    "Corrected: " + outlet + " changed its headline " + before + " to " + now + ".";
            case WITHDRAWN -> "Corrected: " + outlet + " no longer says " + before + ".";
        };
    }

    /** "5 outlets, 2 origins: Reuters 2, Politico 1; 2 unattributed". */
    public static String origins(StoryReport report) {
        long outlets = report.articles().stream().map(Article::outlet).distinct().count();
        OriginTree tree = report.summary().origins();
        StringBuilder line = new StringBuilder(Wording.count((int) outlets, "outlet", "outlets"));
        if (!tree.origins().isEmpty()) {
            line.append(", ")
                    .append(Wording.count(tree.origins().size(), "origin", "origins"))
                    .append(": ")
                    .append(names(tree.origins()));
        }
        if (!tree.unattributed().isEmpty()) {
            line.append("; ").append(tree.unattributed().size()).append(" unattributed");
        }
        return line.toString();
    }

    private static String names(List<Origin> origins) {
        String first =
                origins.stream()
                        .limit(MOST_ORIGINS)
                        .map(o -> o.name() + " " + o.articles().size())
                        .collect(Collectors.joining(", "));
        int more = origins.size() - MOST_ORIGINS;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /**
     * The buttons under a story. They name it by its id, so that an old message's buttons still mean its own stories.
     *
     * @param number as in the chat's list, for the labels of platforms that show all buttons below the message; may be empty
     */
    public static Block.Buttons buttons(String number, StoryReport report) {
        String id = " #" + report.story().id();
        return new Block.Buttons(
                List.of(
                        new Button(("Sources " + number).strip(), "sources" + id),
                        new Button(("Story " + number).strip(), "story" + id)));
    }

    /** The sentences of its summary that matter most, in reading order. */
    public static List<Sentence> lead(StoryReport report, int most) {
        return report.summary().first(most);
    }
}
