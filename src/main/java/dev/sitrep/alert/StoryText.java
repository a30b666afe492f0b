package dev.sitrep.alert;

import dev.sitrep.article.Article;
import dev.sitrep.chat.Told.Shown;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.text.Excerpt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines that every message about a story is made of. Sources are numbered by the order of their arrival, from 1, here and in
 * the list of sources.
 */
public final class StoryText {
    private static final int MOST_ORIGINS = 5;
    private static final int MOST_CLAIM = 160;

    private StoryText() {}

    /**
     * The story's title, bold, with a remark in italics at its end where there is one: "day 4 · under way".
     *
     * @param number what goes before the headline, such as "1. "; may be empty
     * @param remarks more of them, in the chat's language
     */
    public static List<Run> title(
            String number, StoryReport report, Speech speech, String... remarks) {
        return titled(number + headline(report, speech), report, speech, remarks);
    }

    /** The same of a story that is breaking. */
    static List<Run> breakingTitle(StoryReport report, Speech speech) {
        return titled(speech.say("alert.breaking.title", headline(report, speech)), report, speech);
    }

    static String headline(StoryReport report, Speech speech) {
        return speech.isolated(report.headline(speech.language().code()));
    }

    private static List<Run> titled(
            String bold, StoryReport report, Speech speech, String... remarks) {
        List<String> all = new ArrayList<>();
        if (report.day() > 1) {
            all.add(speech.say("remark.day", report.day()));
        }
        Status status = report.story().status();
        if (status != null) {
            all.add(Terms.status(status, speech));
        }
        all.addAll(List.of(remarks));
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Bold(bold));
        if (!all.isEmpty()) {
            runs.add(new Run.Plain("  "));
            runs.add(new Run.Italic(String.join(" · ", all)));
        }
        return runs;
    }

    /** What a chat of that language has read when it got the title. */
    public static Shown shownHeadline(StoryReport report, Language reader) {
        String headline = report.headline(reader.code());
        boolean own = headline.equals(report.summary().headline());
        return new Shown(report.story().id(), headline, own ? report.language() : reader.code());
    }

    /** Sentences on one line, each with the number of its source. */
    public static String sentences(StoryReport report, List<Sentence> sentences, Speech speech) {
        return sentences.stream()
                .map(s -> sentence(report, s, speech))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(StoryReport report, Sentence sentence, Speech speech) {
        int source = source(report, sentence.articleId());
        return sentence.grade() == SourcingGrade.UNNAMED_SOURCE
                ? speech.say("sentence.unnamed", sentence.shown(), source)
                : speech.say("sentence", sentence.shown(), source);
    }

    /** The number of an article among the story's sources. */
    public static int source(StoryReport report, long articleId) {
        List<Long> ids = report.articles().stream().map(Article::id).toList();
        return ids.indexOf(articleId) + 1;
    }

    /** "Planned for 20–21 December; the date passed without a report.", where that is so. */
    public static Optional<String> passed(StoryReport report, Instant now, Speech speech) {
        return report.isUnreported(now)
                ? plannedDays(report, speech).map(days -> speech.say("planned.passed", days))
                : Optional.empty();
    }

    /** "Planned for 20–21 December.", where the event is one to come and its days are known. */
    public static Optional<String> planned(StoryReport report, Speech speech) {
        return plannedDays(report, speech).map(days -> speech.say("planned", days));
    }

    private static Optional<String> plannedDays(StoryReport report, Speech speech) {
        Standing standing = report.story().standing();
        if (standing == null
                || !standing.isPlanned()
                || standing.from() == null
                || standing.to() == null) {
            return Optional.empty();
        }
        return Optional.of(speech.days(standing.from(), standing.to()));
    }

    /** "Held, by [2]: “They met on Saturday.”", where it is known what set the status. */
    public static Optional<String> status(StoryReport report, Speech speech) {
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
                                        speech.say(
                                                "status.by",
                                                speech.capitalised(Terms.status(status, speech)),
                                                source,
                                                Excerpt.of(sentence.strip(), MOST_CLAIM)));
    }

    /** A line for each of the first differences: what is said, and by whom. */
    public static List<String> differences(StoryReport report, int most, Speech speech) {
        return report.summary().contradictions().stream()
                .limit(most)
                .map(difference -> DifferenceText.difference(difference, speech))
                .toList();
    }

    /** "5 outlets, 2 origins: Reuters 2, Politico 1; 2 unattributed". */
    public static String origins(StoryReport report, Speech speech) {
        int outlets = (int) report.articles().stream().map(Article::outlet).distinct().count();
        OriginTree tree = report.summary().origins();
        int origins = tree.origins().size();
        int unattributed = tree.unattributed().size();
        if (origins == 0) {
            return unattributed == 0
                    ? speech.say("origins.none", outlets)
                    : speech.say("origins.none.unattributed", outlets, unattributed);
        }
        String names = names(tree.origins(), speech);
        return unattributed == 0
                ? speech.say("origins", outlets, origins, names)
                : speech.say("origins.unattributed", outlets, origins, names, unattributed);
    }

    private static String names(List<Origin> origins, Speech speech) {
        String first =
                speech.list(
                        origins.stream()
                                .limit(MOST_ORIGINS)
                                .map(o -> speech.say("origin", o.name(), o.articles().size()))
                                .toList());
        int more = origins.size() - MOST_ORIGINS;
        return more > 0 ? speech.say("list.more", first, more) : first;
    }

    /** The sentences of its summary that matter most, in reading order. */
    public static List<Sentence> lead(StoryReport report, int most) {
        return report.summary().first(most);
    }
}
