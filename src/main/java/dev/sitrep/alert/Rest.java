package dev.sitrep.alert;

import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.chat.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a chat is let sleep, and until when. */
public record Rest(Reason reason, Instant until) {
    /**
     * Empty where the chat may be woken now.
     *
     * @param lastWoken when an alert last woke it; empty where none did
     * @param breaking whether the news is breaking: some chats want that at any time
     */
    public static Optional<Rest> of(
            Settings settings, Optional<Instant> lastWoken, boolean breaking, Instant now) {
        if (breaking && settings.waking().breakingAnyway()) {
            return Optional.empty();
        }
        Optional<Rest> quiet =
                settings.quietUntil(now).map(until -> new Rest(Reason.QUIET_HOURS, until));
        return quiet.or(() -> cooldown(settings.waking().cooldown(), lastWoken, now));
    }

    private static Optional<Rest> cooldown(
            Duration cooldown, Optional<Instant> lastWoken, Instant now) {
        // A clock that was set back would make the wait longer than was asked for.
        return lastWoken
                .filter(woken -> !woken.isAfter(now))
                .map(woken -> woken.plus(cooldown))
                .filter(until -> until.isAfter(now))
                .map(until -> new Rest(Reason.COOLDOWN, until));
    }
}
