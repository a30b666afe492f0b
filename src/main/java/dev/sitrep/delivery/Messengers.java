package dev.sitrep.delivery;

import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message.Block;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messengers that this process has, one for a platform. */
public final class Messengers {
    private final Map<Platform, Messenger> byPlatform = new EnumMap<>(Platform.class);

    public Messengers(List<Messenger> messengers) {
        messengers.forEach(m -> byPlatform.put(m.platform(), m));
    }

    public Optional<Messenger> of(Platform platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }

    public Set<Platform> platforms() {
        return Set.copyOf(byPlatform.keySet());
    }

    /**
     * The message cut for its platform; whole where no messenger for it is here. Each picture is a part of its own behind the words, so
     * that no trouble with it keeps those.
     */
    public List<Message> parts(Platform platform, Message whole) {
        return of(platform).map(m -> parts(m, whole)).orElse(List.of(whole));
    }

    private static List<Message> parts(Messenger messenger, Message whole) {
        List<Block> words = new ArrayList<>(whole.blocks());
        words.removeIf(Block.Picture.class::isInstance);
        List<Message> parts = new ArrayList<>();
        if (!words.isEmpty() || whole.blocks().isEmpty()) {
            parts.addAll(messenger.parts(new Message(words)));
        }
        whole.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .forEach(picture -> parts.add(new Message(List.of(picture))));
        return parts;
    }
}
