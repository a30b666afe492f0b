package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One conversation of the fake: who is in it, what stands in it, and when was posted. */
final class FakeSlackChannel {
    final FakeSlackTeam team;
    final String id;
    String name;
    String creator = "";
    final boolean direct;
    boolean member = true;
    boolean archived;
    final List<Post> posts = new ArrayList<>();
    final Deque<Instant> accepted = new ArrayDeque<>();

    FakeSlackChannel(FakeSlackTeam team, String id, String name, boolean direct) {
        this.team = team;
        this.id = id;
        this.name = name;
        this.direct = direct;
    }

    /**
     * A message as it stands.
     *
     * @param broadcast it stands in a thread, and in the channel too
     */
    record Post(
            String ts,
            String user,
            String text,
            @Nullable JsonNode blocks,
            @Nullable JsonNode metadata,
            @Nullable String threadTs,
            boolean broadcast,
            boolean edited) {
        boolean inChannel() {
            return threadTs == null || broadcast;
        }
    }

    @Nullable Post find(String ts) {
        return posts.stream().filter(p -> p.ts().equals(ts)).findFirst().orElse(null);
    }

    /** Whether a thread may stand under this message: it is there, and not in a thread itself. */
    boolean startsThread(String ts) {
        Post post = find(ts);
        return post != null && post.threadTs() == null;
    }

    void remove(String ts) {
        posts.removeIf(p -> p.ts().equals(ts) || ts.equals(p.threadTs()));
    }

    void replace(Post by) {
        posts.replaceAll(p -> p.ts().equals(by.ts()) ? by : p);
    }
}
