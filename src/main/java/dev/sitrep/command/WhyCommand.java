package dev.sitrep.command;

import dev.sitrep.alert.ImportanceText;
import dev.sitrep.alert.LinkText;
import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.alert.Terms;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Status;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.Importance;
import dev.sitrep.summary.Importance.Part;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why a story stands where it stands: its importance and how that comes about, which of the chat's topics it is on, what set its status, why it
 * belongs to its storyline and its articles to it. What is told here is what digests and alerts go by.
 */
public final class WhyCommand implements Command {
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_SENTENCE = 160;
    private static final int MOST_TOPICS = 5;

    private final StoryFinder finder;
    private final Importance importance;
    private final TopicStore topics;
    private final StoryStore stories;
    private final TopicMatcher matcher;

    public WhyCommand(
            StoryFinder finder,
            Importance importance,
            TopicStore topics,
            TopicMatcher matcher,
            StoryStore stories) {
        this.finder = finder;
        this.importance = importance;
        this.topics = topics;
        this.matcher = matcher;
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
    public String example() {
        return "why 2";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> tell(report, context));
    }

    private Message tell(StoryReport report, Context context) {
        return new Message(
                List.of(
                        new Block.Heading(context.headline(report)),
                        importance(report, context),
                        paragraph("why.topics", onTopics(report, context), context),
                        paragraph("why.status", status(report, context), context),
                        paragraph("why.storyline", storyline(report, context), context),
                        paragraph("why.articles", articles(report, context), context),
                        StoryButtons.row(report, context.speech(), "story")));
    }

    private Block importance(StoryReport report, Context context) {
        Importance.Breakdown breakdown = importance.explain(report, context.now());
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Bold(context.say("why.importance", Math.round(breakdown.value()))));
        for (Part part : breakdown.parts()) {
            runs.add(new Run.Plain("\n" + ImportanceText.line(part, context.speech())));
        }
        return new Block.Paragraph(runs);
    }

    private String onTopics(StoryReport report, Context context) {
        List<TopicMatch> matches =
                matcher.match(topics.of(context.chat().id()), report, context.now());
        if (matches.isEmpty()) {
            return context.say("why.topics.none");
        }
        return matches.stream()
                .limit(MOST_TOPICS)
                .map(
                        match ->
                                context.say(
                                        "why.topic",
                                        match.topic().typed(),
                                        Terms.found(match, context.speech())))
                .collect(Collectors.joining("\n"));
    }

    private static String status(StoryReport report, Context context) {
        Standing standing = report.story().standing();
        Status status = report.story().status();
        if (status == null) {
            return context.say("why.status.none");
        }
        return report.statusSentence()
                .filter(words -> standing != null)
                .map(words -> since(report, Objects.requireNonNull(standing), words, context))
                .orElseGet(() -> Terms.status(status, context.speech()));
    }

    private static String since(
            StoryReport report, Standing standing, String words, Context context) {
        Status status = Objects.requireNonNull(report.story().status());
        return context.say(
                "why.status.since",
                Terms.status(status, context.speech()),
                StoryText.source(report, standing.articleId()),
                Excerpt.of(words.strip(), MOST_SENTENCE));
    }

    private String storyline(StoryReport report, Context context) {
        return stories.linkReason(report.story().id())
                .map(
                        reason ->
                                context.say(
                                        "why.storyline.follows",
                                        report.day(),
                                        LinkText.reason(reason, context.speech())))
                .orElseGet(() -> context.say("why.storyline.first"));
    }

    private String articles(StoryReport report, Context context) {
        Map<Long, Double> scores = stories.scores(report.story().id());
        List<String> lines = new ArrayList<>();
        for (Article article : report.articles().stream().limit(MOST_ARTICLES).toList()) {
            double score = scores.getOrDefault(article.id(), 1.0);
            String why = why(article, lines.isEmpty(), score, context);
            lines.add(context.say("why.article", lines.size() + 1, article.outlet(), why));
        }
        int more = report.articles().size() - lines.size();
        if (more > 0) {
            lines.add(context.say("why.article.more", more));
        }
        return String.join("\n", lines);
    }

    private static String why(Article article, boolean first, double score, Context context) {
        if (article.duplicateOf() != null) {
            return context.say("why.article.same");
        }
        return first
                ? context.say("why.article.first")
                : context.say("why.article.likeness", score);
    }

    /** A line that begins with what it is about, in bold: what is said under the key. */
    private static Block paragraph(String key, String text, Context context) {
        return new Block.Paragraph(
                List.of(new Run.Bold(context.say(key) + ": "), new Run.Plain(text)));
    }
}
