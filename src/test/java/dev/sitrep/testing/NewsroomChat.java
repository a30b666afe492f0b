package dev.sitrep.testing;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;

import java.util.List;

/** A chat and the person in it. */
public final class NewsroomChat {
    private final Newsroom newsroom;
    private final String room;

    NewsroomChat(Newsroom newsroom, String room) {
        this.newsroom = newsroom;
        this.room = room;
    }

    public String room() {
        return room;
    }

    public ChatRef ref() {
        return ChatRef.of(Platform.TELEGRAM, room);
    }

    /** The person types a line; what is answered at once is returned. */
    public List<String> types(String text) {
        return receives("update:" + newsroom.nextUpdate(), text);
    }

    /** The platform hands over an update, perhaps not for the first time. */
    public List<String> receives(String updateKey, String text) {
        int before = messages().size();
        newsroom.hears(new Request(ref(), "chat " + room, text, updateKey));
        return messages().subList(before, messages().size());
    }

    /** Everything that arrived in this chat, as plain text, first first. */
    public List<String> messages() {
        return newsroom.platform().arrived().stream()
                .filter(a -> a.chat().equals(ref()))
                .map(RecordingMessenger.Arrived::text)
                .toList();
    }

    public String lastMessage() {
        return messages().getLast();
    }

    /** The digests that arrived; answers to /digest are not among them. */
    public List<String> digests() {
        return ofKind("digest:");
    }

    public List<String> alerts() {
        return ofKind("alert:");
    }

    /** What it was told of feeds, in its own words. */
    public List<String> notices() {
        return ofKind("feeds:");
    }

    private List<String> ofKind(String key) {
        return newsroom.platform().arrived().stream()
                .filter(a -> a.chat().equals(ref()) && a.key().contains(":" + key))
                .map(RecordingMessenger.Arrived::text)
                .toList();
    }
}
