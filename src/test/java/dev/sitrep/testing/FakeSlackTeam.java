package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One workspace of the fake: the bot's installation in it, its people, and what they see on their Home tabs. */
final class FakeSlackTeam {
    final String id;
    final String name;
    final String botUser;
    final String botToken;
    @Nullable String tokenTrouble;
    @Nullable String botTrouble;
    final Set<String> administrators = new HashSet<>();
    final Map<String, JsonNode> homes = new HashMap<>();

    FakeSlackTeam(String id, String name, String botUser, String botToken) {
        this.id = id;
        this.name = name;
        this.botUser = botUser;
        this.botToken = botToken;
    }
}
