package dev.sitrep.summary;

import dev.sitrep.actor.Actor;
import dev.sitrep.actor.Mention;
import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.reading.Reader;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Summary.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How much a story matters, from 0 to 100: the same number in digests, in alerts and in {@code /why}.
 *
 * <pre>
 * importance = 30 · f(independent origins, 8) + 15 · f(outlets, 20) + 10 · f(articles of the last 12 hours, 20) + 5 · f(articles, 60)
 *            + 15 · weightiest three actors / 3 + 10 · stage + 15 · greatest figure
 * f(n, full) = min(1, log₂(1 + n) / log₂(1 + full))
 * stage      = 1 where the event is under way, held, ended without result, cancelled or denied; 0.6 for other stages; 0 for none
 * figure     = people killed, f(n, 1 000); injured, captured, exchanged or detained, ⅔ of that; money, f(millions of any currency, 100 000)
 * actor      = 1 a head of state or government, or of the UN, NATO or the EU; 0.8 a minister or envoy; 0.6 an alliance or court;
 *              0.5 a ministry, army or other body; 0.3 others who are listed
 * </pre>
 *
 * <p>Each voice more counts for less than the one before it, and copies count least: an origin is worth more than an outlet, an outlet more than
 * an article. Unattributed articles are no origins. Each part is bounded, so that no one of them drowns the others, and none falls when
 * origins, outlets, articles, actors or figures are added while the moment stays. What grew in the last hours sinks again as they pass.
 * The number hangs on the story, its articles and the moment alone.
 */
public final class Importance {
    /** What is called the last hours. */
    static final Duration LATELY = Duration.ofHours(12);

    private static final int MOST_ARTICLES = 12;
    private static final int READ_CHARS = 600;
    private static final int ACTORS = 3;

    private final Supplier<Reader> reader;

    /** @param reader knows the actors */
    public Importance(Supplier<Reader> reader) {
        this.reader = reader;
    }

    /**
     * How a number comes about.
     *
     * @param parts in the order in which they are told
     */
    public record Breakdown(List<Part> parts) {
        public Breakdown {
            parts = List.copyOf(parts);
        }

        /** The number itself, from 0 to 100. */
        public double value() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    /** What counts, in the order in which it is told. */
    public enum Aspect {
        ORIGINS,
        OUTLETS,
        /** Articles of the last hours. */
        GROWTH,
        ARTICLES,
        ACTORS,
        STAGE,
        FIGURES
    }

    /** What was found of an aspect. */
    public sealed interface Found {
        /** So many. */
        record Count(int count) implements Found {}

        /** Names of actors, or a figure in its source's words. */
        record Names(List<String> names) implements Found {
            public Names {
                names = List.copyOf(names);
            }
        }

        /** Where the story's event stands. */
        record Stage(Status status) implements Found {}

        /** Nothing of the kind. */
        record Nothing() implements Found {}
    }

    /**
     * One part of the number.
     *
     * @param value what was found is worth
     * @param most what it could be worth
     */
    public record Part(Aspect aspect, Found found, double value, double most) {}

    /** The importance of a story at a moment, from 0 to 100. */
    public double of(StoryReport report, Instant now) {
        return explain(report, now).value();
    }

    /** The same with its parts. */
    public Breakdown explain(StoryReport report, Instant now) {
        int origins = report.summary().origins().origins().size();
        int outlets = (int) report.articles().stream().map(Article::outlet).distinct().count();
        int lately = report.articlesIn(now.minus(LATELY), now).size();
        int articles = report.articles().size();
        return new Breakdown(
                List.of(
                        counted(Aspect.ORIGINS, origins, 8, 30),
                        counted(Aspect.OUTLETS, outlets, 20, 15),
                        counted(Aspect.GROWTH, lately, 20, 10),
                        counted(Aspect.ARTICLES, articles, 60, 5),
                        actors(report),
                        stage(report.story().status()),
                        figures(report)));
    }

    private static Part part(Aspect aspect, Found found, double share, double most) {
        return new Part(aspect, found, most * share, most);
    }

    private static Part counted(Aspect aspect, int count, int full, double most) {
        return part(aspect, new Found.Count(count), share(count, full), most);
    }

    /** How much of what can be had is had: every doubling counts the same. */
    private static double share(double count, double full) {
        return Math.min(1, Math.log1p(count) / Math.log1p(full));
    }

    private Part actors(StoryReport report) {
        Map<String, Double> weights = new TreeMap<>();
        report.articles().stream()
                .filter(article -> article.duplicateOf() == null)
                .limit(MOST_ARTICLES)
                .forEach(article -> read(article, weights));
        List<Map.Entry<String, Double>> weightiest =
                weights.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .limit(ACTORS)
                        .toList();
        double sum = weightiest.stream().mapToDouble(Map.Entry::getValue).sum();
        Found found =
                weightiest.isEmpty()
                        ? new Found.Nothing()
                        : new Found.Names(weightiest.stream().map(Map.Entry::getKey).toList());
        return part(Aspect.ACTORS, found, sum / ACTORS, 15);
    }

    private void read(Article article, Map<String, Double> weights) {
        String lead = article.text().substring(0, Math.min(READ_CHARS, article.text().length()));
        reader.get().mentions(article.title() + "\n" + lead, article.language()).actors().stream()
                .map(Mention::who)
                .forEach(
                        actor -> {
                            double weight = weight(actor);
                            if (weight > 0) {
                                weights.merge(actor.name(), weight, Math::max);
                            }
                        });
    }

    /** People by what they are known for, bodies by their kind; nothing for who is in no list. */
    static double weight(Actor actor) {
        if (!actor.isPerson()) {
            return switch (actor.kind()) {
                case ALLIANCE, COURT -> 0.6;
                case BODY, MINISTRY, ARMY, INTELLIGENCE, ORGANISATION -> 0.5;
                default -> 0.3;
            };
        }
        String role = actor.role().toLowerCase(Locale.ROOT);
        if (role.isEmpty()) {
            return 0;
        }
        boolean deputy =
                role.startsWith("deputy") || role.startsWith("vice") || role.startsWith("aide");
        if (!deputy
                && (role.startsWith("president of")
                        || role.startsWith("prime minister")
                        || role.startsWith("chancellor of")
                        || role.startsWith("king")
                        || role.startsWith("supreme leader")
                        || role.startsWith("pope")
                        || role.startsWith("leader of")
                        || role.contains("secretary-general")
                        || role.contains("secretary general")
                        || role.contains("president of the european")
                        || role.contains("crown prince"))) {
            return 1;
        }
        return role.contains("minister")
                        || role.contains("secretary of state")
                        || role.contains("envoy")
                        || role.contains("vice president")
                        || role.contains("high representative")
                ? 0.8
                : 0.3;
    }

    private static Part stage(@Nullable Status status) {
        double share =
                switch (status) {
                    case null -> 0;
                    case UNDER_WAY, HELD, ENDED_WITHOUT_RESULT, CANCELLED, DENIED -> 1;
                    case ANNOUNCED, EXPECTED, POSTPONED -> 0.6;
                };
        Found found = status == null ? new Found.Nothing() : new Found.Stage(status);
        return part(Aspect.STAGE, found, share, 10);
    }

    private static Part figures(StoryReport report) {
        List<Figure> figures = new ArrayList<>();
        for (Sentence sentence : report.summary().sentences()) {
            figures.addAll(Figures.in(sentence.text(), report.language(sentence)));
        }
        figures.addAll(Figures.in(report.summary().headline(), report.language()));
        return figures.stream()
                .max(Comparator.comparingDouble(Importance::worth).thenComparing(Figure::text))
                .filter(figure -> worth(figure) > 0)
                .map(
                        figure ->
                                part(
                                        Aspect.FIGURES,
                                        new Found.Names(List.of(figure.text())),
                                        worth(figure),
                                        15))
                .orElse(part(Aspect.FIGURES, new Found.Nothing(), 0, 15));
    }

    private static double worth(Figure figure) {
        double count = Math.max(0, figure.value());
        if (figure.isOfPeople()) {
            double people = share(count, 1_000);
            return figure.what().equals("killed") ? people : people * 2 / 3;
        }
        boolean money =
                figure.unit().length() == 3
                        && figure.unit().equals(figure.unit().toUpperCase(Locale.ROOT));
        return money ? share(count / 1e6, 100_000) : 0;
    }
}
