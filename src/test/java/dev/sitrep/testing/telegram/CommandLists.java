package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of commands behind the "/" button, by scope and language (Bot API, setMyCommands). Guarded by the BotApi's lock. */
final class CommandLists {
    private static final int MOST_COMMANDS = 100;
    private static final Set<String> SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");

    private final Map<String, List<String>> lists = new HashMap<>();

    JsonNode set(JsonNode asked) {
        JsonNode list = asked.path("commands");
        if (!list.isArray()) {
            throw Refusal.badRequest("can't parse commands: expected an Array of BotCommand");
        }
        if (list.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        String language = asked.path("language_code").asText("");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        JsonNode scope = asked.path("scope");
        String type = scope.isObject() ? scope.path("type").asText("") : "default";
        if (!SCOPES.contains(type)) {
            throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        List<String> names = new ArrayList<>();
        list.forEach(command -> names.add(name(command)));
        lists.put(type + " " + language, names);
        return BooleanNode.TRUE;
    }

    private static String name(JsonNode command) {
        String name = command.path("command").asText("");
        int help = command.path("description").asText("").strip().length();
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        if (help < 1 || help > 256) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return name;
    }

    /** What somebody is offered whose app speaks this language: the narrowest list that there is. */
    List<String> offered(String scope, String language) {
        for (String key :
                List.of(scope + " " + language, scope + " ", "default " + language, "default ")) {
            List<String> list = lists.get(key);
            if (list != null) {
                return List.copyOf(list);
            }
        }
        return List.of();
    }
}
