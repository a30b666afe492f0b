package dev.sitrep.pipeline;

import dev.sitrep.alert.Because;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.summary.StoryReport;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may hear of a story, and why. Who has muted it asked for silence, and gets that whatever comes. */
public final class Recipients {
    private final Audience audience;
    private final ToldStore told;

    public Recipients(Audience audience, ToldStore told) {
        this.audience = audience;
        this.told = told;
    }

    /** The chats that follow the story, or a topic that it is on. */
    Map<Long, Because> following(StoryReport report, Instant now) {
        Map<Long, Because> following = new LinkedHashMap<>();
        audience.of(report, now).forEach((chat, match) -> following.put(chat, Because.of(match)));
        return unmuted(following, report, now);
    }

    /** The chats that were told of it: all of them are to hear that what they were told is wrong. */
    Map<Long, Because> told(StoryReport report, Instant now) {
        Map<Long, Because> those = new LinkedHashMap<>();
        List<Long> chats = told.toldOf(report.story().id());
        chats.forEach(chat -> those.put(chat, new Because.WasTold()));
        return unmuted(those, report, now);
    }

    /** Those of some chats that follow the story, or a topic that it is on, or were told of it. */
    Map<Long, Because> among(Collection<Long> chats, StoryReport report, Instant now) {
        Map<Long, Because> those = new LinkedHashMap<>();
        audience.among(chats, report, now)
                .forEach((chat, match) -> those.put(chat, Because.of(match)));
        told.toldOf(report.story().id()).stream()
                .filter(Set.copyOf(chats)::contains)
                .forEach(chat -> those.putIfAbsent(chat, new Because.WasTold()));
        return unmuted(those, report, now);
    }

    private Map<Long, Because> unmuted(Map<Long, Because> chats, StoryReport report, Instant now) {
        if (!chats.isEmpty()) {
            chats.keySet().removeAll(told.mutes().chats(report.story().id(), now));
        }
        return chats;
    }
}
