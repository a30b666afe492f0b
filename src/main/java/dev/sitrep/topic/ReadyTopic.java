package dev.sitrep.topic;

import dev.sitrep.speech.Language;

import java.util.Map;

/**
 * A topic that ships ready-made.
 *
 * @param name by which it is typed: {@code topic:sanctions}
 * @param titles in the languages that the bot speaks; at least in English
 */
public record ReadyTopic(String name, Map<Language, String> titles, String query) {
    public ReadyTopic {
        titles = Map.copyOf(titles);
    }

    /** As it is shown to who reads that language. */
    public String title(Language language) {
        return titles.getOrDefault(language, titles.getOrDefault(Language.ENGLISH, name));
    }

    /** As it is followed. */
    public String typed() {
        return "topic:" + name;
    }
}
