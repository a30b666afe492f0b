package dev.sitrep.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into addresses. What comes out is checked at connecting, so an answer need not be trusted. */
@FunctionalInterface
public interface NameLookup {
    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** The machine's own resolver. */
    static NameLookup system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
