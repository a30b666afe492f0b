package dev.sitrep.topic;

import dev.sitrep.source.SourcingGrade;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a chat follows, as {@link TopicLanguage} has read it; the language is described with this package. */
public sealed interface TopicQuery {
    /** A word, in lower case. */
    record Word(String word) implements TopicQuery {}

    /** The beginning of a word, in lower case. */
    record Prefix(String start) implements TopicQuery {}

    /** Words one after the other, in lower case. */
    record Phrase(List<String> words) implements TopicQuery {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /**
     * A listed actor or place, by whatever spelling.
     *
     * @param name the one that it is listed under
     */
    record Listed(Kind kind, String name) implements TopicQuery {
        /** What of lists it is. */
        public enum Kind {
            ACTOR,
            PLACE
        }
    }

    /** A name as it was typed: its words, or what is listed under it. One way is enough, and the first is told. */
    record Name(List<TopicQuery> ways) implements TopicQuery {
        public Name {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A country: it is named, or a place in it, its people, or somebody who speaks for it.
     *
     * @param code ISO 3166-1 alpha-2, or XK
     */
    record Country(String code) implements TopicQuery {}

    /**
     * The language that the article is written in.
     *
     * @param code ISO 639-1
     */
    record InLanguage(String code) implements TopicQuery {}

    /**
     * Who published the article, or, as {@code origin}, from whom the story comes.
     *
     * @param listed whether the name is that of a listed outlet; else it is words of a name, in lower case
     */
    record Publisher(boolean origin, String name, boolean listed) implements TopicQuery {}

    /** Where the story's event stands. */
    record HasStatus(Status status) implements TopicQuery {}

    /** A sentence of the story's summary is sourced so. */
    record HasGrade(SourcingGrade grade) implements TopicQuery {}

    /** A number of the story stands so to a bound. */
    record StoryNumber(Measure measure, Comparison comparison, int bound) implements TopicQuery {
        /** How it is compared. */
        public enum Comparison {
            MORE(">"),
            AT_LEAST(">="),
            EQUAL("="),
            AT_MOST("<="),
            LESS("<");

            private final String sign;

            Comparison(String sign) {
                this.sign = sign;
            }

            /** As it is typed. */
            String sign() {
                return sign;
            }

            boolean holds(int number, int bound) {
                return switch (this) {
                    case MORE -> number > bound;
                    case AT_LEAST -> number >= bound;
                    case EQUAL -> number == bound;
                    case AT_MOST -> number <= bound;
                    case LESS -> number < bound;
                };
            }
        }

        /** What is counted. */
        public enum Measure {
            ORIGINS,
            IMPORTANCE
        }
    }

    /** All outlets of the story are state media. */
    record OnlyState() implements TopicQuery {}

    /** A ready-made topic; there is one of each name. */
    record Ready(String name, TopicQuery query) implements TopicQuery {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Ready ready && ready.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    record All(List<TopicQuery> of) implements TopicQuery {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<TopicQuery> of) implements TopicQuery {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(TopicQuery of) implements TopicQuery {}

    /** As it can be typed. */
    default String typed() {
        return QueryText.of(this);
    }

    /** What was made of something typed. */
    sealed interface Parsing {
        record Understood(TopicQuery query) implements Parsing {}

        /**
         * @param position index of the character where it went wrong; the length where something is missing at the end
         * @param key under which stands what is wrong
         * @param arguments of that sentence
         */
        record Refused(int position, String key, List<Object> arguments) implements Parsing {
            public Refused {
                arguments = List.copyOf(arguments);
            }

            /** What is wrong, as a sentence for a person. */
            public String why(Speech speech) {
                return speech.say(key, arguments.toArray());
            }
        }
    }
}
