package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A bot that hears, and writes down what it heard. */
final class Switchboard implements AutoCloseable {
    final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    final FakeTelegram telegram = new FakeTelegram(clock);
    final Recorder heard = new Recorder();
    final TelegramSettings settings = TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl());
    final TelegramUpdates updates = new TelegramUpdates(settings, heard, commands(), clock);

    static BotCommands commands() {
        return new BotCommands(
                speech ->
                        List.of(
                                new BotCommands.Entry("digest", "what happened", false),
                                new BotCommands.Entry("mute", "what not to say", true)),
                Set.of("more", "sources")::contains);
    }

    /** What is heard of what is waiting. */
    List<String> hear(int count) {
        updates.start();
        return heard.await(count);
    }

    /** Puts a message with one button into a chat. */
    void sendButton(long chat, String command) {
        try (TelegramMessenger messenger = new TelegramMessenger(settings)) {
            messenger.send(
                    Post.fresh(
                            ChatRef.of(Platform.TELEGRAM, Long.toString(chat)),
                            new Message(
                                    List.of(
                                            Block.paragraph("x"),
                                            new Block.Buttons(
                                                    List.of(new Button("Press", command))))),
                            "k"),
                    clock.instant());
        }
    }

    @Override
    public void close() {
        updates.close();
        telegram.close();
    }
}
