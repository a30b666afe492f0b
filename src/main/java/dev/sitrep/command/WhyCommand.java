package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.Importance;
import dev.sitrep.summary.Importance.Part;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Why a story stands where it stands: its importance and how that comes about, which of the chat's topics it is on, what set its status, why it
 * belongs to its storyline and its articles to it. What is told here is what digests and alerts go by.
 */
public final class WhyCommand implements Command {
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_SENTENCE = 160;
    private static final int MOST_FOUND = 70;

    private final StoryFinder finder;
    private final Importance importance;
    private final TopicStore topics;
    private final StoryStore stories;
    private final TopicMatcher matcher = new TopicMatcher();

    public WhyCommand(
            StoryFinder finder, Importance importance, TopicStore topics, StoryStore stories) {
        this.finder = finder;
        this.importance = importance;
        this.topics = topics;
        this.stories = stories;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String form() {
        return "why N";
    }

    @Override
    public String does() {
        return "why story N matters, and why its articles are in it";
    }

    @Override
    public String example() {
        return "why 2";
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> tell(report, context));
    }

    private Message tell(StoryReport report, Context context) {
        return new Message(
                List.of(
                        new Block.Heading(report.summary().headline()),
                        importance(report, context),
                        paragraph("On your topics", onTopics(report, context)),
                        paragraph("Status", status(report)),
                        paragraph("Storyline", storyline(report)),
                        paragraph("Articles", articles(report))));
    }

    private Block importance(StoryReport report, Context context) {
        Importance.Breakdown breakdown = importance.explain(report, context.now());
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Bold("Importance " + round(breakdown.value()) + " of 100"));
        for (Part part : breakdown.parts()) {
            runs.add(
                    new Run.Plain(
                            "\n"
                                    + round(part.value())
                                    + " of "
                                    + round(part.most())
                                    + ": "
                                    + part.name()
                                    + ", "
                                    + Wording.shorten(part.found(), MOST_FOUND)));
        }
        return new Block.Paragraph(runs);
    }

    private String onTopics(StoryReport report, Context context) {
        List<TopicMatch> matches = matcher.match(topics.of(context.chat().id()), report);
        if (matches.isEmpty()) {
            return "on none; the digest has what is on the beat.";
        }
        return String.join(
                "\n",
                matches.stream()
                        .map(match -> match.topic().typed() + ": found " + match.why())
                        .toList());
    }

    private static String status(StoryReport report) {
        if (report.story().status() == null) {
            return "none; no planned event with a status is reported.";
        }
        return report.story().status().words()
                + report.statusSentence().map(words -> since(report, words)).orElse("");
    }

    private static String since(StoryReport report, String words) {
        long article = Objects.requireNonNull(report.story().standing()).articleId();
        return ", since ["
                + StoryText.source(report, article)
                + "] says “"
                + Wording.shorten(words.strip(), MOST_SENTENCE)
                + "”";
    }

    private String storyline(StoryReport report) {
        return stories.linkReason(report.story().id())
                .map(reason -> "day " + report.day() + "; it follows an earlier story: " + reason)
                .orElse("this story began it.");
    }

    private String articles(StoryReport report) {
        Map<Long, Double> scores = stories.scores(report.story().id());
        List<String> lines = new ArrayList<>();
        for (Article article : report.articles()) {
            if (lines.size() == MOST_ARTICLES) {
                break;
            }
            lines.add(
                    "["
                            + (lines.size() + 1)
                            + "] "
                            + article.outlet()
                            + ": "
                            + why(
                                    article,
                                    lines.isEmpty(),
                                    scores.getOrDefault(article.id(), 1.0)));
        }
        int more = report.articles().size() - lines.size();
        return String.join("\n", lines) + (more > 0 ? "\nand " + more + " more" : "");
    }

    private static String why(Article article, boolean first, double score) {
        if (article.duplicateOf() != null) {
            return "the same text as an earlier one";
        }
        return first
                ? "the story's first"
                : String.format(Locale.ROOT, "likeness %.2f of 1", score);
    }

    private static Block paragraph(String name, String text) {
        return new Block.Paragraph(List.of(new Run.Bold(name + ": "), new Run.Plain(text)));
    }

    private static String round(double value) {
        return String.valueOf(Math.round(value));
    }
}
