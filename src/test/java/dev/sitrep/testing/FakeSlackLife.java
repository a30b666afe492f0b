package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlack.Button;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** What happens to the fake's workspaces, channels and people, beside what they say. */
public final class FakeSlackLife {
    private final FakeSlack slack;

    FakeSlackLife(FakeSlack slack) {
        this.slack = slack;
    }

    /** Another workspace, which has not installed the app yet; its bot is U and its id. */
    public void addWorkspace(String id, String name) {
        synchronized (slack) {
            slack.addTeam(new FakeSlackTeam(id, name, "U" + id, "xoxb-testing-" + id));
        }
    }

    /** Somebody allows the app there; gives the code that Slack sends back with them. */
    public String allow(String team) {
        synchronized (slack) {
            return slack.people().allow(slack.team(team));
        }
    }

    /** From now on the workspace's bot token is refused with this word; null mends it. */
    public void refuseBot(String team, @Nullable String error) {
        synchronized (slack) {
            slack.team(team).botTrouble = error;
        }
    }

    /** Somebody removes the app from the workspace; Slack tells the app. */
    public void uninstall(String team) {
        synchronized (slack) {
            refuseBot(team, "account_inactive");
            slack.tell(slack.team(team), FakeSlackPayloads.event("app_uninstalled"));
        }
    }

    /** The workspace's bot token is revoked; Slack tells the app. */
    public void revokeTokens(String team) {
        synchronized (slack) {
            refuseBot(team, "token_revoked");
            ObjectNode event = FakeSlackPayloads.event("tokens_revoked");
            event.putObject("tokens").putArray("bot").add(slack.team(team).botUser);
            slack.tell(slack.team(team), event);
        }
    }

    public void archive(String channel) {
        synchronized (slack) {
            slack.channel(channel).archived = true;
            tell(channel, "channel_archive");
        }
    }

    public void unarchive(String channel) {
        synchronized (slack) {
            slack.channel(channel).archived = false;
            tell(channel, "channel_unarchive");
        }
    }

    /** Deletes a channel with all that stands in it. */
    public void delete(String channel) {
        synchronized (slack) {
            tell(channel, "channel_deleted");
            slack.channels.remove(channel);
        }
    }

    public void rename(String channel, String name) {
        synchronized (slack) {
            FakeSlackChannel renamed = slack.channel(channel);
            renamed.name = name;
            ObjectNode event = FakeSlackPayloads.event("channel_rename");
            event.putObject("channel").put("id", channel).put("name", name).put("created", 1);
            slack.tell(renamed.team, event);
        }
    }

    private void tell(String channel, String type) {
        slack.tell(
                slack.channel(channel).team,
                FakeSlackPayloads.event(type).put("channel", channel).put("user", FakeSlack.ADMIN));
    }

    /** This person administers the workspace. */
    public void makeAdministrator(String team, String user) {
        synchronized (slack) {
            slack.team(team).administrators.add(user);
        }
    }

    public void setCreator(String channel, String user) {
        synchronized (slack) {
            slack.channel(channel).creator = user;
        }
    }

    /** The person looks at the app's Home tab. */
    public void openHome(String team, String user) {
        synchronized (slack) {
            FakeSlackTeam in = slack.team(team);
            slack.tell(
                    in,
                    FakeSlackPayloads.event("app_home_opened")
                            .put("user", user)
                            .put("channel", slack.direct(in, user).id)
                            .put("tab", "home")
                            .put("event_ts", slack.newTs()));
        }
    }

    /** The person presses the button with this label on the Home tab. */
    public void pressAtHome(String team, String user, String label) {
        synchronized (slack) {
            List<Button> buttons = FakeSlackReader.buttonsOf(view(team, user).path("blocks"));
            Button pressed =
                    buttons.stream()
                            .filter(b -> b.label().equals(label))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("only " + buttons));
            slack.press(slack.payloads().pressAtHome(slack.team(team), user, pressed));
        }
    }

    /** What the Home tab shows the person, a line for each block. */
    public String home(String team, String user) {
        synchronized (slack) {
            return new FakeSlackReader().read(view(team, user).path("blocks"));
        }
    }

    private JsonNode view(String team, String user) {
        JsonNode view = slack.team(team).homes.get(user);
        if (view == null) {
            throw new IllegalArgumentException(user + " was never shown a Home tab");
        }
        return view;
    }

    /** Waits until the person's Home tab has been shown so many times. */
    public void awaitHomes(int times, Duration atMost) {
        synchronized (slack) {
            slack.await(
                    () -> slack.calls("views.publish").size() >= times, atMost, times + " views");
        }
    }

    /** Where the bot writes to the person alone. */
    public String directChannel(String team, String user) {
        synchronized (slack) {
            return slack.direct(slack.team(team), user).id;
        }
    }

    /** Takes the bot out of a channel; Slack tells the app. */
    public void kick(String channel) {
        synchronized (slack) {
            slack.channel(channel).member = false;
            told(channel, FakeSlackPayloads.event("channel_left").put("actor_id", FakeSlack.ADMIN));
        }
    }

    private void told(String channel, ObjectNode event) {
        slack.tell(slack.channel(channel).team, event.put("channel", channel));
    }

    /** Brings the bot into a channel; Slack tells the app. */
    public void invite(String channel) {
        synchronized (slack) {
            slack.channel(channel).member = true;
            memberJoined(channel, FakeSlack.BOT_USER);
        }
    }

    public void memberJoined(String channel, String user) {
        synchronized (slack) {
            FakeSlackChannel joined = slack.channel(channel);
            slack.tell(joined.team, FakeSlackPayloads.memberJoined(joined, user));
        }
    }

    /** Takes a message away, with its thread. */
    public void delete(String channel, String ts) {
        synchronized (slack) {
            slack.channel(channel).remove(ts);
        }
    }
}
