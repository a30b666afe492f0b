package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.telegram.TelegramInbound.Closed;
import dev.sitrep.telegram.TelegramInbound.Joined;
import dev.sitrep.telegram.TelegramInbound.Left;
import dev.sitrep.telegram.TelegramInbound.Moved;
import dev.sitrep.telegram.TelegramInbound.Nothing;
import dev.sitrep.telegram.TelegramInbound.Renamed;
import dev.sitrep.telegram.TelegramInbound.Reopened;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chats as updates name them, and what befalls them: members, moves, titles, topics. Pure. */
final class TelegramChats {
    private static final int MOST_TITLE = 128;

    /** What the bot may do in a chat. */
    private enum Standing {
        OUTSIDE,
        MUTE,
        WRITES
    }

    private TelegramChats() {}

    static ChatRef ref(Chat chat, @Nullable String topic) {
        return new ChatRef(Platform.TELEGRAM, chat.getId().toString(), topic);
    }

    /** Where a message stands. A thread id is on plain answers in supergroups, too; only in a forum does it name a topic. */
    static ChatRef ref(Message message) {
        Integer thread = message.getMessageThreadId();
        boolean topic = message.isTopicMessage() && thread != null;
        return ref(message.getChat(), topic ? thread.toString() : null);
    }

    static boolean isPrivate(Chat chat) {
        return Boolean.TRUE.equals(chat.isUserChat());
    }

    /** The chat's name; its id where it has none. */
    static String title(Chat chat) {
        String name =
                Stream.of(chat.getTitle(), chat.getFirstName(), chat.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        return named(name, chat);
    }

    /** The chat's name, and the topic's where the message tells it: an answer to nothing carries the topic's first message. */
    static String title(Message message) {
        @Nullable Message first = message.getReplyToMessage();
        boolean told = first != null && first.getForumTopicCreated() != null;
        return told
                ? title(message.getChat(), first.getForumTopicCreated().getName())
                : title(message.getChat());
    }

    private static String title(Chat chat, @Nullable String topic) {
        return topic == null || topic.isBlank()
                ? title(chat)
                : named(title(chat) + " · " + topic, chat);
    }

    private static String named(String name, Chat chat) {
        String line = TelegramText.line(name, MOST_TITLE);
        return TelegramText.visible(line) ? line : chat.getId().toString();
    }

    /** What a message that no person wrote says of its chat; empty where it is none of these (Bot API, Message). */
    static Optional<TelegramInbound> service(Message message, String key) {
        Request request = new Request(ref(message), title(message), "", key);
        Chat chat = message.getChat();
        if (message.getMigrateToChatId() != null) {
            return Optional.of(upgraded(chat.getId(), message.getMigrateToChatId(), request));
        }
        if (message.getMigrateFromChatId() != null) {
            return Optional.of(upgraded(message.getMigrateFromChatId(), chat.getId(), request));
        }
        if (message.getNewChatTitle() != null) {
            return Optional.of(new Renamed(new Request(ref(chat, null), title(chat), "", key)));
        }
        return topic(message, request);
    }

    private static TelegramInbound upgraded(long from, long to, Request told) {
        return new Moved(
                new Request(at(from), told.chatTitle(), "", told.updateKey()),
                at(to),
                "The group became a supergroup and has the new id " + to + ".");
    }

    private static ChatRef at(long id) {
        return ChatRef.of(Platform.TELEGRAM, Long.toString(id));
    }

    private static Optional<TelegramInbound> topic(Message message, Request request) {
        if (message.getForumTopicEdited() != null) {
            @Nullable String name = message.getForumTopicEdited().getName();
            // Without a name, only its icon was changed.
            return name == null || name.isBlank()
                    ? Optional.of(new Nothing())
                    : Optional.of(new Renamed(titled(request, title(message.getChat(), name))));
        }
        if (message.getForumTopicClosed() != null || message.getGeneralForumTopicHidden() != null) {
            return Optional.of(new Closed(request, "The topic was closed."));
        }
        return message.getForumTopicReopened() != null
                ? Optional.of(new Reopened(request))
                : Optional.empty();
    }

    private static Request titled(Request request, String title) {
        return new Request(request.chat(), title, "", request.updateKey());
    }

    static TelegramInbound membership(ChatMemberUpdated change, String key) {
        Chat chat = change.getChat();
        Standing before = standing(chat, change.getOldChatMember());
        Standing after = standing(chat, change.getNewChatMember());
        Request request = new Request(ref(chat, null), title(chat), "", key);
        if (before == after) {
            return new Nothing();
        }
        return after == Standing.WRITES
                ? new Joined(request)
                : new Left(request, why(chat, after == Standing.MUTE));
    }

    private static String why(Chat chat, boolean mute) {
        if (mute) {
            return "The bot has no right to write in the chat.";
        }
        return isPrivate(chat)
                ? "The person blocked the bot."
                : "The bot was removed from the chat.";
    }

    private static Standing standing(Chat chat, @Nullable ChatMember member) {
        return switch (member) {
            case null -> Standing.OUTSIDE;
            case ChatMemberRestricted restricted ->
                    !Boolean.TRUE.equals(restricted.getIsMember())
                            ? Standing.OUTSIDE
                            : mute(restricted.getCanSendMessages());
            case ChatMemberAdministrator administrator ->
                    Boolean.TRUE.equals(chat.isChannelChat())
                            ? mute(administrator.getCanPostMessages())
                            : Standing.WRITES;
            default ->
                    switch (member.getStatus()) {
                        case "left", "kicked" -> Standing.OUTSIDE;
                        default -> Standing.WRITES;
                    };
        };
    }

    private static Standing mute(@Nullable Boolean mayWrite) {
        return Boolean.FALSE.equals(mayWrite) ? Standing.MUTE : Standing.WRITES;
    }
}
