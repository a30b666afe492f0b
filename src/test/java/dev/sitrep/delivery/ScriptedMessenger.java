package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A platform in memory that keeps what it took and answers as the test says. */
public final class ScriptedMessenger implements Messenger {
    private final Platform platform;
    private final Function<ChatRef, Pacing.Limits> limits;
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<Post> asked = new ArrayList<>();
    private Script script = (chat, part, key) -> new DeliveryOutcome.Sent("taken");

    private Consumer<String> afterTaking = key -> {};

    /** One message that the platform took. */
    public record Arrived(ChatRef chat, Message message, String key, Instant at) {}

    /** What the platform answers; it has the message where the answer is Sent. */
    public interface Script {
        DeliveryOutcome answer(ChatRef chat, Message part, String key);
    }

    public ScriptedMessenger(Platform platform, Function<ChatRef, Pacing.Limits> limits) {
        this.platform = platform;
        this.limits = limits;
    }

    public void answers(Script next) {
        script = next;
    }

    /** Runs when the platform has a message and before it answers. */
    public void afterTaking(Consumer<String> next) {
        afterTaking = next;
    }

    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** The keys of what arrived, in order. */
    public List<String> keys() {
        return arrived().stream().map(Arrived::key).toList();
    }

    /** Every post that was tried, in order, whatever came of it. */
    public synchronized List<Post> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public List<Message> parts(Message whole) {
        return List.of(whole);
    }

    @Override
    public DeliveryOutcome send(Post post, Instant now) {
        String key = post.key();
        synchronized (this) {
            asked.add(post);
        }
        DeliveryOutcome outcome = script.answer(post.chat(), post.message(), key);
        if (outcome instanceof DeliveryOutcome.Sent) {
            synchronized (this) {
                arrived.add(new Arrived(post.chat(), post.message(), key, now));
            }
            afterTaking.accept(key);
        }
        return outcome;
    }

    @Override
    public Pacing.Limits limits(ChatRef chat, Place place) {
        return limits.apply(chat);
    }
}
