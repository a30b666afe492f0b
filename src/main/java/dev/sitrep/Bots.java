package dev.sitrep;

import dev.sitrep.command.CommandBook;
import dev.sitrep.config.Config;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.slack.SlackCheck;
import dev.sitrep.slack.SlackEvents;
import dev.sitrep.slack.SlackHomePage;
import dev.sitrep.slack.SlackInside;
import dev.sitrep.slack.SlackMessenger;
import dev.sitrep.slack.SlackOAuth;
import dev.sitrep.slack.SlackSettings;
import dev.sitrep.slack.SlackWorkspaces;
import dev.sitrep.telegram.BotCommands;
import dev.sitrep.telegram.TelegramMessenger;
import dev.sitrep.telegram.TelegramSettings;
import dev.sitrep.telegram.TelegramUpdates;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Joins the program to the platforms that tokens are set for. */
final class Bots {
    private static final Logger LOG = LoggerFactory.getLogger(Bots.class);

    private Bots() {}

    static List<Bot> of(Config config, InstantSource clock) {
        List<Bot> bots = new ArrayList<>();
        if (config.telegram().token().isSet()) {
            bots.add(telegram(config, clock));
        }
        if (config.slack().isUsed()) {
            bots.add(slack(config, clock));
        }
        return bots;
    }

    private static Bot telegram(Config config, InstantSource clock) {
        TelegramSettings settings = telegramSettings(config);
        TelegramMessenger messenger = new TelegramMessenger(settings);
        return new Bot(
                messenger,
                inside -> {
                    TelegramUpdates updates =
                            new TelegramUpdates(
                                    settings, inside.handler(), commands(inside.book()), clock);
                    return new Bot.Ears(
                            inbound(updates::start, updates::close, updates::problem),
                            updates.routes());
                },
                () -> {
                    var check = messenger.check();
                    return new Bot.Health(check.good(), check.sentence());
                });
    }

    private static Bot slack(Config config, InstantSource clock) {
        Config.SlackKeys keys = config.slack();
        SlackSettings settings =
                new SlackSettings(
                        keys.botToken().value(),
                        keys.appToken().value(),
                        keys.signingSecret().isSet() ? keys.signingSecret().value() : null,
                        address(keys.apiUrl()),
                        keys.http());
        SlackOAuth oauth = slackOAuth(config);
        SlackWorkspaces workspaces = new SlackWorkspaces(settings);
        return new Bot(
                new SlackMessenger(workspaces),
                inside -> {
                    if (oauth != null) {
                        workspaces.keptIn(inside.database(), oauth.encryptionKey());
                    }
                    SlackEvents events =
                            new SlackEvents(workspaces, slackInside(inside), clock, LOG::warn);
                    return new Bot.Ears(
                            inbound(events::start, events::close, events::problem),
                            events.routes(oauth));
                },
                () -> {
                    SlackCheck check = SlackCheck.of(settings, clock);
                    return new Bot.Health(check.fine(), check.sentence());
                });
    }

    private static TelegramSettings telegramSettings(Config config) {
        Config.TelegramKeys keys = config.telegram();
        TelegramSettings asking = TelegramSettings.of(keys.token().value(), address(keys.apiUrl()));
        return keys.webhook()
                ? config.web().publicBase().map(asking::calledAt).orElse(asking)
                : asking;
    }

    private static @Nullable SlackOAuth slackOAuth(Config config) {
        Config.SlackKeys keys = config.slack();
        return keys.clientId().isEmpty()
                ? null
                : new SlackOAuth(
                        keys.clientId(),
                        keys.clientSecret().value(),
                        keys.encryptionKey().value(),
                        config.web().publicBase().orElseThrow());
    }

    private static SlackInside slackInside(Bot.Inside inside) {
        return new SlackInside(
                inside.handler(),
                inside.chats(),
                (direct, title, now) ->
                        inside.database()
                                .atomically(
                                        () ->
                                                SlackHomePage.of(
                                                        inside.book(),
                                                        inside.chats().meet(direct, title, now),
                                                        now)));
    }

    private static BotCommands commands(CommandBook book) {
        return new BotCommands(
                speech ->
                        book.commands().stream()
                                .map(
                                        c ->
                                                new BotCommands.Entry(
                                                        c.name(),
                                                        c.does(speech),
                                                        c.changesSettings()))
                                .toList(),
                name -> book.find(name).isPresent());
    }

    private static @Nullable URI address(String url) {
        return url.isEmpty() ? null : URI.create(url);
    }

    private static Inbound inbound(
            Runnable start, Runnable stop, Supplier<Optional<String>> trouble) {
        return new Inbound() {
            @Override
            public void start() {
                start.run();
            }

            @Override
            public void stop() {
                stop.run();
            }

            @Override
            public Optional<String> trouble() {
                return trouble.get();
            }
        };
    }
}
