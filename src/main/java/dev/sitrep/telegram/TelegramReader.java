package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.telegram.TelegramInbound.Asked;
import dev.sitrep.telegram.TelegramInbound.Joined;
import dev.sitrep.telegram.TelegramInbound.Left;
import dev.sitrep.telegram.TelegramInbound.Nothing;
import dev.sitrep.telegram.TelegramInbound.Pressed;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an update: the one place where Telegram's objects become requests. Pure. */
final class TelegramReader {
    private static final int MOST_TITLE = 128;
    private static final Set<String> OUTSIDE = Set.of("left", "kicked");

    private final TelegramBot bot;

    TelegramReader(TelegramBot bot) {
        this.bot = bot;
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
            return membership(update.getMyChatMember(), key(update));
        }
        return new Nothing();
    }

    private static String key(Update update) {
        return "telegram:" + update.getUpdateId();
    }

    private TelegramInbound message(Message message, String key) {
        @Nullable String text = message.getText();
        if (text == null || fromAnotherBot(message)) {
            return new Nothing();
        }
        @Nullable String forUs =
                Boolean.TRUE.equals(message.getChat().isUserChat())
                        ? text
                        : addressed(message, text);
        if (forUs == null || forUs.isBlank()) {
            return new Nothing();
        }
        ChatRef chat = ref(message.getChat(), topic(message));
        return new Asked(new Request(chat, title(message.getChat()), forUs, key));
    }

    /** Two bots that answer each other never stop; but administrators who hide behind their group come as a bot, too. */
    private static boolean fromAnotherBot(Message message) {
        @Nullable User from = message.getFrom();
        return from != null
                && Boolean.TRUE.equals(from.getIsBot())
                && message.getSenderChat() == null;
    }

    /** The words for us in a chat where others talk, too: a command, a mention, an answer to the bot; else null. */
    private @Nullable String addressed(Message message, String text) {
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
        return answersUs(message) ? text : null;
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

    private boolean answersUs(Message message) {
        @Nullable Message answered = message.getReplyToMessage();
        return answered != null
                && answered.getFrom() != null
                && answered.getFrom().getId() == bot.id()
                && answered.getText() != null;
    }

    private static TelegramInbound pressed(CallbackQuery query, String key) {
        @Nullable MaybeInaccessibleMessage on = query.getMessage();
        @Nullable String data = query.getData();
        if (on == null || data == null || data.isBlank()) {
            return new Nothing();
        }
        @Nullable String topic = on instanceof Message message ? topic(message) : null;
        ChatRef chat = ref(on.getChat(), topic);
        return new Pressed(new Request(chat, title(on.getChat()), data, key), query.getId());
    }

    private static TelegramInbound membership(ChatMemberUpdated change, String key) {
        boolean before = inside(change.getOldChatMember());
        boolean after = inside(change.getNewChatMember());
        Request request =
                new Request(ref(change.getChat(), null), title(change.getChat()), "", key);
        if (before == after) {
            return new Nothing();
        }
        if (after) {
            return new Joined(request);
        }
        boolean person = Boolean.TRUE.equals(change.getChat().isUserChat());
        return new Left(
                request,
                person ? "The person blocked the bot." : "The bot was removed from the chat.");
    }

    private static boolean inside(@Nullable ChatMember member) {
        if (member instanceof ChatMemberRestricted restricted) {
            return Boolean.TRUE.equals(restricted.getIsMember());
        }
        return member != null && !OUTSIDE.contains(member.getStatus());
    }

    /** A thread id also stands on plain answers in supergroups; only in a forum does it name a topic. */
    private static @Nullable String topic(Message message) {
        Integer thread = message.getMessageThreadId();
        return message.isTopicMessage() && thread != null ? thread.toString() : null;
    }

    private static ChatRef ref(Chat chat, @Nullable String topic) {
        return new ChatRef(Platform.TELEGRAM, chat.getId().toString(), topic);
    }

    private static String title(Chat chat) {
        String name =
                Stream.of(chat.getTitle(), chat.getFirstName(), chat.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        String clean =
                TelegramText.clean(name.isEmpty() ? chat.getId().toString() : name)
                        .replace('\n', ' ')
                        .strip();
        return clean.length() <= MOST_TITLE
                ? clean
                : clean.substring(0, TelegramText.between(clean, MOST_TITLE));
    }
}
