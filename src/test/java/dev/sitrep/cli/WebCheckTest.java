package dev.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.config.Config.WebKeys;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class WebCheckTest {
    @Test
    void nothing_is_said_where_nothing_is_set() {
        assertThat(WebCheck.of(new WebKeys("", ""))).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_wrong_and_a_free_one_is_fine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String where = "127.0.0.1:" + taken.getLocalPort();
            WebCheck said = WebCheck.of(new WebKeys(where, "")).getFirst();
            assertThat(said.good()).isFalse();
            assertThat(said.sentence()).contains(where, "web.listen");
        }
        assertThat(WebCheck.of(new WebKeys("127.0.0.1:0", "")).getFirst().good()).isTrue();
    }

    @Test
    void a_public_address_has_to_be_one() {
        assertThat(address("https://bot.example.org/")).isTrue();
        assertThat(address("http://bot.example.org/")).isTrue();
        assertThat(WebCheck.of(new WebKeys("", "http://bot.example.org/")).getFirst().sentence())
                .contains("not encrypted");
        assertThat(address("http://localhost:8480/")).isFalse();
        assertThat(address("http://192.168.1.5/")).isFalse();
        assertThat(address("https://[::1]/")).isFalse();
        assertThat(address("https://bot.internal/")).isFalse();
    }

    private static boolean address(String url) {
        return WebCheck.of(new WebKeys("", url)).getFirst().good();
    }
}
