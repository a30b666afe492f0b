package dev.sitrep.testing;

import com.google.common.base.Suppliers;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.topic.ReadyTopics;
import dev.sitrep.topic.TopicLanguage;
import dev.sitrep.topic.TopicQuery;
import dev.sitrep.topic.TopicQuery.Parsing;

import java.util.function.Supplier;

/** The language of topics with the lists that ship; read once for all tests, since that takes a third of a second. */
public final class ShippedTopics {
    private static final Supplier<Reader> READER = Suppliers.memoize(ShippedTopics::read);
    private static final TopicLanguage LANGUAGE =
            new TopicLanguage(READER, Outlets.shipped(), ReadyTopics.shipped());

    private ShippedTopics() {}

    public static TopicLanguage language() {
        return LANGUAGE;
    }

    /** What a query means that is right. */
    public static TopicQuery query(String typed) {
        return switch (language().parse(typed)) {
            case Parsing.Understood(TopicQuery query) -> query;
            case Parsing.Refused refused -> throw new AssertionError(typed + ": " + refused);
        };
    }

    public static Reader reader() {
        return READER.get();
    }

    private static Reader read() {
        return new Reader(Beat.shipped(), Outlets.shipped(), Actors.shipped(), Places.shipped());
    }
}
