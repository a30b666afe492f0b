package dev.sitrep.slack;

import dev.sitrep.web.Route;
import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebHandler;
import dev.sitrep.web.WebRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is found under {@code slack/} on our listener. */
final class SlackDoor implements WebHandler {
    static final String PATH = "slack/";

    /** Slack's largest payloads are those of presses, with the whole message in them. */
    private static final int LARGEST_REQUEST = 1_000_000;

    private final @Nullable SlackHttp requests;
    private final @Nullable SlackInstall install;

    /**
     * @param requests null where Slack does not call us
     * @param install null where nobody can install the bot
     */
    SlackDoor(@Nullable SlackHttp requests, @Nullable SlackInstall install) {
        this.requests = requests;
        this.install = install;
    }

    List<Route> routes() {
        return requests == null && install == null
                ? List.of()
                : List.of(new Route(PATH, Set.of("GET", "POST"), LARGEST_REQUEST, this));
    }

    @Override
    public WebAnswer handle(WebRequest request, Instant now) {
        boolean posted = request.method().equals("POST");
        return switch (request.rest()) {
            case "events", "commands", "interactivity" ->
                    requests != null && posted
                            ? requests.handle(request, now)
                            : WebAnswer.notFound();
            case "install" ->
                    install != null && !posted ? install.begin(now) : WebAnswer.notFound();
            case "oauth" ->
                    install != null && !posted ? install.end(request, now) : WebAnswer.notFound();
            default -> WebAnswer.notFound();
        };
    }
}
