package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.article.Revision;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.summary.Correction.Kind;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Of what was revised, what corrects something that a chat has read. A chat is told of those and of nothing else: an article that was
 * rewritten is no news. A statement that is gone without another in its place counts as withdrawn only where most of the article stayed.
 */
public final class Corrections {
    /** Versions of one article that are compared: the first of a window and its last. A live page has hundreds. */
    private static final int MOST_VERSIONS = 8;

    private final List<Compared> compared;

    private record Compared(Revision revision, Change change) {}

    private Corrections(List<Compared> compared) {
        this.compared = compared;
    }

    /** @param revisions of one story, in order of time */
    public static Corrections in(List<Revision> revisions) {
        Map<Long, List<Revision>> byArticle = new LinkedHashMap<>();
        revisions.forEach(
                r -> byArticle.computeIfAbsent(r.now().id(), id -> new ArrayList<>()).add(r));
        List<Compared> compared = new ArrayList<>();
        for (List<Revision> versions : byArticle.values()) {
            for (int i = 0; i < versions.size(); i++) {
                if (i == 0 || i > versions.size() - MOST_VERSIONS) {
                    Revision version = versions.get(i);
                    compared.add(
                            new Compared(version, Change.between(version.before(), version.now())));
                }
            }
        }
        return new Corrections(compared);
    }

    /** Whether nothing was revised. */
    public boolean isEmpty() {
        return compared.isEmpty();
    }

    /** The sentences and titles that it matters whether the chat has read. */
    public Set<String> sentences() {
        Set<String> sentences = new LinkedHashSet<>();
        for (Correction correction : all()) {
            sentences.add(correction.before());
            sentences.add(asTold(correction.before()));
            sentences.add(StoryReport.asClaim(correction.before()));
            sentences.add(correction.told());
            sentences.add(asTold(correction.told()));
        }
        return sentences;
    }

    /** What corrects something that was read and was not told yet; what matters more first. */
    public List<Correction> of(Predicate<String> read) {
        Set<Change.Rewording> seen = new HashSet<>();
        return all().stream()
                .filter(c -> wasTold(c.before(), read))
                .filter(c -> !read.test(c.told()) && !read.test(asTold(c.told())))
                .sorted(Comparator.comparing(Correction::kind))
                .filter(c -> seen.add(core(c)))
                .toList();
    }

    /** Sentences that articles have got since and that take the place of nothing. */
    public Set<String> added() {
        Set<String> added = new HashSet<>();
        compared.forEach(one -> one.change.added().forEach(s -> added.add(asTold(s))));
        compared.forEach(one -> added.addAll(one.change.added()));
        return added;
    }

    private static boolean wasTold(String before, Predicate<String> read) {
        return read.test(before)
                || read.test(asTold(before))
                || read.test(StoryReport.asClaim(before));
    }

    /** Headline and lead, or two versions, are often changed alike. */
    private static Change.Rewording core(Correction correction) {
        String now = correction.now();
        return now == null
                ? new Change.Rewording(correction.before(), "")
                : Difference.core(correction.before(), now);
    }

    private List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        for (Compared one : compared) {
            Change change = one.change;
            Article now = one.revision.now();
            Change.Rewording title = change.title();
            if (title != null) {
                all.add(correction(Kind.HEADLINE, now, title));
            }
            for (Change.Rewording sentence : change.reworded()) {
                all.add(correction(kind(sentence, now.language()), now, sentence));
            }
            if (mostStayed(one)) {
                change.withdrawn()
                        .forEach(
                                gone ->
                                        all.add(
                                                new Correction(
                                                        Kind.WITHDRAWN,
                                                        now.id(),
                                                        now.outlet(),
                                                        gone,
                                                        null)));
            }
        }
        return all;
    }

    private static Correction correction(Kind kind, Article article, Change.Rewording rewording) {
        return new Correction(
                kind, article.id(), article.outlet(), rewording.before(), rewording.now());
    }

    private static Kind kind(Change.Rewording sentence, String language) {
        if (values(sentence.now(), language).containsAll(values(sentence.before(), language))) {
            return Kind.STATEMENT;
        }
        List<Figure> now = countsOfPeople(sentence.now(), language);
        List<Figure> before = countsOfPeople(sentence.before(), language);
        boolean rose =
                !before.isEmpty()
                        && before.stream()
                                .allMatch(old -> now.stream().anyMatch(f -> rose(old, f)));
        return rose ? Kind.COUNT : Kind.NUMBER;
    }

    private static List<Figure> countsOfPeople(String sentence, String language) {
        return Figures.in(sentence, language).stream().filter(Figure::isOfPeople).toList();
    }

    private static boolean rose(Figure before, Figure now) {
        return now.what().equals(before.what()) && now.value() >= before.value();
    }

    private static Set<Double> values(String sentence, String language) {
        Set<Double> values = new HashSet<>();
        Numbers.of(sentence, language).forEach(number -> values.add(number.value()));
        return values;
    }

    private static boolean mostStayed(Compared one) {
        Article before = one.revision.before();
        int sentences = Sentences.split(before.text(), before.language()).size();
        int gone = one.change.withdrawn().size() + one.change.reworded().size();
        return gone * 2 <= sentences;
    }

    /** Summaries have a report's first sentence without its dateline. */
    static String asTold(String sentence) {
        return Opening.without(sentence, new Span(0, sentence.length())).of(sentence);
    }
}
