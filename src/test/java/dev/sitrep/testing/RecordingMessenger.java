package dev.sitrep.testing;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A chat platform in memory. It keeps what it took, fails as it is told to, and notes as a complaint whatever no platform should
 * be sent: empty or overlong messages, buttons that carry too much, page furniture, and a message that it has answered for already.
 */
public final class RecordingMessenger implements Messenger {
    private static final int LONGEST = 4096;
    private static final int LONGEST_COMMAND = 64;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final List<Arrived> arrived = new ArrayList<>();
    private final Set<String> answeredFor = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Map<String, String> gone = new HashMap<>();
    private final Map<String, Message> standing = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private @Nullable String down;

    /** One message that the platform took. */
    public record Arrived(ChatRef chat, Message message, String key, Place place, Instant at) {
        public String text() {
            return PlainText.of(message);
        }
    }

    private sealed interface Fault {
        record Refusal(String why) implements Fault {}

        record Wait(Duration time) implements Fault {}

        record LostAnswer() implements Fault {}

        record Death() implements Fault {}
    }

    /** The process is killed while it waits for the platform's answer. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed while the answer was outstanding");
        }
    }

    /** The next message to this chat is refused for what it is. */
    public void refusesNextTo(String room, String why) {
        next(room, new Fault.Refusal(why));
    }

    /** At the next message to this chat the platform asks to wait. */
    public void asksToWait(String room, Duration time) {
        next(room, new Fault.Wait(time));
    }

    /** Takes the next message to this chat, and its answer is lost on the way. */
    public void takesNextAndAnswerIsLost(String room) {
        next(room, new Fault.LostAnswer());
    }

    /** Takes the next message to this chat, and the process dies before it hears of it. */
    public void takesNextAndProcessDies(String room) {
        next(room, new Fault.Death());
    }

    /** From now on nothing can be sent to this chat. */
    public synchronized void losesChat(String room, String why) {
        gone.put(room, why);
    }

    /** The chat takes messages again. */
    public synchronized void findsChat(String room) {
        gone.remove(room);
    }

    /** From now on nothing can be sent at all. */
    public synchronized void isDown(String why) {
        down = why;
    }

    public synchronized void isUp() {
        down = null;
    }

    /** Somebody deletes a message of the bot's: nothing can be put in its place, or under it. */
    public synchronized void deletes(String messageId) {
        deleted.add(messageId);
    }

    private synchronized void next(String room, Fault fault) {
        faults.computeIfAbsent(room, r -> new ArrayDeque<>()).add(fault);
    }

    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** What was wrong with what was sent so far. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    /** Cut between blocks. */
    @Override
    public List<Message> parts(Message whole) {
        List<Message> parts = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        for (Block block : whole.blocks()) {
            part.add(block);
            if (part.size() > 1 && PlainText.of(new Message(part)).length() > LONGEST) {
                part.removeLast();
                parts.add(new Message(part));
                part = new ArrayList<>(List.of(block));
            }
        }
        parts.add(new Message(part));
        return parts;
    }

    @Override
    public synchronized DeliveryOutcome send(Post post, Instant now) {
        ChatRef chat = post.chat();
        if (down != null) {
            return new DeliveryOutcome.MessengerDown(now.plus(BETWEEN_TRIES), down);
        }
        String lost = gone.get(chat.room());
        if (lost != null) {
            return new DeliveryOutcome.ChatGone(lost);
        }
        Fault fault = faults.getOrDefault(chat.room(), new ArrayDeque<>()).poll();
        if (fault instanceof Fault.Refusal refusal) {
            return new DeliveryOutcome.Rejected(refusal.why());
        }
        if (fault instanceof Fault.Wait wait) {
            return new DeliveryOutcome.RetryAt(now.plus(wait.time()), "The platform is busy.");
        }
        if (deleted.contains(its(post.place()))) {
            return new DeliveryOutcome.PlaceGone("The message was deleted.");
        }
        take(new Arrived(chat, post.message(), post.key(), post.place(), now));
        if (fault instanceof Fault.Death) {
            throw new Killed();
        }
        if (fault instanceof Fault.LostAnswer) {
            return new DeliveryOutcome.Unanswered(now, "No answer came.");
        }
        answeredFor.add(post.key());
        boolean edit = post.place() instanceof Place.Edit;
        String id = edit ? its(post.place()) : String.valueOf(arrived.size());
        if (post.message().equals(standing.put(id, post.message()))) {
            complaints.add("an edit that changes nothing: " + post.key());
        }
        return new DeliveryOutcome.Sent(id);
    }

    private static String its(Place place) {
        return switch (place) {
            case Place.Fresh fresh -> "";
            case Place.Edit(String id) -> id;
            case Place.Under(String id) -> id;
        };
    }

    private void take(Arrived message) {
        if (answeredFor.contains(message.key())) {
            complaints.add("sent again though it was answered for: " + message.key());
        }
        String text = message.text();
        if (text.isBlank() || text.length() > LONGEST) {
            complaints.add(message.key() + " is " + text.length() + " characters long");
        }
        NewsSite.FURNITURE.stream()
                .filter(text::contains)
                .forEach(f -> complaints.add(message.key() + " has furniture in it: " + f));
        message.message().blocks().forEach(this::check);
        arrived.add(message);
    }

    private void check(Block block) {
        if (block instanceof Block.Buttons row) {
            row.buttons().stream()
                    .filter(
                            b ->
                                    b.label().isBlank()
                                            || b.command().getBytes(StandardCharsets.UTF_8).length
                                                    > LONGEST_COMMAND)
                    .forEach(b -> complaints.add("no platform takes the button " + b));
        }
    }

    @Override
    public Pacing.Limits limits(ChatRef chat, Place place) {
        return Pacing.Limits.NONE;
    }
}
