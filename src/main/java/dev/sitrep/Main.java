package dev.sitrep;

import dev.sitrep.cli.SitrepCommand;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(SitrepCommand.execute(args));
    }
}
