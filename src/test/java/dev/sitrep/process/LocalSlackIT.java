package dev.sitrep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.App;
import dev.sitrep.command.Command;
import dev.sitrep.config.Config;
import dev.sitrep.config.ConfigReader;
import dev.sitrep.demo.SampleArticle;
import dev.sitrep.demo.SampleDay;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.NewsSite;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every command, button and settings change against a Slack server that others wrote, over Socket Mode and over signed requests. Runs
 * where -Dsitrep.local-slack names its binary (npm's local-slack-linux-x64 0.1.8), in a network namespace of its own.
 */
class LocalSlackIT {
    /** Buttons lead to messages with buttons: so many presses are enough to have seen each kind. */
    private static final int MOST_PRESSES = 60;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_command_and_button_is_answered(boolean http) throws IOException {
        String binary = System.getProperty("sitrep.local-slack", "");
        assumeTrue(!binary.isEmpty(), "skipped: -Dsitrep.local-slack names no local-slack binary");
        int port = LocalSlack.freePort();
        String calledAt = http ? "http://127.0.0.1:" + port + "/slack/events" : "";
        try (LocalSlack slack = new LocalSlack(Path.of(binary), folder, calledAt);
                FakeWeb web = FakeWeb.start()) {
            List<URI> feeds = publish(web);
            Config config = config(slack, http ? "127.0.0.1:" + port : "");
            InstantSource clock = InstantSource.system();
            try (App app =
                    new App(config, clock, App.bots(config, clock), App.refreshing(config))) {
                feeds.forEach(feed -> app.feeds().add(subscription(feed), clock.instant()));
                app.start();
                if (!http) {
                    LocalSlack.await("a socket", slack::isConnected);
                }
                new Walk(slack, http ? "signed requests" : "Socket Mode").go(app);
            }
        }
    }

    /** The sample day's outlets, with everything published just now: what is older would be no news. */
    private static List<URI> publish(FakeWeb web) {
        NewsSite site = new NewsSite(web);
        Map<String, List<NewsArticle>> byOutlet =
                SampleDay.load().articles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        SampleArticle::outlet,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                LocalSlackIT::now, Collectors.toList())));
        byOutlet.forEach((outlet, articles) -> site.publish(outlet, articles, Instant.now()));
        return byOutlet.keySet().stream().map(site::feedUrl).toList();
    }

    private static FeedSubscription subscription(URI feed) {
        return new FeedSubscription(
                feed, feed.getPath(), feed.getPath(), "en", null, "", null, false);
    }

    private static NewsArticle now(SampleArticle article) {
        return NewsArticle.article(article.title(), article.paragraphs().toArray(String[]::new));
    }

    private Config config(LocalSlack slack, String listen) throws IOException {
        Path yaml = folder.resolve("sitrep.yaml");
        Files.writeString(
                yaml,
                """
                poll:
                  first-entries: -1
                chats:
                  commands-a-minute: 1000
                story:
                  embeddings: false
                slack:
                  http: %s
                """
                        .formatted(!listen.isEmpty()));
        Map<String, String> environment = new HashMap<>();
        environment.put("SITREP_DATA", Files.createDirectories(folder.resolve("data")).toString());
        environment.put("SITREP_FETCH_ALLOW", "127.0.0.0/8");
        environment.put("SITREP_WEB_LISTEN", listen);
        environment.put("SITREP_SLACK_API_URL", slack.apiUrl().toString());
        environment.put("SITREP_SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN);
        environment.put("SITREP_SLACK_APP_TOKEN", LocalSlack.APP_TOKEN);
        environment.put("SITREP_SLACK_SIGNING_SECRET", LocalSlack.SECRET);
        return switch (ConfigReader.read(yaml, environment)) {
            case ConfigReader.Outcome.Valid valid -> valid.config();
            case ConfigReader.Outcome.Invalid wrong ->
                    throw new AssertionError(wrong.problems().toString());
        };
    }

    /** One person's walk through all that there is. */
    private static final class Walk {
        private final LocalSlack slack;
        private final String way;
        private final Deque<JsonNode> toRead = new ArrayDeque<>();
        private final Set<String> pressed = new HashSet<>();
        private int commands;

        Walk(LocalSlack slack, String way) {
            this.slack = slack;
            this.way = way;
        }

        void go(App app) {
            slack.command("start");
            answers("start", 1);
            LocalSlack.await("stories", () -> hasStories(app));
            app.book().commands().stream().map(Command::example).forEach(this::ask);
            ask("start");
            ask("no such command");
            ask("story " + "9".repeat(10_000));
            talk();
            pressAll();
            home();
            System.out.printf(
                    "LocalSlackIT, %s: %d commands and %d buttons answered, %d messages%n",
                    way, commands, pressed.size(), slack.fromBot(LocalSlack.CHANNEL).size());
        }

        private static boolean hasStories(App app) {
            return app.database()
                            .with(
                                    h ->
                                            h.createQuery("SELECT count(*) FROM story")
                                                    .mapTo(Integer.class)
                                                    .one())
                    > 3;
        }

        private void ask(String command) {
            int before = slack.fromBot(LocalSlack.CHANNEL).size();
            slack.command(command);
            answers(command, before + 1);
            commands++;
        }

        private void answers(String what, int count) {
            LocalSlack.await(
                    "an answer to " + what + " over " + way,
                    () -> slack.fromBot(LocalSlack.CHANNEL).size() >= count);
            List<JsonNode> all = slack.fromBot(LocalSlack.CHANNEL);
            for (JsonNode message : all.subList(count - 1, all.size())) {
                assertThat(message.path("text").asText()).as(what).isNotBlank();
                assertThat(message.path("blocks")).as(what).isNotEmpty();
                toRead.add(message);
            }
        }

        /** Mentions, in the channel and in a thread. */
        private void talk() {
            int before = slack.fromBot(LocalSlack.CHANNEL).size();
            slack.say(LocalSlack.CHANNEL, "<@" + LocalSlack.BOT + "> help");
            answers("a mention", before + 1);
            String first = slack.fromBot(LocalSlack.CHANNEL).getLast().path("ts").asText();
            slack.sayUnder(first, "<@" + LocalSlack.BOT + "> status");
            answers("a mention in a thread", before + 2);
            JsonNode answer = slack.fromBot(LocalSlack.CHANNEL).getLast();
            assertThat(answer.path("thread_ts").asText()).isEqualTo(first);
        }

        private void pressAll() {
            while (!toRead.isEmpty() && pressed.size() < MOST_PRESSES) {
                JsonNode message = toRead.removeFirst();
                for (JsonNode block : message.path("blocks")) {
                    for (JsonNode button : block.path("elements")) {
                        if (button.path("type").asText().equals("button")) {
                            press(message, button);
                        }
                    }
                }
            }
        }

        private void press(JsonNode message, JsonNode button) {
            String value = button.path("value").asText();
            if (pressed.size() >= MOST_PRESSES || !pressed.add(value)) {
                return;
            }
            String before = seen();
            slack.press(message, button);
            LocalSlack.await("what “" + value + "” does over " + way, () -> !seen().equals(before));
            toRead.add(slack.fromBot(LocalSlack.CHANNEL).getLast());
        }

        /** A press is answered by a new message, or by another in place of the one it was on. */
        private String seen() {
            return slack.fromBot(LocalSlack.CHANNEL).toString();
        }

        private void home() {
            slack.openHome();
            LocalSlack.await("the Home tab", () -> slack.called("views.publish") > 0);
        }
    }
}
