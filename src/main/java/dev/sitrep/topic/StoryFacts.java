package dev.sitrep.topic;

import com.google.common.base.Suppliers;

import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.topic.TopicQuery.StoryNumber.Measure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/** What a query may ask of a story as a whole. What takes long is found out when it is first asked for. */
final class StoryFacts {
    /** An article that is in no story yet. */
    static final StoryFacts NONE = new StoryFacts(List.of(), null, Set.of(), List::of, () -> 0);

    private final List<Voice> origins;
    private final @Nullable Status status;
    private final Set<SourcingGrade> grades;
    private final Supplier<Boolean> onlyState;
    private final Supplier<Integer> importance;

    private StoryFacts(
            List<Voice> origins,
            @Nullable Status status,
            Set<SourcingGrade> grades,
            Supplier<Collection<Voice>> outlets,
            IntSupplier importance) {
        this.origins = origins;
        this.status = status;
        this.grades = grades;
        this.onlyState =
                Suppliers.memoize(
                        () ->
                                !outlets.get().isEmpty()
                                        && outlets.get().stream().allMatch(Voice::isState));
        this.importance = Suppliers.memoize(importance::getAsInt);
    }

    /** A story as it stands at a moment. */
    static StoryFacts of(
            StoryReport report,
            Instant now,
            TopicLanguage language,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        StoryReport then = report.at(now);
        Outlets outlets = language.outlets();
        Summary summary = then.summary();
        return new StoryFacts(
                summary.origins().origins().stream()
                        .map(origin -> Voice.of(origin.name(), "", outlets))
                        .toList(),
                then.story().status(),
                summary.sentences().stream().map(Sentence::grade).collect(Collectors.toSet()),
                () ->
                        then.articles().stream()
                                .map(a -> Voice.of(a.outlet(), a.url(), outlets))
                                .collect(Collectors.toSet()),
                () -> (int) Math.round(importance.applyAsDouble(then, now)));
    }

    boolean holds(TopicQuery.StoryNumber asked) {
        return asked.comparison().holds(number(asked.measure()), asked.bound());
    }

    int number(Measure measure) {
        return measure == Measure.ORIGINS ? origins.size() : importance.get();
    }

    boolean hasOrigin(TopicQuery.Publisher asked) {
        return origins.stream().anyMatch(origin -> origin.is(asked));
    }

    boolean hasStatus(Status asked) {
        return status == asked;
    }

    boolean hasGrade(SourcingGrade asked) {
        return grades.contains(asked);
    }

    boolean isOnlyState() {
        return onlyState.get();
    }

    List<Voice> origins() {
        return origins;
    }

    /** How the story stands to what is asked, in the words of the language; empty where there is nothing of the kind. */
    String stand(TopicQuery asked) {
        return switch (asked) {
            case TopicQuery.StoryNumber number -> String.valueOf(number(number.measure()));
            case TopicQuery.HasStatus any -> status == null ? "" : QueryText.of(status);
            case TopicQuery.HasGrade any ->
                    new TreeSet<>(grades)
                            .stream().map(QueryText::of).collect(Collectors.joining(", "));
            case TopicQuery.Publisher any ->
                    origins.stream()
                            .map(
                                    o ->
                                            o.listed().isEmpty()
                                                    ? String.join(" ", o.words())
                                                    : o.listed())
                            .collect(Collectors.joining(", "));
            default -> "";
        };
    }
}
