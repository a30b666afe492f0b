package dev.sitrep.topic;

import com.google.common.base.Suppliers;

import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlet;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Words;
import dev.sitrep.topic.TopicQuery.Listed;
import dev.sitrep.topic.TopicQuery.StoryNumber.Comparison;
import dev.sitrep.topic.TopicQuery.StoryNumber.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the fields of a query mean: {@code actor:}, {@code place:} and the others, and names that stand without one. */
final class TopicFields {
    /** In the order in which they are told. */
    static final List<String> NAMES =
            List.of(
                    "actor",
                    "place",
                    "country",
                    "outlet",
                    "origin",
                    "lang",
                    "status",
                    "grade",
                    "only",
                    "topic",
                    "origins",
                    "importance");

    private static final int MOST_IMPORTANT = 100;
    private static final int MOST_ORIGINS = 1000;

    private final Supplier<Reader> reader;
    private final Outlets outlets;
    private final ReadyQueries ready;
    private final Supplier<ClosedLists> closed;
    private final ClosedList<String> names = new ClosedList<>();

    TopicFields(Supplier<Reader> reader, Outlets outlets, ReadyQueries ready) {
        this.reader = reader;
        this.outlets = outlets;
        this.ready = ready;
        this.closed = Suppliers.memoize(() -> new ClosedLists(reader.get().places()));
        NAMES.forEach(name -> names.add(name, name));
    }

    /** Ready-made queries by what a person calls them. */
    interface ReadyQueries {
        Optional<TopicQuery> find(String called);

        /** The name that may have been meant. */
        Optional<String> near(String called);
    }

    /** Which field it is; refused where there is none so called. */
    String field(String typed, int position) {
        return names.find(typed)
                .orElseThrow(
                        () ->
                                names.near(typed)
                                        .map(
                                                near ->
                                                        new WrongQuery(
                                                                position,
                                                                "query.field.near",
                                                                typed,
                                                                near + sign(near)))
                                        .orElse(
                                                new WrongQuery(
                                                        position,
                                                        "query.field",
                                                        typed,
                                                        String.join(", ", NAMES))));
    }

    static boolean isNumber(String field) {
        return field.equals("origins") || field.equals("importance");
    }

    private static String sign(String field) {
        return isNumber(field) ? ">=" : ":";
    }

    /**
     * The meaning of a field with a value.
     *
     * @param at where the value stands
     */
    TopicQuery read(String field, String value, int at) {
        List<String> words = Words.of(value);
        if (words.isEmpty()) {
            throw new WrongQuery(at, "query.value.missing", field + ":");
        }
        return switch (field) {
            case "actor" ->
                    reader.get()
                            .actors()
                            .named(value)
                            .<TopicQuery>map(a -> new Listed(Listed.Kind.ACTOR, a.name()))
                            .orElseGet(() -> literal(words));
            case "place" ->
                    reader.get()
                            .places()
                            .named(value)
                            .<TopicQuery>map(p -> new Listed(Listed.Kind.PLACE, p.name()))
                            .orElseGet(() -> literal(words));
            case "country" ->
                    new TopicQuery.Country(
                            closed.get()
                                    .countryCalled(value)
                                    .orElseThrow(
                                            () ->
                                                    unknown(
                                                            closed.get().countries(),
                                                            value,
                                                            at,
                                                            "query.country")));
            case "lang" ->
                    new TopicQuery.InLanguage(
                            known(closed.get().languages(), value, at, "query.lang"));
            case "status" ->
                    new TopicQuery.HasStatus(
                            known(
                                    closed.get().statuses(),
                                    value,
                                    at,
                                    "query.status",
                                    ClosedLists.statusNames()));
            case "grade" ->
                    new TopicQuery.HasGrade(
                            known(
                                    closed.get().grades(),
                                    value,
                                    at,
                                    "query.grade",
                                    ClosedLists.gradeNames()));
            case "only" -> only(value, at);
            case "topic" -> topic(value, at);
            case "outlet" -> publisher(false, value, words);
            case "origin" -> publisher(true, value, words);
            default -> throw new IllegalStateException("no field with a value: " + field);
        };
    }

    /** The meaning of a field with a number. */
    static TopicQuery number(String field, Comparison comparison, String digits, int at) {
        Measure measure = field.equals("origins") ? Measure.ORIGINS : Measure.IMPORTANCE;
        int most = measure == Measure.ORIGINS ? MOST_ORIGINS : MOST_IMPORTANT;
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 4
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(digits) > most) {
            throw new WrongQuery(at, "query.number", field, most);
        }
        return new TopicQuery.StoryNumber(measure, comparison, Integer.parseInt(digits));
    }

    /** What a word or phrase without a field means: itself, and whoever and whatever is listed under just that name. */
    TopicQuery name(String raw, List<String> words) {
        List<TopicQuery> ways = new ArrayList<>();
        reader.get()
                .actors()
                .named(raw)
                .ifPresent(actor -> ways.add(new Listed(Listed.Kind.ACTOR, actor.name())));
        reader.get()
                .places()
                .named(raw)
                .ifPresent(place -> ways.add(new Listed(Listed.Kind.PLACE, place.name())));
        if (ways.isEmpty() || !(CommonWords.all(words) || isShortened(raw))) {
            ways.addFirst(literal(words));
        }
        return ways.size() == 1 ? ways.getFirst() : new TopicQuery.Name(ways);
    }

    /** "US" means the country and not the pronoun, "EU" not the French word. */
    private static boolean isShortened(String raw) {
        return raw.length() == 2 && raw.chars().allMatch(Character::isUpperCase);
    }

    static TopicQuery literal(List<String> words) {
        return words.size() == 1
                ? new TopicQuery.Word(words.getFirst())
                : new TopicQuery.Phrase(words);
    }

    private TopicQuery publisher(boolean origin, String value, List<String> words) {
        return outlets.byAlias(value)
                .map(Outlet::name)
                .map(name -> new TopicQuery.Publisher(origin, name, true))
                .orElseGet(() -> new TopicQuery.Publisher(origin, String.join(" ", words), false));
    }

    private static TopicQuery only(String value, int at) {
        if (!Words.lower(value).equals("state")) {
            throw new WrongQuery(at, "query.only", value);
        }
        return new TopicQuery.OnlyState();
    }

    private TopicQuery topic(String value, int at) {
        return ready.find(value)
                .orElseThrow(
                        () ->
                                ready.near(value)
                                        .map(n -> new WrongQuery(at, "query.value.near", value, n))
                                        .orElse(new WrongQuery(at, "query.topic", value)));
    }

    private static <T> T known(
            ClosedList<T> list, String typed, int at, String key, List<String> all) {
        return list.find(typed)
                .orElseThrow(() -> unknown(list, typed, at, key, String.join(", ", all)));
    }

    private static <T> T known(ClosedList<T> list, String typed, int at, String key) {
        return list.find(typed).orElseThrow(() -> unknown(list, typed, at, key));
    }

    private static WrongQuery unknown(
            ClosedList<?> list, String typed, int at, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(typed));
        arguments.addAll(List.of(more));
        return list.near(typed)
                .map(near -> new WrongQuery(at, "query.value.near", typed, near))
                .orElseGet(() -> new WrongQuery(at, key, arguments.toArray()));
    }
}
