package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/** What befalls chats: who is in them, what the bot may do there, what they are called, their topics, their moves. */
public class TelegramRooms extends TelegramGround {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    protected TelegramRooms(InstantSource clock) {
        super(clock);
    }

    /** Makes a chat where the bot may write, if there is none yet. */
    public void open(long chat) {
        open(chat, Room.typeOf(chat), "Chat " + chat);
    }

    /**
     * Makes a chat where the bot may write, if there is none yet.
     *
     * @param type private, group, supergroup or channel
     */
    public void open(long chat, String type, String title) {
        synchronized (api) {
            api.rooms.computeIfAbsent(chat, id -> new Room(id, type, title));
        }
    }

    /** The chat's own permissions let nobody send photos from now on. */
    public void forbidPhotos(long chat) {
        synchronized (api) {
            api.room(JSON.numberNode(chat)).photosAllowed = false;
        }
    }

    /** The bot is put into a chat; into a channel, as one who may post. */
    public int add(long chat) {
        open(chat);
        return people(
                room -> {
                    room.forbidden = null;
                    room.lacking = null;
                    room.botsStanding = Standing.of("left");
                    return people.changesMembership(
                            room,
                            room.type.equals("channel")
                                    ? Standing.administrator(true)
                                    : Standing.of("member"));
                },
                chat);
    }

    /** A person blocks the bot, or a group throws it out. */
    public int block(long chat) {
        open(chat);
        return people(
                room -> {
                    room.forbidden =
                            room.type.equals("private")
                                    ? "bot was blocked by the user"
                                    : "bot was kicked from the " + room.type + " chat";
                    return people.changesMembership(room, Standing.of("kicked"));
                },
                chat);
    }

    /** A person lets the bot back in. */
    public int unblock(long chat) {
        return people(
                room -> {
                    room.forbidden = null;
                    return people.changesMembership(room, Standing.of("member"));
                },
                chat);
    }

    /** The bot may read in a group, and write no more; in a channel, it may not post. */
    public int mute(long chat) {
        return people(
                room -> {
                    boolean channel = room.type.equals("channel");
                    room.lacking =
                            channel
                                    ? "need administrator rights in the channel chat"
                                    : "not enough rights to send text messages to the chat";
                    return people.changesMembership(
                            room, channel ? Standing.administrator(false) : Standing.muted());
                },
                chat);
    }

    /** The bot becomes an administrator, with the right to post. */
    public int promote(long chat) {
        return people(
                room -> {
                    room.lacking = null;
                    return people.changesMembership(room, Standing.administrator(true));
                },
                chat);
    }

    /** A person deletes their account; the bot is not told. */
    public void deactivate(long chat) {
        forbid(chat, "user is deactivated");
    }

    /** A group is deleted; the bot is not told. */
    public void deleteGroup(long chat) {
        forbid(chat, "the group chat was deleted");
    }

    private void forbid(long chat, String why) {
        open(chat);
        people(
                room -> {
                    room.forbidden = why;
                    return 0;
                },
                chat);
    }

    /**
     * What somebody is in a chat.
     *
     * @param status creator, administrator, member, left …
     */
    public void appoint(long chat, long person, String status) {
        people(
                room -> {
                    room.standings.put(person, status);
                    return 0;
                },
                chat);
    }

    /** A group becomes a supergroup with a new id; both tell so. */
    public void migrate(long from, long to) {
        open(from);
        open(to, "supergroup", "Chat " + from);
        people(
                room -> {
                    room.migratedTo = to;
                    return people.tells(room, null, said("migrate_to_chat_id", to));
                },
                from);
        people(room -> people.tells(room, null, said("migrate_from_chat_id", from)), to);
    }

    private static ObjectNode said(String field, long id) {
        return JSON.objectNode().put(field, id);
    }

    /** The chat gets another title. */
    public int rename(long chat, String title) {
        return people(
                room -> {
                    room.title = title;
                    return people.tells(room, null, JSON.objectNode().put("new_chat_title", title));
                },
                chat);
    }

    /** A forum topic is made, or opened again, which is told. */
    public void openTopic(long chat, int topic) {
        open(chat);
        people(
                room -> {
                    Room.Topic there = room.topics.get(topic);
                    if (there == null) {
                        room.topics.put(topic, new Room.Topic("Topic " + topic, true));
                        return 0;
                    }
                    room.topics.put(topic, new Room.Topic(there.name(), true));
                    return there.open() ? 0 : told(room, topic, "forum_topic_reopened");
                },
                chat);
    }

    public void closeTopic(long chat, int topic) {
        openTopic(chat, topic);
        people(
                room -> {
                    room.topics.computeIfPresent(
                            topic, (t, it) -> new Room.Topic(it.name(), false));
                    return told(room, topic, "forum_topic_closed");
                },
                chat);
    }

    /** What is said outside of all topics ends, or begins again. */
    public void setGeneral(long chat, boolean open) {
        people(
                room -> {
                    room.generalOpen = open;
                    return told(room, null, "forum_topic_" + (open ? "reopened" : "closed"));
                },
                chat);
    }

    private int told(Room room, @Nullable Integer topic, String event) {
        ObjectNode content = JSON.objectNode();
        content.putObject(event);
        return people.tells(room, topic, content);
    }

    public int renameTopic(long chat, int topic, String name) {
        return people(
                room -> {
                    room.topics.computeIfPresent(topic, (t, it) -> new Room.Topic(name, it.open()));
                    ObjectNode content = JSON.objectNode();
                    content.putObject("forum_topic_edited").put("name", name);
                    return people.tells(room, topic, content);
                },
                chat);
    }

    /** A topic with all that is in it; the bot is not told. */
    public void deleteTopic(long chat, int topic) {
        people(
                room -> {
                    room.topics.remove(topic);
                    return 0;
                },
                chat);
    }

    /** Somebody deletes a message; the bot is not told. */
    public void deleteMessage(long chat, int message) {
        people(
                room -> {
                    room.messages.remove(message);
                    room.deleted.add(message);
                    return 0;
                },
                chat);
    }
}
