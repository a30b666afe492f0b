package dev.sitrep.slack;

import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * The workspaces that the bot speaks in: that of {@code SITREP_SLACK_BOT_TOKEN}, and those that installed it themselves. Each has a
 * token of its own, and its troubles are its own.
 */
public final class SlackWorkspaces {
    private final SlackSettings settings;
    private volatile @Nullable SlackWorkspaceStore store;

    public SlackWorkspaces(SlackSettings settings) {
        this.settings = settings;
    }

    /**
     * From now on it knows those that installed the bot themselves.
     *
     * @param encryptionKey 32 bytes in Base64
     */
    public void keptIn(Database database, String encryptionKey) {
        store = new SlackWorkspaceStore(database, new SlackVault(encryptionKey));
    }

    SlackSettings settings() {
        return settings;
    }

    /** What there is to call a workspace with. */
    sealed interface Access {
        record Granted(String token) implements Access {
            @Override
            public String toString() {
                return "Granted";
            }
        }

        /** The bot is not installed there any more. */
        record Ended(String why) implements Access {}

        /** A person has to act before we can say anything there. */
        record Locked(String why) implements Access {}
    }

    Access access(@Nullable String team) {
        if (team == null) {
            return hasHome()
                    ? new Access.Granted(settings.botToken())
                    : new Access.Locked(
                            "The Slack chat is in the workspace of SITREP_SLACK_BOT_TOKEN, which is not set.");
        }
        return installed(team)
                .map(SlackWorkspaces::access)
                .orElse(
                        new Access.Ended(
                                "The Slack workspace " + team + " has not installed Sitrep."));
    }

    private static Access access(SlackWorkspaceStore.Workspace workspace) {
        if (workspace.state() == SlackWorkspaceStore.State.ENDED) {
            return new Access.Ended(workspace.why());
        }
        return workspace
                .token()
                .<Access>map(Access.Granted::new)
                .orElse(
                        new Access.Locked(
                                "The token of the Slack workspace "
                                        + workspace.name()
                                        + " can't be decrypted: set the SITREP_SLACK_ENCRYPTION_KEY that it was"
                                        + " installed with, or install it again."));
    }

    /** Whether there is a workspace whose token is set by hand. */
    boolean hasHome() {
        return !settings.botToken().isEmpty();
    }

    /** Whether its troubles are all that there can be. */
    boolean onlyHome() {
        SlackWorkspaceStore kept = store;
        return hasHome() && (kept == null || kept.active() == 0);
    }

    /** A conversation that Slack names by its workspace; empty where the bot has no business there. */
    Optional<SlackRoom> room(@Nullable String team, String channel) {
        if (team != null && installed(team).isPresent()) {
            return Optional.of(new SlackRoom(team, channel));
        }
        return hasHome() ? Optional.of(new SlackRoom(null, channel)) : Optional.empty();
    }

    private Optional<SlackWorkspaceStore.Workspace> installed(String team) {
        SlackWorkspaceStore kept = store;
        return kept == null ? Optional.empty() : kept.find(team);
    }

    void install(String team, String name, String botUser, String token, Instant now) {
        SlackWorkspaceStore kept = store;
        if (kept == null) {
            throw new IllegalStateException("there is no place to keep workspaces");
        }
        kept.installed(team, name, botUser, token, now);
    }

    /** The bot is not installed there any more; returns whether this is news. */
    boolean end(String team, String why, Instant now) {
        SlackWorkspaceStore kept = store;
        return kept != null && kept.ended(team, why, now);
    }
}
