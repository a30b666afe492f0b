package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.config.Config;
import dev.sitrep.store.Database;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Brings the database's schema up to date; {@code run} does so by itself. */
@Command(
        name = "migrate",
        description = "Bring the database's schema up to date.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin private final ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Config settings = config.read();
        DataFolder.prepare(settings);
        try (Database database = Database.open(App.databaseSettings(settings))) {
            int count = database.migrate();
            spec.commandLine()
                    .getOut()
                    .println(
                            count == 0
                                    ? "The schema is up to date."
                                    : "The schema is up to date: " + count + " migrations ran.");
        }
        return 0;
    }
}
