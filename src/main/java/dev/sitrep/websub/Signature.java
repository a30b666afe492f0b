package dev.sitrep.websub;

import dev.sitrep.config.Secret;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks who sent a push: {@code X-Hub-Signature: sha256=<hex>}, an HMAC of the body with the subscription's secret (WebSub, 7.1). */
final class Signature {
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", "HmacSHA256",
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private Signature() {}

    /** Compares in a time that tells nothing of where two signatures differ. */
    static boolean fits(@Nullable String header, byte[] body, Secret secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0 || header.length() > 200) {
            return false;
        }
        String algorithm =
                ALGORITHMS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] said = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return MessageDigest.isEqual(said, hmac(algorithm, body, secret));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static byte[] hmac(String algorithm, byte[] body, Secret secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has all four.
        }
    }
}
