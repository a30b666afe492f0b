package dev.sitrep.testing;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Asker;
import dev.sitrep.command.Request;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chat and the person in it. */
public final class NewsroomChat {
    private static final Asker MEMBER = new Asker("1001", "A member", () -> false);

    private final Newsroom newsroom;
    private final String room;

    NewsroomChat(Newsroom newsroom, String room) {
        this.newsroom = newsroom;
        this.room = room;
    }

    public String room() {
        return room;
    }

    public ChatRef ref() {
        return ChatRef.of(Platform.TELEGRAM, room);
    }

    /** The person types a line; what is answered at once is returned. */
    public List<String> types(String text) {
        return receives("update:" + newsroom.nextUpdate(), text);
    }

    /** Somebody in this group types a line who does not administer it. */
    public List<String> memberTypes(String text) {
        return receives("update:" + newsroom.nextUpdate(), text, MEMBER);
    }

    /** The platform hands over an update, perhaps not for the first time. */
    public List<String> receives(String updateKey, String text) {
        return receives(updateKey, text, Asker.ALONE);
    }

    private List<String> receives(String updateKey, String text, Asker asker) {
        int before = messages().size();
        newsroom.hears(new Request(ref(), "chat " + room, text, updateKey, asker, null));
        return messages().subList(before, messages().size());
    }

    /**
     * The person presses the button with this label, under the latest message that has one as it stands now; what then stands there,
     * or is answered below, is returned.
     */
    public String presses(String label) {
        Map<String, Message> standing = standing();
        String id = null;
        String command = "";
        for (Map.Entry<String, Message> message : standing.entrySet()) {
            Optional<Button> button = button(message.getValue(), label);
            if (button.isPresent()) {
                id = message.getKey();
                command = button.get().command();
            }
        }
        if (id == null) {
            throw new AssertionError("no message has a button [" + label + "]");
        }
        return presses(command, id);
    }

    /** The platform says that a button with this command was pressed on that message: perhaps of an old version, or forged. */
    public String presses(String command, String messageId) {
        int before = messages().size();
        String update = "update:" + newsroom.nextUpdate();
        newsroom.hears(new Request(ref(), "chat " + room, command, update, Asker.ALONE, messageId));
        return messages().size() > before ? lastMessage() : "";
    }

    /** How many messages stand in the chat: those that took another's place are none more. */
    public int standingMessages() {
        return standing().size();
    }

    /** What each message in the chat says now, in the order in which they were sent: what a person sees who opens it. */
    public List<String> standsNow() {
        return standing().values().stream().map(PlainText::of).toList();
    }

    /** The platform's id of the first message that says this now. */
    public String idOf(String words) {
        return standing().entrySet().stream()
                .filter(message -> PlainText.of(message.getValue()).contains(words))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** How often a message was changed by the bot itself, without a sound. */
    public int silentEdits() {
        return ofKind("edit/").size();
    }

    /** By the platform's id, what each message in the chat says now, in the order in which they were sent. */
    private Map<String, Message> standing() {
        Map<String, Message> standing = new LinkedHashMap<>();
        List<RecordingMessenger.Arrived> all = newsroom.platform().arrived();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).chat().equals(ref())) {
                boolean edit = all.get(i).place() instanceof Place.Edit;
                String id =
                        edit
                                ? ((Place.Edit) all.get(i).place()).messageId()
                                : String.valueOf(i + 1);
                standing.put(id, all.get(i).message());
            }
        }
        return standing;
    }

    private static Optional<Button> button(Message message, String label) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(row -> ((Block.Buttons) row).buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    /** Everything that arrived in this chat, as plain text, first first. */
    public List<String> messages() {
        return newsroom.platform().arrived().stream()
                .filter(a -> a.chat().equals(ref()))
                .map(RecordingMessenger.Arrived::text)
                .toList();
    }

    public String lastMessage() {
        return messages().getLast();
    }

    /** The digests that arrived; answers to /digest are not among them. */
    public List<String> digests() {
        return ofKind("digest:");
    }

    /** The alerts that sounded, gathered ones among them, each as it was sent. */
    public List<String> alerts() {
        return ofKind("alert:");
    }

    /** What it was told of feeds, in its own words. */
    public List<String> notices() {
        return ofKind("feeds:");
    }

    private List<String> ofKind(String key) {
        return newsroom.platform().arrived().stream()
                .filter(a -> a.chat().equals(ref()) && a.key().contains(":" + key))
                .map(RecordingMessenger.Arrived::text)
                .toList();
    }
}
