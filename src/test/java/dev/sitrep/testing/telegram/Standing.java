package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** Members of chats as the server tells of them (Bot API, ChatMember). */
final class Standing {
    private static final List<String> ADMINISTRATORS_RIGHTS =
            List.of(
                    "can_be_edited",
                    "is_anonymous",
                    "can_manage_chat",
                    "can_delete_messages",
                    "can_manage_video_chats",
                    "can_restrict_members",
                    "can_promote_members",
                    "can_change_info",
                    "can_invite_users",
                    "can_post_stories",
                    "can_edit_stories",
                    "can_delete_stories");
    private static final List<String> EVERYBODYS_RIGHTS =
            List.of(
                    "can_send_audios",
                    "can_send_documents",
                    "can_send_photos",
                    "can_send_videos",
                    "can_send_video_notes",
                    "can_send_voice_notes",
                    "can_send_polls",
                    "can_send_other_messages",
                    "can_add_web_page_previews",
                    "can_change_info",
                    "can_invite_users",
                    "can_pin_messages",
                    "can_manage_topics");

    private Standing() {}

    /** The bot as creator, member, left, kicked. */
    static ObjectNode of(String status) {
        ObjectNode member = JsonNodeFactory.instance.objectNode().put("status", status);
        member.set("user", BotApi.bot());
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }

    /** The bot as an administrator; only in channels does it need a right of its own to post. */
    static ObjectNode administrator(boolean mayPost) {
        ObjectNode member = of("administrator").put("can_post_messages", mayPost);
        ADMINISTRATORS_RIGHTS.forEach(right -> member.put(right, false));
        return member;
    }

    /** The bot in a chat where it may read alone. */
    static ObjectNode muted() {
        ObjectNode member =
                of("restricted")
                        .put("is_member", true)
                        .put("can_send_messages", false)
                        .put("until_date", 0);
        EVERYBODYS_RIGHTS.forEach(right -> member.put(right, false));
        return member;
    }
}
