package dev.sitrep.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.story.LinkReason.Earlier;
import dev.sitrep.story.LinkReason.Follows;
import dev.sitrep.story.LinkReason.Meeting;
import dev.sitrep.story.LinkReason.Written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the reason of a link for the database and reads it back. What is no JSON object was written as a sentence. */
final class LinkReasonJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkReasonJson() {}

    static String write(LinkReason reason) {
        return switch (reason) {
            case Written(String text) -> text;
            case Follows follows -> write(follows);
        };
    }

    private static String write(Follows follows) {
        ObjectNode json = JSON.createObjectNode();
        switch (follows.earlier()) {
            case Earlier.Titled(String title, LocalDate told) ->
                    json.put("title", title).put("told", told.toString());
            case Earlier.Planned planned ->
                    json.put("meeting", planned.meeting().name())
                            .put("told", planned.told().toString())
                            .put("status", planned.status().name())
                            .put("from", planned.from().toString())
                            .put("to", planned.to().toString());
        }
        json.put("quoted", follows.quoted());
        follows.names().forEach(json.putArray("names")::add);
        return json.toString();
    }

    static LinkReason read(String stored) {
        if (!stored.startsWith("{")) {
            return new Written(stored);
        }
        try {
            JsonNode json = JSON.readTree(stored);
            List<String> names = new ArrayList<>();
            json.path("names").forEach(name -> names.add(name.asText()));
            return new Follows(earlier(json), json.path("quoted").asBoolean(), names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A stored reason of a storyline can't be read: " + e.getOriginalMessage(), e);
        }
    }

    private static Earlier earlier(JsonNode json) {
        LocalDate told = day(json, "told");
        return json.has("title")
                ? new Earlier.Titled(json.path("title").asText(), told)
                : new Earlier.Planned(
                        Meeting.valueOf(json.path("meeting").asText()),
                        told,
                        Status.valueOf(json.path("status").asText()),
                        day(json, "from"),
                        day(json, "to"));
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(json.path(name).asText());
    }
}
