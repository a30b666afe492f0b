package dev.sitrep.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.time.DayOfWeek;

/** How settings are stored: a JSON object, so that a new setting needs no new column. Unknown keys are passed over. */
final class SettingsJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private SettingsJson() {}

    static String write(Settings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can't be written: " + settings, e);
        }
    }

    static Settings read(String json) {
        try {
            return JSON.treeToValue(withSchedule((ObjectNode) JSON.readTree(json)), Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings can't be read: " + json, e);
        }
    }

    /** Before there were schedules, a chat had times for every day. */
    private static ObjectNode withSchedule(ObjectNode stored) {
        JsonNode times = stored.path("digestTimes");
        if (!stored.has("schedule") && times.isArray()) {
            ObjectNode entry = JSON.createObjectNode();
            entry.set("days", JSON.valueToTree(DayOfWeek.values()));
            entry.set("times", times);
            stored.putObject("schedule").putArray("entries").add(entry);
        }
        return stored;
    }
}
