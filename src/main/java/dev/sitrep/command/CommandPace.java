package dev.sitrep.command;

import dev.sitrep.chat.ChatRef;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * So many commands a minute from one chat; the next is told to wait, and those after it get no answer until the minute is over. It
 * is kept in memory, since it must cost next to nothing: a chat's commands are heard by one node at a time.
 */
final class CommandPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Map<ChatRef, Minute> minutes = new HashMap<>();
    private Instant tidied = Instant.MIN;

    /** What becomes of a command. */
    enum Turn {
        GOES,
        /** It is one too many, and the first of those. */
        IS_TOLD_TO_WAIT,
        GETS_NO_ANSWER
    }

    private static final class Minute {
        private final Instant end;
        private int commands;

        Minute(Instant end) {
            this.end = end;
        }
    }

    CommandPace(int most) {
        this.most = most;
    }

    /** The threads of a room share its minute. */
    synchronized Turn take(ChatRef chat, Instant now) {
        tidy(now);
        Minute minute =
                minutes.compute(
                        ChatRef.of(chat.platform(), chat.room()),
                        (room, old) -> old == null || isOver(old, now) ? begun(now) : old);
        minute.commands = Math.min(minute.commands + 1, most + 2);
        if (minute.commands <= most) {
            return Turn.GOES;
        }
        return minute.commands == most + 1 ? Turn.IS_TOLD_TO_WAIT : Turn.GETS_NO_ANSWER;
    }

    /** How many seconds there are until the chat's minute is over. */
    synchronized long secondsLeft(ChatRef chat, Instant now) {
        Minute minute = minutes.get(ChatRef.of(chat.platform(), chat.room()));
        return minute == null ? 0 : Math.max(1, Duration.between(now, minute.end).toSeconds());
    }

    private static Minute begun(Instant now) {
        return new Minute(now.plus(MINUTE));
    }

    /** A clock that was set back must not make a minute of hours. */
    private static boolean isOver(Minute minute, Instant now) {
        return !minute.end.isAfter(now) || minute.end.minus(MINUTE).isAfter(now);
    }

    private void tidy(Instant now) {
        if (tidied.isBefore(now.minus(MINUTE)) || tidied.isAfter(now)) {
            minutes.values().removeIf(minute -> isOver(minute, now));
            tidied = now;
        }
    }
}
