package dev.sitrep.alert;

import com.google.common.hash.Hashing;

import dev.sitrep.delivery.Message;

import java.nio.charset.StandardCharsets;

/** What a message shows, in a few characters: two messages of one shape look the same. */
public final class Shape {
    private Shape() {}

    public static String of(Message message) {
        return Hashing.sha256()
                .hashString(message.toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
    }
}
