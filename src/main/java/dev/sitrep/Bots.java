package dev.sitrep;

import dev.sitrep.command.CommandBook;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.config.Config;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.slack.SlackEvents;
import dev.sitrep.slack.SlackMessenger;
import dev.sitrep.slack.SlackSettings;
import dev.sitrep.telegram.BotCommands;
import dev.sitrep.telegram.TelegramMessenger;
import dev.sitrep.telegram.TelegramSettings;
import dev.sitrep.telegram.TelegramUpdates;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Joins the program to the platforms that tokens are set for. */
final class Bots {
    private static final Logger LOG = LoggerFactory.getLogger(Bots.class);

    private Bots() {}

    static List<Bot> of(Config config, InstantSource clock) {
        List<Bot> bots = new ArrayList<>();
        if (config.telegram().token().isSet()) {
            bots.add(telegram(config, clock));
        }
        if (config.slack().botToken().isSet()) {
            bots.add(slack(config, clock));
        }
        return bots;
    }

    private static Bot telegram(Config config, InstantSource clock) {
        TelegramSettings settings =
                TelegramSettings.of(
                        config.telegram().token().value(), address(config.telegram().apiUrl()));
        TelegramMessenger messenger = new TelegramMessenger(settings);
        return new Bot(
                messenger,
                (handler, book) -> {
                    TelegramUpdates updates =
                            new TelegramUpdates(settings, handler, commands(book), clock);
                    return inbound(updates::start, updates::close);
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
                        address(keys.apiUrl()));
        return new Bot(
                new SlackMessenger(settings),
                (handler, book) -> {
                    SlackEvents events = new SlackEvents(settings, handler, clock, LOG::warn);
                    return inbound(events::start, events::close);
                },
                () -> {
                    try (SlackEvents events =
                            new SlackEvents(settings, new Nobody(), clock, LOG::warn)) {
                        var check = events.check();
                        return new Bot.Health(check.fine(), check.sentence());
                    }
                });
    }

    private static BotCommands commands(CommandBook book) {
        return new BotCommands(
                book.commands().stream()
                        .map(c -> new BotCommands.Entry(c.name(), c.does()))
                        .toList());
    }

    private static @Nullable URI address(String url) {
        return url.isEmpty() ? null : URI.create(url);
    }

    private static Inbound inbound(Runnable start, Runnable stop) {
        return new Inbound() {
            @Override
            public void start() {
                start.run();
            }

            @Override
            public void stop() {
                stop.run();
            }
        };
    }

    /** Handles nothing: for checks, which read no requests. */
    private static final class Nobody implements RequestHandler {
        @Override
        public void handle(Request request, Instant now) {}

        @Override
        public void joined(Request request, Instant now) {}

        @Override
        public void left(Request request, String why, Instant now) {}
    }
}
