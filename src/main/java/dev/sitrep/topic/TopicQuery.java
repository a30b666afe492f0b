package dev.sitrep.topic;

import dev.sitrep.speech.Speech;

import java.util.List;

/**
 * What a chat follows, in words that a person can type:
 *
 * <pre>
 * ceasefire Gaza               both words
 * "prisoner exchange"          these words, one after the other
 * sanction*                    words that begin so
 * Istanbul OR Geneva           either; OR binds closer than a blank
 * Black Sea -tourism           not with this word
 * (Witkoff OR Kushner) talks   brackets
 * </pre>
 *
 * Case does not matter.
 */
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

    /** Reads a query; never throws, whatever was typed. */
    static Parsing parse(String typed) {
        return new TopicQueryParser(typed).parse();
    }
}
