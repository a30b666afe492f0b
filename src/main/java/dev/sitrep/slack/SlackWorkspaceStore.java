package dev.sitrep.slack;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.Optional;

/** The workspaces that installed the bot themselves, with their tokens encrypted. */
final class SlackWorkspaceStore {
    private final Database database;
    private final SlackVault vault;

    SlackWorkspaceStore(Database database, SlackVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Where an installation stands. */
    enum State {
        ACTIVE,
        /** Revoked or uninstalled: nothing goes there any more. */
        ENDED
    }

    /**
     * A workspace as it is kept.
     *
     * @param token empty where it has ended, or was encrypted with another key
     * @param why a sentence for a person: how it ended; empty while it is active
     */
    record Workspace(
            String team,
            String name,
            String botUser,
            Optional<String> token,
            State state,
            String why) {
        /** Says whether there is a token and never what it is. */
        @Override
        public String toString() {
            String token = this.token.isPresent() ? "set" : "not set";
            return "Workspace[" + team + ", " + name + ", token=" + token + ", " + state + "]";
        }
    }

    /** It was installed, for the first time or again. */
    void installed(String team, String name, String botUser, String token, Instant now) {
        String sql =
                """
                INSERT INTO slack_workspace (team_id, name, bot_user, token, state, state_why, since)
                VALUES (:team, :name, :bot, :token, 'ACTIVE', '', :now)
                ON CONFLICT (team_id) DO UPDATE SET name = excluded.name, bot_user = excluded.bot_user,
                  token = excluded.token, state = 'ACTIVE', state_why = '', since = excluded.since\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("team", team)
                                .bind("name", name)
                                .bind("bot", botUser)
                                .bind("token", vault.seal(token, team))
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /** Its token does nothing any more and is erased; returns whether it was active until now. */
    boolean ended(String team, String why, Instant now) {
        String sql =
                """
                UPDATE slack_workspace SET state = 'ENDED', state_why = :why, since = :now, token = :none
                WHERE team_id = :team AND state = 'ACTIVE'\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("team", team)
                                        .bind("why", why)
                                        .bind("now", now.toEpochMilli())
                                        .bind("none", new byte[0])
                                        .execute()
                                == 1);
    }

    Optional<Workspace> find(String team) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM slack_workspace WHERE team_id = :team")
                                .bind("team", team)
                                .map(
                                        (row, context) ->
                                                new Workspace(
                                                        row.getString("team_id"),
                                                        row.getString("name"),
                                                        row.getString("bot_user"),
                                                        vault.open(row.getBytes("token"), team),
                                                        State.valueOf(row.getString("state")),
                                                        row.getString("state_why")))
                                .findOne());
    }

    /** How many are active. */
    int active() {
        String sql = "SELECT count(*) FROM slack_workspace WHERE state = 'ACTIVE'";
        return database.with(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }
}
