package dev.sitrep.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.digest.Edition.Item;
import dev.sitrep.source.Origin;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.util.List;
import java.util.Locale;

/**
 * An edition for scripts: one JSON object. Articles are named by the id that they had in the file they were read from, or by
 * their address; "sources" says which is which.
 */
public final class EditionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EditionJson() {}

    public static String write(Edition edition) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("window")
                .put("from", edition.window().from().toString())
                .put("to", edition.window().to().toString());
        ArrayNode stories = root.putArray("stories");
        edition.items().forEach(item -> story(stories.addObject(), item, edition.window()));
        ObjectNode feeds = root.putObject("feeds");
        feeds.put("fresh", edition.coverage().fresh()).put("total", edition.coverage().total());
        ArrayNode silent = feeds.putArray("silent");
        edition.coverage().silent().forEach(feed -> silent.add(feed.name()));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edition can't be written", e);
        }
    }

    private static void story(ObjectNode json, Item item, DigestWindow window) {
        StoryReport report = item.report();
        json.put("id", report.story().id()).put("headline", report.summary().headline());
        List<Sentence> sentences = report.summary().sentences();
        json.put("summary", String.join(" ", sentences.stream().map(Sentence::shown).toList()));
        ArrayNode all = json.putArray("sentences");
        sentences.forEach(sentence -> sentence(all.addObject(), report, sentence));
        ArrayNode origins = json.putArray("origins");
        report.summary().origins().origins().forEach(o -> origin(origins.addObject(), report, o));
        names(json.putArray("unattributed"), report, report.summary().origins().unattributed());
        ArrayNode differences = json.putArray("contradictions");
        report.summary()
                .contradictions()
                .forEach(c -> contradiction(differences.addObject(), report, c));
        Status status = report.story().status();
        json.put("status", status == null ? null : status.words());
        standing(json, report, window);
        json.put("storyline", report.story().storyline()).put("day", report.day());
        ArrayNode fresh = json.putArray("new");
        item.fresh().forEach(sentence -> fresh.add(sentence.text()));
        ArrayNode corrections = json.putArray("corrections");
        item.corrections().forEach(c -> correction(corrections.addObject(), report, c));
        names(json.putArray("articles"), report, ids(report));
        ArrayNode outlets = json.putArray("outlets");
        report.articles().stream().map(Article::outlet).distinct().forEach(outlets::add);
        ArrayNode sources = json.putArray("sources");
        report.articles().forEach(article -> source(sources.addObject(), article));
    }

    /** What set the status, and the days of the event. */
    private static void standing(ObjectNode json, StoryReport report, DigestWindow window) {
        Standing standing = report.story().standing();
        if (standing == null) {
            return;
        }
        json.putObject("statusBy")
                .put("article", name(report, standing.articleId()))
                .put("part", standing.byTitle() ? "title" : "text")
                .put("start", standing.span().start())
                .put("end", standing.span().end())
                .put("text", report.statusSentence().orElse(null));
        if (standing.from() != null && standing.to() != null) {
            json.putObject("event")
                    .put("from", standing.from().toString())
                    .put("to", standing.to().toString())
                    .put("passedWithoutReport", report.isUnreported(window.to()));
        }
    }

    private static void sentence(ObjectNode json, StoryReport report, Sentence sentence) {
        json.put("text", sentence.text())
                .put("article", name(report, sentence.articleId()))
                .put("start", sentence.span().start())
                .put("end", sentence.span().end())
                .put("grade", sentence.grade().words());
    }

    private static void origin(ObjectNode json, StoryReport report, Origin origin) {
        json.put("name", origin.name());
        names(json.putArray("articles"), report, origin.articles());
    }

    private static void contradiction(ObjectNode json, StoryReport report, Contradiction c) {
        json.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
        ArrayNode claims = json.putArray("claims");
        for (Contradiction.Claim claim : c.claims()) {
            claims.addObject()
                    .put("text", claim.text())
                    .put("outlet", claim.outlet())
                    .put("article", name(report, claim.articleId()))
                    .put("start", claim.span().start())
                    .put("end", claim.span().end())
                    .put("saidBy", claim.saidBy());
        }
    }

    private static void correction(ObjectNode json, StoryReport report, Correction c) {
        json.put("kind", c.kind().name().toLowerCase(Locale.ROOT))
                .put("outlet", c.outlet())
                .put("article", name(report, c.articleId()))
                .put("before", c.before())
                .put("now", c.now());
    }

    private static void source(ObjectNode json, Article article) {
        json.put("id", name(article))
                .put("url", article.url() == null ? null : article.url().toString())
                .put("outlet", article.outlet())
                .put("title", article.title());
    }

    private static List<Long> ids(StoryReport report) {
        return report.articles().stream().map(Article::id).toList();
    }

    private static void names(ArrayNode into, StoryReport report, List<Long> ids) {
        ids.forEach(id -> into.add(name(report, id)));
    }

    private static String name(StoryReport report, long id) {
        return report.articles().stream()
                .filter(article -> article.id() == id)
                .findFirst()
                .map(EditionJson::name)
                .orElse(String.valueOf(id));
    }

    private static String name(Article article) {
        return article.feedId() == 0 || article.url() == null
                ? article.key()
                : article.url().toString();
    }
}
