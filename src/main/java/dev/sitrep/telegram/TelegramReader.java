package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.command.Asker;
import dev.sitrep.command.Request;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.telegram.TelegramInbound.Asked;
import dev.sitrep.telegram.TelegramInbound.Nothing;
import dev.sitrep.telegram.TelegramInbound.Pressed;
import dev.sitrep.telegram.TelegramInbound.Refused;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.util.Locale;
import java.util.Optional;

/** Reads an update: the one place where Telegram's objects become requests. Pure. */
final class TelegramReader {
    private static final int MOST_NAME = 64;
    private static final int MOST_DATA = 64;

    private final TelegramBot bot;
    private final Administrators administrators;
    private final BotCommands commands;

    TelegramReader(TelegramBot bot, Administrators administrators, BotCommands commands) {
        this.bot = bot;
        this.administrators = administrators;
        this.commands = commands;
    }

    TelegramInbound read(Update update) {
        if (update.getMessage() != null) {
            return message(update.getMessage(), key(update));
        }
        if (update.getChannelPost() != null) {
            return message(update.getChannelPost(), key(update));
        }
        if (update.getCallbackQuery() != null) {
            return pressed(update.getCallbackQuery(), key(update));
        }
        if (update.getMyChatMember() != null) {
            return TelegramChats.membership(update.getMyChatMember(), key(update));
        }
        return new Nothing();
    }

    private static String key(Update update) {
        return "telegram:" + update.getUpdateId();
    }

    private TelegramInbound message(Message message, String key) {
        @Nullable String text = message.getText();
        if (text == null) {
            return TelegramChats.service(message, key).orElseGet(Nothing::new);
        }
        if (fromAnotherBot(message)) {
            return new Nothing();
        }
        @Nullable String forUs =
                TelegramChats.isPrivate(message.getChat()) ? text : addressed(text);
        if (forUs == null || forUs.isBlank()) {
            return new Nothing();
        }
        ChatRef chat = TelegramChats.ref(message);
        String title = TelegramChats.title(message);
        return new Asked(new Request(chat, title, forUs, key, writer(message), null));
    }

    /** Two bots that answer each other never stop; but administrators who hide behind their group come as a bot, too. */
    private static boolean fromAnotherBot(Message message) {
        @Nullable User from = message.getFrom();
        return from != null
                && Boolean.TRUE.equals(from.getIsBot())
                && message.getSenderChat() == null;
    }

    /** Only administrators write in a channel, or in a group as the group itself. */
    private Asker writer(Message message) {
        Chat chat = message.getChat();
        @Nullable Chat behind = message.getSenderChat();
        if (behind != null) {
            boolean itself = behind.getId().equals(chat.getId());
            String name = TelegramText.line(TelegramChats.title(behind), MOST_NAME);
            return new Asker(behind.getId().toString(), name, () -> itself);
        }
        @Nullable User from = message.getFrom();
        return from == null ? new Asker("", "", chat::isChannelChat) : person(from, chat);
    }

    private Asker person(User user, Chat chat) {
        @Nullable String last = user.getLastName();
        String name = user.getFirstName() + (last == null ? "" : " " + last);
        return new Asker(
                user.getId().toString(),
                TelegramText.line(name, MOST_NAME),
                () ->
                        TelegramChats.isPrivate(chat)
                                || administrators.manages(chat.getId(), user.getId()));
    }

    /**
     * The words for us in a chat where others talk, too: a command or a mention; else null. What answers a message of ours is said
     * about it among people: "Stop the war!" under an alert is no command.
     */
    private @Nullable String addressed(String text) {
        if (text.startsWith("/")) {
            int end = 1;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            int at = text.substring(0, end).indexOf('@');
            boolean others =
                    at >= 0 && !text.substring(at + 1, end).equalsIgnoreCase(bot.username());
            return others ? null : text;
        }
        @Nullable String rest = withoutMention(text);
        if (rest != null) {
            return rest.isEmpty() ? "/help" : rest;
        }
        return null;
    }

    private @Nullable String withoutMention(String text) {
        String mention = "@" + bot.username().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return null;
        }
        for (int at = lower.indexOf(mention); at >= 0; at = lower.indexOf(mention, at + 1)) {
            int end = at + mention.length();
            if (!nameGoesOn(text, end)) {
                String before = text.substring(0, at).strip();
                String after = text.substring(end).strip();
                return (before + " " + after).strip();
            }
        }
        return null;
    }

    private static boolean nameGoesOn(String text, int end) {
        return end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
    }

    private TelegramInbound pressed(CallbackQuery query, String key) {
        @Nullable MaybeInaccessibleMessage on = query.getMessage();
        @Nullable String data = query.getData();
        Speech speech = speech(query.getFrom());
        if (on == null) {
            return new Refused(query.getId(), speech.say("button.gone"));
        }
        if (data == null || data.length() > MOST_DATA || !commands.knows(data)) {
            return new Refused(query.getId(), speech.say("button.unknown"));
        }
        boolean whole = on instanceof Message;
        ChatRef chat =
                whole ? TelegramChats.ref((Message) on) : TelegramChats.ref(on.getChat(), null);
        String title =
                whole ? TelegramChats.title((Message) on) : TelegramChats.title(on.getChat());
        return new Pressed(
                new Request(
                        chat,
                        title,
                        data,
                        key,
                        person(query.getFrom(), on.getChat()),
                        on.getMessageId().toString()),
                query.getId());
    }

    /** The presser alone sees what a press is answered with: it is in the language of their app. */
    private static Speech speech(@Nullable User presser) {
        Optional<String> code = Optional.ofNullable(presser).map(User::getLanguageCode);
        return Speech.of(code.flatMap(Language::of).orElse(Language.ENGLISH));
    }
}
