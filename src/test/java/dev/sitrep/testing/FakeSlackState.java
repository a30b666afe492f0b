package dev.sitrep.testing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What there is in the fake: workspaces, channels, and the names that are given to things. Guarded by its lock. */
abstract class FakeSlackState {
    final Map<String, FakeSlackChannel> channels = new LinkedHashMap<>();
    final Set<String> missingScopes = new HashSet<>();
    final List<String> complaints = new ArrayList<>();
    final FakeSlackTeam home =
            new FakeSlackTeam(
                    FakeSlack.TEAM, "Sitrep Test", FakeSlack.BOT_USER, FakeSlack.BOT_TOKEN);
    private final Map<String, FakeSlackTeam> teams =
            new LinkedHashMap<>(Map.of(FakeSlack.TEAM, home));
    private final FakeSlackIds ids = new FakeSlackIds();
    private final InstantSource clock;

    FakeSlackState(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void changed() {
        notifyAll();
    }

    long next() {
        return ids.next();
    }

    String newTs() {
        return ids.ts(now());
    }

    FakeSlackTeam team(String id) {
        return Objects.requireNonNull(teams.get(id), () -> "no workspace " + id);
    }

    void addTeam(FakeSlackTeam team) {
        teams.put(team.id, team);
    }

    @Nullable FakeSlackTeam teamOf(String token) {
        if (token.equals(FakeSlack.APP_TOKEN)) {
            return home;
        }
        return teams.values().stream()
                .filter(t -> t.botToken.equals(token))
                .findFirst()
                .orElse(null);
    }

    FakeSlackChannel channel(String id) {
        FakeSlackChannel channel = channels.get(id);
        if (channel == null) {
            throw new IllegalArgumentException("no channel " + id + ": add it first");
        }
        return channel;
    }

    FakeSlackChannel direct(FakeSlackTeam team, String user) {
        String suffix = team == home ? "" : team.id;
        return channels.computeIfAbsent(
                "D" + user + suffix, id -> new FakeSlackChannel(team, id, user, true));
    }

    /** A public channel that the bot is in. */
    public synchronized void addChannel(String id, String name) {
        addChannel(FakeSlack.TEAM, id, name);
    }

    /** The same in another workspace. */
    public synchronized void addChannel(String team, String id, String name) {
        channels.put(id, new FakeSlackChannel(team(team), id, name, false));
    }

    /** A public channel that the bot is not in. */
    public synchronized void addChannelWithoutBot(String id, String name) {
        addChannel(id, name);
        channel(id).member = false;
    }

    /** From now on both tokens are revoked. */
    public void revoke() {
        refuseTokens("token_revoked");
    }

    /** From now on every call with a known token is refused with this word; null mends it. */
    public synchronized void refuseTokens(@Nullable String error) {
        home.tokenTrouble = error;
    }

    /** The app lacks the scope for this method. */
    public synchronized void withoutScopeFor(String method) {
        missingScopes.add(method);
    }
}
