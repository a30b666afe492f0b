package dev.sitrep.demo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * Shows the program at work on the sample day: says what it is, moves the clock from stop to stop, then takes commands.
 *
 * <p>The program's own messages come through its terminal messenger; this class prints only what stands around them.
 */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Set<String> FAREWELLS = Set.of("exit", "quit", "/exit", "/quit");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final SampleSite site;
    private final Stage stage;
    private final Timetable timetable;
    private final PrintStream out;

    public Demo(SampleSite site, Stage stage, Timetable timetable, PrintStream out) {
        this.site = site;
        this.stage = stage;
        this.timetable = timetable;
        this.out = out;
    }

    /** The five days: introduction, feeds, then every stop of the timetable. */
    public void run() {
        introduce();
        stage.importFeeds(site.opml());
        LocalDate shown = LocalDate.MIN;
        for (Instant moment : timetable.moments(site.day())) {
            LocalDate date = moment.atZone(timetable.zone()).toLocalDate();
            if (date.isAfter(shown)) {
                out.printf("%n────── %s ──────%n%n", DAY.format(date));
                shown = date;
            }
            site.at(moment);
            stage.advanceTo(moment);
        }
    }

    /**
     * What comes after the five days: commands where a person can type them, and in any case what to do next.
     *
     * @param console of this process; null where it has none
     */
    public void finish(@Nullable Console console) {
        if (console != null && console.isTerminal()) {
            prompt(new BufferedReader(console.reader()));
        }
        sayWhatIsNext();
    }

    /** Takes commands line by line until the input ends or says so. What goes wrong in one never ends it. */
    public void prompt(BufferedReader in) {
        out.printf(
                "%nThe clock stands at %s. Ask the bot: /digest  /latest  /story 1  /sources 1  /help"
                        + "  ·  exit%n",
                DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH)
                        .format(timetable.to().atZone(timetable.zone())));
        String line = ask(in);
        while (line != null && !FAREWELLS.contains(line.toLowerCase(Locale.ROOT))) {
            if (!line.isEmpty()) {
                pass(line);
            }
            line = ask(in);
        }
    }

    private @Nullable String ask(BufferedReader in) {
        out.print("sitrep> ");
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
            }
            return line == null ? null : line.strip();
        } catch (IOException e) {
            LOG.info("no more input at the demo's prompt", e);
            return null;
        }
    }

    private void pass(String line) {
        try {
            stage.type(line, timetable.to());
        } catch (RuntimeException e) {
            LOG.debug("\"{}\" at the demo's prompt", line, e);
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            out.printf("That did not work: %s%nThe demo goes on: try another command.%n", why);
        }
    }

    private void introduce() {
        var day = site.day();
        out.printf("Sitrep demo: five days of news in a few seconds.%n%n");
        out.printf(
                "%d invented outlets publish %d sample articles about real events of December 2025.%n"
                        + "They are served at %s on this machine: nothing leaves it, and nothing has to be set up.%n"
                        + "Below is what a chat gets: alerts as things happen, and its digests.%n",
                day.outlets().size(), day.articles().size(), site.root());
    }

    private void sayWhatIsNext() {
        out.printf(
                "%nThat was the sample. Next: ./sitrep run watches real feeds and writes here;%n"
                        + "README.md says how to connect it to Telegram and Slack.%n");
    }
}
