package dev.sitrep.testing;

import com.zaxxer.hikari.HikariDataSource;

import dev.sitrep.App;
import dev.sitrep.Bot;
import dev.sitrep.config.Config;
import dev.sitrep.jobs.Flow;
import dev.sitrep.jobs.FlowRunner;
import dev.sitrep.pipeline.Inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One process of the program, as the newsroom runs it: its flows run when the newsroom says so. */
public final class NewsroomNode {
    private static final int POOL = 8;

    private final App app;
    private final Map<String, Instant> nextRun = new HashMap<>();
    private final FlowRunner runner;
    private boolean alive = true;

    NewsroomNode(Config config, InstantSource clock, RecordingMessenger platform) {
        Bot bot =
                new Bot(
                        platform,
                        inside -> new Bot.Ears(new Deaf(), List.of()),
                        () -> new Bot.Health(true, "Telegram: a platform in memory."));
        this.app = new App(config, clock, List.of(bot), App.refreshing(config));
        app.listen();
        this.runner = new FlowRunner(app.troubles());
    }

    public App app() {
        return app;
    }

    boolean isAlive() {
        return alive;
    }

    /** Everything that is due by its rhythm, in the order in which news goes through. */
    void run(Instant now) {
        for (Flow flow : app.flows()) {
            Instant due = nextRun.getOrDefault(flow.name(), now);
            if (!due.isAfter(now)) {
                runner.run(toItsEnd(flow), now);
                nextRun.put(flow.name(), now.plus(flow.every()));
            }
        }
    }

    void run(String name, Instant now) {
        Flow flow =
                app.flows().stream()
                        .filter(f -> f.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no flow " + name));
        runner.run(toItsEnd(flow), now);
    }

    /** Polling only begins visits and delivering only calls; a test goes on when they have ended. */
    private Flow toItsEnd(Flow flow) {
        return switch (flow.name()) {
            case "poll" -> flow(flow, now -> app.refresh().refreshDue(now));
            case "deliver" -> flow(flow, now -> app.deliver().drain(now));
            default -> flow;
        };
    }

    private static Flow flow(Flow flow, Consumer<Instant> run) {
        return new Flow(flow.name(), flow.every(), flow.scope(), run);
    }

    /** SIGKILL: nothing is finished, given back or said; the database merely sees its connections break. */
    void die() {
        alive = false;
        app.database().close();
    }

    void close() {
        if (alive) {
            alive = false;
            app.close();
        }
    }

    /** Sends a statement to every connection of the pool, for settings that SQLite keeps for each of them. */
    void onEveryConnection(String sql) {
        HikariDataSource pool = (HikariDataSource) app.database().dataSource();
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < POOL; i++) {
                all.add(pool.getConnection());
            }
            for (Connection connection : all) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            all.forEach(NewsroomNode::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** People are heard through the newsroom. */
    private static final class Deaf implements Inbound {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
