package dev.sitrep.slack;

import java.net.URI;

/**
 * What it takes to let workspaces install the bot themselves.
 *
 * @param clientId of the Slack app
 * @param encryptionKey 32 bytes in Base64, which encrypt the workspaces' tokens
 * @param publicBase the address under which the world reaches our listener, ending in a slash
 */
public record SlackOAuth(
        String clientId, String clientSecret, String encryptionKey, URI publicBase) {
    /** Where Slack sends people back to. */
    URI redirect() {
        return publicBase.resolve("slack/oauth");
    }

    /** Never says a secret. */
    @Override
    public String toString() {
        return "SlackOAuth[clientId=" + clientId + ", publicBase=" + publicBase + "]";
    }
}
