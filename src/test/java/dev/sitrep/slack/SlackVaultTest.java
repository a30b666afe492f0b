package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class SlackVaultTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final SlackVault vault = new SlackVault(KEY);

    @Test
    void what_was_sealed_opens_for_its_owner_alone() {
        byte[] sealed = vault.seal("xoxb-very", "T1");
        assertThat(vault.open(sealed, "T1")).contains("xoxb-very");
        assertThat(vault.open(sealed, "T2")).isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
        assertThat(vault.seal("xoxb-very", "T1")).isNotEqualTo(sealed);
    }

    @Test
    void another_key_or_a_changed_byte_opens_nothing() {
        byte[] sealed = vault.seal("xoxb-very", "T1");
        byte[] key = new byte[32];
        key[31] = 1;
        var other = new SlackVault(Base64.getEncoder().encodeToString(key));
        assertThat(other.open(sealed, "T1")).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(vault.open(changed, "T1")).isEmpty();
        }
        assertThat(vault.open(new byte[0], "T1")).isEmpty();
        assertThat(vault.open(new byte[12], "T1")).isEmpty();
    }

    @Test
    void a_key_has_32_bytes() {
        assertThatThrownBy(() -> new SlackVault("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
