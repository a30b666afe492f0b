package dev.sitrep.cli;

import dev.sitrep.config.Config;
import dev.sitrep.config.ListenAddress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code sitrep doctor} says of the door for callers from outside: whether it can be opened, and whether anybody would find it. */
record WebCheck(boolean good, String sentence) {
    static List<WebCheck> of(Config.WebKeys web) {
        List<WebCheck> said = new ArrayList<>();
        ListenAddress.parse(web.listen()).ifPresent(address -> said.add(listener(address)));
        web.publicBase().ifPresent(base -> said.add(publicAddress(base)));
        return said;
    }

    private static WebCheck listener(ListenAddress address) {
        String where = address.host() + ":" + address.port();
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(address.host(), address.port()));
            return new WebCheck(true, "Web: " + where + " is free to listen at.");
        } catch (IOException e) {
            return new WebCheck(
                    false,
                    "Web: "
                            + where
                            + " can't be listened at ("
                            + e.getMessage()
                            + "). A running Sitrep has it, or another program: then set web.listen to another port.");
        }
    }

    private static WebCheck publicAddress(URI base) {
        if (isInside(base.getHost())) {
            return new WebCheck(
                    false,
                    "Public address: "
                            + base
                            + " leads to this machine or network only, so no hub can call it. Set web.public-url to the address of your proxy, or leave it out.");
        }
        return "https".equals(base.getScheme())
                ? new WebCheck(
                        true,
                        "Public address: "
                                + base
                                + "; a proxy has to lead from there to web.listen, which is not tried from here.")
                : new WebCheck(
                        true,
                        "Public address: "
                                + base
                                + " is not encrypted, so who listens in can read what hubs bring. Use https if you can.");
    }

    /** Addresses in numbers that are not public, and names that no public name server knows. */
    private static boolean isInside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean local =
                name.equals("localhost")
                        || name.endsWith(".localhost")
                        || name.endsWith(".local")
                        || name.endsWith(".internal");
        return local || literal(host).map(WebCheck::isInside).orElse(false);
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
