package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of channels, which events leave out. Asked for once; where Slack won't say, the id has to do. */
final class SlackTitles {
    private static final Logger LOG = LoggerFactory.getLogger(SlackTitles.class);
    private static final int MOST = 5_000;

    private final SlackApi api;
    private final Map<String, String> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    SlackTitles(SlackApi api) {
        this.api = api;
    }

    synchronized String of(String channel) {
        String title = known.get(channel);
        if (title == null) {
            title = ask(channel);
            known.put(channel, title);
        }
        return title;
    }

    private String ask(String channel) {
        try {
            var response = api.bot().conversationsInfo(r -> r.channel(channel));
            if (response.isOk() && response.getChannel() != null) {
                return title(response.getChannel(), channel);
            }
            LOG.debug("Slack doesn't tell the name of {}: {}", channel, response.getError());
        } catch (IOException | SlackApiException | JsonParseException e) {
            LOG.debug("Slack didn't tell the name of {}: {}", channel, e.toString());
        }
        return channel;
    }

    private static String title(Conversation channel, String id) {
        if (channel.isIm()) {
            return "direct message"
                    + (channel.getUser() == null ? "" : " with " + channel.getUser());
        }
        return channel.getName() == null ? id : channel.getName();
    }
}
