package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.testing.FakeSlack.Button;
import dev.sitrep.testing.FakeSlack.Seen;
import dev.sitrep.testing.FakeSlackChannel.Post;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees of Slack's mrkdwn: text with the markup taken out, who is pinged, where links lead, and what is styled.
 * Slack has no grammar of its markup to read; where its help pages leave doubt, this sees markup rather than none.
 */
final class FakeSlackReader {
    private static final Pattern CONTROL = Pattern.compile("<([^<>]*)>");
    private static final Pattern BARE_MENTION = Pattern.compile("(?i)@(channel|here|everyone)\\b");

    /** A marker at the edge of a word, text without a space at its ends, the marker again. */
    private static final Pattern STYLE =
            Pattern.compile(
                    "(?m)(^|[^\\pL\\pN*_~])(?:\\*([^\\s*](?:[^*\\n]*[^\\s*])?)\\*|_([^\\s_](?:[^_\\n]*[^\\s_])?)_|~([^\\s~](?:[^~\\n]*[^\\s~])?)~)($|[^\\pL\\pN*_~])");

    private static final Pattern CODE = Pattern.compile("```([^`]+)```|`([^`\\n]+)`");
    private static final Pattern QUOTE = Pattern.compile("(?m)^ *&gt;");
    private static final Pattern EMOJI = Pattern.compile(":([\\pL_+'-][\\pL\\pN_+'-]{0,99}):");

    /** A control character, which no text that was accepted can hold. */
    private static final String HOLE = "\u0001";

    final List<String> pings = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> styled = new ArrayList<>();

    /** A message as it stands, as a reader sees it. */
    static Seen seen(Post post) {
        FakeSlackReader reader = new FakeSlackReader();
        JsonNode none = FakeSlackMethods.JSON.createArrayNode();
        JsonNode blocks = post.blocks() == null ? none : post.blocks();
        String notification = reader.mrkdwn(post.text(), true);
        String text = blocks.isEmpty() ? notification : reader.read(blocks);
        JsonNode metadata =
                post.metadata() == null
                        ? FakeSlackMethods.JSON.createObjectNode()
                        : post.metadata().path("event_payload");
        return new Seen(
                post.ts(),
                post.threadTs(),
                post.inChannel(),
                post.user(),
                text,
                notification,
                List.copyOf(reader.pings),
                List.copyOf(reader.links),
                List.copyOf(reader.styled),
                buttonsOf(blocks),
                blocks,
                metadata,
                post.edited());
    }

    static List<Button> buttonsOf(JsonNode blocks) {
        List<Button> buttons = new ArrayList<>();
        for (JsonNode block : blocks) {
            if (block.path("type").asText().equals("actions")) {
                block.path("elements")
                        .forEach(
                                e ->
                                        buttons.add(
                                                new Button(
                                                        e.at("/text/text").asText(),
                                                        e.path("action_id").asText(),
                                                        e.path("value").asText())));
            }
        }
        return buttons;
    }

    /** All of a message's blocks, a line each; buttons in square brackets. */
    String read(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) {
            switch (block.path("type").asText()) {
                case "divider" -> lines.add("---");
                case "actions" -> lines.add(buttons(block));
                case "image" -> lines.add("(" + block.path("alt_text").asText() + ")");
                case "context" -> block.path("elements").forEach(e -> lines.add(text(e)));
                default -> {
                    if (block.has("text")) {
                        lines.add(text(block.get("text")));
                    }
                    block.path("fields").forEach(f -> lines.add(text(f)));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String buttons(JsonNode actions) {
        List<String> labels = new ArrayList<>();
        actions.path("elements").forEach(e -> labels.add("[" + e.at("/text/text").asText() + "]"));
        return String.join(" ", labels);
    }

    private String text(JsonNode object) {
        String text = object.path("text").asText();
        if (object.path("type").asText().equals("plain_text")) {
            if (object.path("emoji").asBoolean(false)) {
                all(EMOJI, text, styled);
            }
            return text;
        }
        return mrkdwn(text, object.path("verbatim").asBoolean(false));
    }

    /**
     * @param verbatim Slack makes no mentions of bare {@code @channel}
     */
    String mrkdwn(String text, boolean verbatim) {
        if (!verbatim) {
            all(BARE_MENTION, text, pings);
        }
        List<String> labels = new ArrayList<>();
        String rest = controls(text, labels);
        Matcher code = CODE.matcher(rest);
        StringBuilder seen = new StringBuilder();
        int from = 0;
        while (code.find()) {
            seen.append(styles(rest.substring(from, code.start())));
            String inside = code.group(1) == null ? code.group(2) : code.group(1);
            styled.add("`" + inside.strip());
            seen.append(inside.strip());
            from = code.end();
        }
        seen.append(styles(rest.substring(from)));
        return unescaped(withLabels(seen.toString(), labels));
    }

    private static String unescaped(String text) {
        return text.replace("\u200B", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String withLabels(String text, List<String> labels) {
        String whole = text;
        for (String label : labels) {
            whole = whole.replaceFirst(HOLE, java.util.regex.Matcher.quoteReplacement(label));
        }
        return whole;
    }

    private String styles(String text) {
        all(QUOTE, text, styled);
        all(EMOJI, text, styled);
        String rest = text;
        StringBuilder out = new StringBuilder();
        for (Matcher style = STYLE.matcher(rest); style.find(); style = STYLE.matcher(rest)) {
            String inside = firstOf(style);
            styled.add(marker(style) + inside);
            out.append(rest, 0, style.start()).append(style.group(1)).append(inside);
            rest = rest.substring(style.end() - style.group(5).length());
        }
        return out.append(rest).toString();
    }

    private static String firstOf(Matcher style) {
        for (int group = 2; group <= 4; group++) {
            if (style.group(group) != null) {
                return style.group(group);
            }
        }
        throw new IllegalStateException(style.group());
    }

    private static String marker(Matcher style) {
        return style.group(2) != null ? "*" : style.group(3) != null ? "_" : "~";
    }

    /** Takes out what is between angle brackets, since Slack looks for no styles in there, and leaves a hole for its label. */
    private String controls(String text, List<String> labels) {
        Matcher control = CONTROL.matcher(text);
        StringBuilder seen = new StringBuilder();
        int from = 0;
        while (control.find()) {
            seen.append(text, from, control.start()).append(HOLE);
            labels.add(control(control.group(1)));
            from = control.end();
        }
        return seen.append(text.substring(from)).toString();
    }

    private String control(String inside) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? target : inside.substring(bar + 1);
        if (target.startsWith("@") || target.startsWith("!")) {
            pings.add(target);
        } else {
            links.add(target.replace("&amp;", "&"));
        }
        return label;
    }

    private static void all(Pattern pattern, String text, List<String> into) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            into.add(found.group());
        }
    }
}
