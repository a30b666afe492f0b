package dev.sitrep.topic;

import dev.sitrep.topic.TopicQuery.Parsing;

import java.util.List;

/** Unwinds the reading of a query; never leaves {@link TopicQueryParser}. */
final class WrongQuery extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Parsing.Refused refusal;

    WrongQuery(int position, String key, Object... arguments) {
        super(key, null, false, false);
        this.refusal = new Parsing.Refused(position, key, List.of(arguments));
    }

    Parsing.Refused refusal() {
        return refusal;
    }
}
