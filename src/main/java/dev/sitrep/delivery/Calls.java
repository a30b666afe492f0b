package dev.sitrep.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The calls to one platform that are under way, each on a thread of its own, one for a chat. For one thread at a time. */
final class Calls {
    private final Messenger messenger;
    private final Runnable whenAnswered;
    private final Map<Long, Call> byChat = new HashMap<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** A message that was handed over then, and its place in the books. */
    record Call(Delivery delivery, Pacing.Passage passage, Instant begun) {}

    /** What came of it: the platform's answer, or what our own code broke down with. */
    record Answer(Call call, @Nullable DeliveryOutcome outcome, @Nullable Throwable failure) {
        Delivery delivery() {
            return call.delivery();
        }
    }

    /** @param whenAnswered called from any thread, after an answer was put where {@link #arrived} finds it */
    Calls(Messenger messenger, Runnable whenAnswered) {
        this.messenger = messenger;
        this.whenAnswered = whenAnswered;
    }

    void begin(Call call) {
        byChat.put(call.delivery().chatId(), call);
        Thread.ofVirtual()
                .name("send-" + call.delivery().id())
                .start(
                        () -> {
                            answers.add(answer(call));
                            whenAnswered.run();
                        });
    }

    /** An Error, too, must come back as an answer, or its chat would count as busy for ever. */
    private Answer answer(Call call) {
        try {
            DeliveryOutcome outcome = messenger.send(call.delivery().post(), call.begun());
            return new Answer(call, outcome, null);
        } catch (Throwable e) {
            return new Answer(call, null, e);
        }
    }

    /** The answers that have come since this was last asked. */
    List<Answer> arrived() {
        List<Answer> arrived = new ArrayList<>();
        for (Answer one = answers.poll(); one != null; one = answers.poll()) {
            byChat.remove(one.delivery().chatId());
            arrived.add(one);
        }
        return arrived;
    }

    int underWay() {
        return byChat.size();
    }

    /** How many were begun after then. */
    int begunSince(Instant then) {
        return (int) byChat.values().stream().filter(c -> c.begun().isAfter(then)).count();
    }

    /** The chats whose answer is outstanding. */
    Set<Long> chats() {
        return Set.copyOf(byChat.keySet());
    }
}
