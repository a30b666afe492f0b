package dev.sitrep.beat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.sitrep.text.Phrases;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a beat's file; what is wrong in it is told as a sentence with the place. */
final class BeatFile {
    private static final int MOST_TERMS = 20_000;

    private final String file;
    private final List<Beat.Theme> themes = new ArrayList<>();
    private final List<Beat.Term> terms = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private BeatFile(String file) {
        this.file = file;
    }

    static Beat read(InputStream in, String file) throws IOException {
        return new BeatFile(file).beat(parse(in, file));
    }

    private static JsonNode parse(InputStream in, String file) throws IOException {
        try {
            return new YAMLMapper().readTree(in.readAllBytes());
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ", line " + at.getLineNr();
            throw new IOException(
                    file + line + ": this is not YAML: " + firstLine(e.getOriginalMessage()), e);
        }
    }

    private Beat beat(JsonNode root) throws IOException {
        if (!root.isObject()) {
            throw wrong("it has no keys; it needs name, threshold, \"on\" and \"off\"");
        }
        JsonNode name = root.path("name");
        if (!name.isTextual() || name.asText().isBlank()) {
            throw wrong("name is missing: say what the beat is called");
        }
        JsonNode threshold = root.path("threshold");
        if (!threshold.isNumber() || !(threshold.asDouble() > 0)) {
            throw wrong("threshold must be a number above 0, for example 3.0");
        }
        Beat.Shares shares = shares(root.path("parts"));
        side(root, "on", 1);
        side(root, "off", -1);
        if (themes.stream().noneMatch(t -> t.weight() > 0)) {
            throw wrong("there are no terms under \"on\", so nothing could ever be on the beat");
        }
        return new Beat(name.asText(), threshold.asDouble(), shares, themes, terms);
    }

    private Beat.Shares shares(JsonNode parts) throws IOException {
        return new Beat.Shares(
                share(parts, "title", 1), share(parts, "lead", 0.5), share(parts, "rest", 0.15));
    }

    private double share(JsonNode parts, String part, double usual) throws IOException {
        JsonNode share = parts.path(part);
        if (share.isMissingNode()) {
            return usual;
        }
        if (!share.isNumber() || !(share.asDouble() >= 0 && share.asDouble() <= 10)) {
            throw wrong(
                    "parts: "
                            + part
                            + " must be a number from 0 to 10, the share of what is found there");
        }
        return share.asDouble();
    }

    private void side(JsonNode root, String side, int sign) throws IOException {
        JsonNode themes = root.path(side);
        if (themes.isMissingNode() || themes.isNull()) {
            return;
        }
        if (!themes.isArray()) {
            throw wrong("\"" + side + "\" must be a list of themes");
        }
        int number = 0;
        for (JsonNode theme : themes) {
            number++;
            String where = "theme " + number + " under \"" + side + "\"";
            JsonNode name = theme.path("theme");
            if (!name.isTextual()) {
                throw wrong(where + " has no \"theme\", its name");
            }
            where += " (" + name.asText() + ")";
            JsonNode weight = theme.path("weight");
            if (!weight.isNumber() || !(weight.asDouble() * sign > 0)) {
                String kind = sign > 0 ? "above 0" : "below 0";
                throw wrong(where + " needs a weight, a number " + kind);
            }
            JsonNode needs = theme.path("needs");
            if (!needs.isMissingNode() && !needs.asText().equals("party")) {
                throw wrong(
                        where + " needs \"" + needs.asText() + "\"; a theme can need party alone");
            }
            this.themes.add(
                    new Beat.Theme(
                            name.asText(),
                            weight.asDouble(),
                            theme.path("party").asBoolean(false),
                            !needs.isMissingNode()));
            terms(theme.path("terms"), where);
        }
    }

    private void terms(JsonNode list, String where) throws IOException {
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(where + " needs terms, a list of words and phrases");
        }
        for (JsonNode node : list) {
            if (!node.isValueNode() || node.isNull()) {
                throw wrong(where + " has a term that is neither a word nor a phrase: " + node);
            }
            String written = node.asText();
            List<String> words = Phrases.pattern(written, t -> BeatWords.of(t, 200));
            if (words.isEmpty()) {
                throw wrong(where + " has a term without letters: \"" + written + "\"");
            }
            if (seen.add(words)) {
                terms.add(new Beat.Term(written, words, themes.size() - 1));
            }
            if (terms.size() > MOST_TERMS) {
                throw wrong("it has more than " + MOST_TERMS + " terms");
            }
        }
    }

    private IOException wrong(String what) {
        return new IOException(file + ": " + what + ".");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
