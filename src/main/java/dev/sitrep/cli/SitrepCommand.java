package dev.sitrep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

import java.io.PrintWriter;

/** The command line as a whole: its commands, its help and its exit statuses. */
@Command(
        name = "sitrep",
        description = "Reads many news feeds and tells chats one story instead of forty links.",
        mixinStandardHelpOptions = true,
        versionProvider = SitrepCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            OnceCommand.class,
            ReplayCommand.class,
            InspectCommand.class,
            FeedsCommand.class,
            MigrateCommand.class,
            DoctorCommand.class
        })
public final class SitrepCommand {
    private SitrepCommand() {}

    /** Runs one command. 0: done; 1: failed, standard error says why and what to do; 2: wrong usage. */
    public static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new SitrepCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(
                (error, command, parsed) -> explain(error, command.getErr()));
        return line;
    }

    private static int explain(Exception error, PrintWriter err) {
        String sentence = error instanceof Failure ? error.getMessage() : Troubles.sentence(error);
        err.println("sitrep: " + sentence);
        if (System.getenv("SITREP_DEBUG") != null) {
            error.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SitrepCommand.class.getPackage().getImplementationVersion();
            return new String[] {"sitrep " + (version == null ? "(not packaged)" : version)};
        }
    }
}
