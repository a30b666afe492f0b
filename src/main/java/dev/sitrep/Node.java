package dev.sitrep;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of this process among those that share a database. */
final class Node {
    private Node() {}

    /** Unique for every call: the process id, which a person can look for, and chance. */
    static String name() {
        byte[] chance = new byte[4];
        new SecureRandom().nextBytes(chance);
        return ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(chance);
    }
}
