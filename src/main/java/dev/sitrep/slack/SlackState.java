package dev.sitrep.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code state} that goes with a person to Slack and back (RFC 6749, 10.12): the second it was made in, a nonce, and a signature
 * over both, so that nothing has to be remembered.
 */
final class SlackState {
    private static final String MAC = "HmacSHA256";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SlackState(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
    }

    String make(Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String said = now.getEpochSecond() + "." + HexFormat.of().formatHex(nonce);
        return said + "." + signature(said);
    }

    /** Whether we made it, and not too long ago. */
    boolean isOurs(String state, Instant now) {
        int dot = state.lastIndexOf('.');
        if (dot < 0 || state.length() > 200) {
            return false;
        }
        String said = state.substring(0, dot);
        byte[] right = signature(said).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(
                right, state.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(said.substring(0, said.indexOf('.'))));
        return !now.isBefore(made) && now.isBefore(made.plus(LASTS));
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] signature = mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
