package dev.sitrep.topic;

import dev.sitrep.article.Article;
import dev.sitrep.article.ReadOnce;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.topic.TopicFields.ReadyQueries;
import dev.sitrep.topic.TopicQuery.Parsing;
import dev.sitrep.topic.TopicQueryParser.Bounds;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Reads queries, and articles for them, by the lists that people keep. Made once, used by any number of threads. */
public final class TopicLanguage {
    /** So many characters of articles have their terms kept: a story is asked again each time it grows. */
    private static final long KEPT = 2_000_000;

    private final Supplier<Reader> reader;
    private final Outlets outlets;
    private final ReadyTopics ready;
    private final TopicFields fields;
    private final ConcurrentHashMap<String, TopicQuery> readyQueries = new ConcurrentHashMap<>();
    private final ReadOnce<ArticleTerms> terms;

    /** @param reader knows the actors and places; asked for when a query is first read */
    public TopicLanguage(Supplier<Reader> reader, Outlets outlets, ReadyTopics ready) {
        this.reader = reader;
        this.outlets = outlets;
        this.ready = ready;
        this.fields = new TopicFields(reader, outlets, new Ready());
        this.terms =
                new ReadOnce<>(
                        a -> ArticleTerms.of(a, TextWords.ofArticle(a.title(), a.text()), this),
                        KEPT);
    }

    /** Reads a query; never throws, whatever was typed. */
    public Parsing parse(String typed) {
        return new TopicQueryParser(typed, Bounds.TYPED, fields).parse();
    }

    /** Reads a query that was understood when it was typed, as it was then. */
    Parsing kept(String typed) {
        return new TopicQueryParser(typed, Bounds.KEPT, fields).parse();
    }

    /** The topics that ship ready-made, for {@code topic:NAME}. */
    public ReadyTopics ready() {
        return ready;
    }

    /**
     * Reads the queries of all ready-made topics.
     *
     * @throws IllegalArgumentException where one is wrong; the message says which, and where
     */
    public void check() {
        ready.all().forEach(this::query);
    }

    Reader reader() {
        return reader.get();
    }

    Outlets outlets() {
        return outlets;
    }

    /** The words of the article's title and lead, and what they name. */
    ArticleTerms read(Article article) {
        return terms.of(article);
    }

    private TopicQuery query(ReadyTopic topic) {
        return readyQueries.computeIfAbsent(
                topic.name(),
                name -> {
                    TopicFields inside = new TopicFields(reader, outlets, new NoneReady());
                    return switch (new TopicQueryParser(topic.query(), Bounds.READY, inside)
                            .parse()) {
                        case Parsing.Understood(TopicQuery query) -> query;
                        case Parsing.Refused refused ->
                                throw new IllegalArgumentException(
                                        "topic "
                                                + name
                                                + ", character "
                                                + (refused.position() + 1)
                                                + " of its query: "
                                                + refused.why(Speech.of(Language.ENGLISH)));
                    };
                });
    }

    private final class Ready implements ReadyQueries {
        @Override
        public Optional<TopicQuery> find(String called) {
            return ready.called(called)
                    .map(topic -> new TopicQuery.Ready(topic.name(), query(topic)));
        }

        @Override
        public Optional<String> near(String called) {
            return ready.near(called);
        }
    }

    /** A ready-made topic is not made of others. */
    private static final class NoneReady implements ReadyQueries {
        @Override
        public Optional<TopicQuery> find(String called) {
            return Optional.empty();
        }

        @Override
        public Optional<String> near(String called) {
            return Optional.empty();
        }
    }
}
