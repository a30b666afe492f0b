package dev.sitrep.topic;

import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Status;
import dev.sitrep.topic.TopicQuery.StoryNumber.Measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes queries as they are typed. */
final class QueryText {
    private QueryText() {}

    static String of(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Word(String word) -> word;
            case TopicQuery.Prefix(String start) -> start + "*";
            case TopicQuery.Phrase(List<String> words) -> "\"" + String.join(" ", words) + "\"";
            case TopicQuery.Name(List<TopicQuery> ways) -> of(ways.getFirst());
            case TopicQuery.Listed listed ->
                    field(listed.kind().name().toLowerCase(Locale.ROOT), listed.name());
            case TopicQuery.Country(String code) -> field("country", code);
            case TopicQuery.InLanguage(String code) -> field("lang", code);
            case TopicQuery.Publisher publisher ->
                    field(publisher.origin() ? "origin" : "outlet", publisher.name());
            case TopicQuery.HasStatus(Status status) -> field("status", of(status));
            case TopicQuery.HasGrade(SourcingGrade grade) -> field("grade", of(grade));
            case TopicQuery.StoryNumber number ->
                    of(number.measure()) + number.comparison().sign() + number.bound();
            case TopicQuery.OnlyState() -> "only:state";
            case TopicQuery.Ready ready -> field("topic", ready.name());
            case TopicQuery.All(List<TopicQuery> of) -> joined(of, " ");
            case TopicQuery.Any(List<TopicQuery> of) -> "(" + joined(of, " OR ") + ")";
            case TopicQuery.Not(TopicQuery of) -> "-" + inside(of);
        };
    }

    static String of(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    /** {@code under-way}. */
    static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(SourcingGrade grade) {
        return switch (grade) {
            case ON_THE_RECORD -> "record";
            case OFFICIAL_STATEMENT -> "official";
            case UNNAMED_SOURCE -> "unnamed";
            case MEDIA_REPORT -> "media";
            case UNATTRIBUTED -> "unattributed";
        };
    }

    private static String inside(TopicQuery query) {
        return query instanceof TopicQuery.All ? "(" + of(query) + ")" : of(query);
    }

    private static String field(String name, String value) {
        boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return name + ":" + (plain ? value : "\"" + value + "\"");
    }

    private static String joined(List<TopicQuery> queries, String between) {
        return queries.stream().map(QueryText::inside).collect(Collectors.joining(between));
    }
}
