package dev.sitrep.delivery;

import dev.sitrep.chat.Platform;

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

    /** The message cut for its platform; whole where no messenger for it is here. */
    public List<Message> parts(Platform platform, Message whole) {
        return of(platform).map(m -> m.parts(whole)).orElse(List.of(whole));
    }
}
