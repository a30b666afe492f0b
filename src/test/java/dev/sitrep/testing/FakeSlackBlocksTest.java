package dev.sitrep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/** Blocks are written with ' for ". */
class FakeSlackBlocksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'divider'}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'x','verbatim':true},'block_id':'a'}]",
                "[{'type':'section','fields':[{'type':'plain_text','text':'x','emoji':false}]}]",
                "[{'type':'context','elements':[{'type':'mrkdwn','text':'x'}]}]",
                "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'action_id':'a','value':'v'}]}]",
                "[{'type':'header','text':{'type':'plain_text','text':'x'}}]",
                "[{'type':'image','slack_file':{'id':'F1'},'alt_text':'x'}]",
                "[{'type':'image','image_url':'https://x.example/a.png','alt_text':'x','title':{'type':'plain_text','text':'x'}}]"
            })
    void right_blocks_are_taken(String blocks) {
        assertThat(problems(blocks)).as(blocks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{'type':'video'}]",
                "[{'type':'section'}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':' \\n'}}]",
                "[{'type':'section','text':{'type':'mrkdwn'}}]",
                "[{'type':'section','text':{'type':'html','text':'x'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}]",
                "[{'type':'section','text':{'type':'plain_text','text':'x','verbatim':true}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'a\\u0007b'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'x'},'colour':'red'}]",
                "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
                "[{'type':'header'}]",
                "[{'type':'image','alt_text':'x'}]",
                "[{'type':'image','slack_file':{'id':'F1'}}]",
                "[{'type':'image','slack_file':{'id':'F1'},'alt_text':''}]",
                "[{'type':'image','slack_file':{'id':'F1','url':'u'},'alt_text':'x'}]",
                "[{'type':'image','slack_file':{'id':'F1'},'image_url':'u','alt_text':'x'}]",
                "[{'type':'context','elements':[]}]",
                "[{'type':'context'}]",
                "[{'type':'actions','elements':[{'type':'button'}]}]",
                "[{'type':'actions','elements':[{'type':'select'}]}]",
                "[{'type':'actions','elements':[{'type':'button','text':{'type':'mrkdwn','text':'x'}}]}]",
                "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'style':'blue'}]}]",
                "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'action_id':'a'},"
                        + "{'type':'button','text':{'type':'plain_text','text':'y'},'action_id':'a'}]}]",
                "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]"
            })
    void wrong_blocks_are_refused_with_the_place(String blocks) {
        assertThat(problems(blocks))
                .as(blocks)
                .isNotEmpty()
                .allMatch(p -> p.contains("[json-pointer:/blocks"));
    }

    @Test
    void lengths_and_counts_are_limited() {
        assertThat(problems(section("x".repeat(3000)))).isEmpty();
        assertThat(problems(section("x".repeat(3001)))).hasSize(1);
        assertThat(problems(header("x".repeat(150)))).isEmpty();
        assertThat(problems(header("x".repeat(151)))).hasSize(1);
        assertThat(problems(times(50, "{'type':'divider'}"))).isEmpty();
        assertThat(problems(times(51, "{'type':'divider'}"))).hasSize(1);
        assertThat(problems(buttons(25, "l", "v"))).isEmpty();
        assertThat(problems(buttons(26, "l", "v"))).hasSize(1);
        assertThat(problems(buttons(1, "l".repeat(76), "v"))).hasSize(1);
        assertThat(problems(buttons(1, "l", "v".repeat(2001)))).hasSize(1);
        assertThat(problems(context(10))).isEmpty();
        assertThat(problems(context(11))).hasSize(1);
        assertThat(problems("[{'type':'divider','block_id':'" + "i".repeat(256) + "'}]"))
                .hasSize(1);
    }

    private static List<String> problems(String blocks) {
        try {
            JsonNode parsed = FakeSlackMethods.JSON.readTree(blocks.replace('\'', '"'));
            return FakeSlackBlocks.problems(parsed, 50);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(String text) {
        return "[{'type':'section','text':{'type':'mrkdwn','text':'" + text + "'}}]";
    }

    private static String header(String text) {
        return "[{'type':'header','text':{'type':'plain_text','text':'" + text + "'}}]";
    }

    private static String buttons(int count, String label, String value) {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < count; i++) {
            elements.append(i == 0 ? "" : ",")
                    .append("{'type':'button','action_id':'a" + i + "','value':'" + value)
                    .append("','text':{'type':'plain_text','text':'" + label + "'}}");
        }
        return "[{'type':'actions','elements':[" + elements + "]}]";
    }

    private static String context(int count) {
        return "[{'type':'context','elements':"
                + times(count, "{'type':'mrkdwn','text':'x'}")
                + "}]";
    }

    private static String times(int count, String block) {
        return "[" + String.join(",", Collections.nCopies(count, block)) + "]";
    }
}
