package dev.sitrep.bench;

import dev.sitrep.testing.FrontPage;
import dev.sitrep.testing.FrontPage.Capture;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.ToldAlerts;
import dev.sitrep.testing.ToldAlerts.Pair;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Forty-two days of a front page that shows the same headlines again and again, through the real flows by a moved clock, to a chat with three topics:
 * how often it is woken a day, and whether it is told as new what it was told before. Ends with status 1 where one story is, or where two
 * first alerts of two days say almost the same; pairs that are alike in less are listed for who reads them.
 *
 * <p>Arguments: the folder of benchmarks (../shared/bench), how many captures (all), whether the model of meanings is asked (true, as by default), and
 * whether every alert that sounded is listed (false).
 */
public final class NoiseBenchmark {
    private static final List<String> TOPICS =
            List.of("ceasefire OR truce", "sanction*", "Ukraine (talks OR negotiat* OR peace)");
    private static final double SAME = 0.8;
    private static final double ALIKE = 0.35;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private NoiseBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path bench = Path.of(args.length > 0 ? args[0] : "../shared/bench");
        List<Capture> all = FrontPage.read(bench.resolve("replay/headlines-2025-12.jsonl.gz"));
        List<Capture> captures =
                all.subList(
                        0,
                        args.length > 1
                                ? Math.min(all.size(), Integer.parseInt(args[1]))
                                : all.size());
        boolean meanings = args.length < 3 || Boolean.parseBoolean(args[2]);
        boolean twice;
        try (Newsroom newsroom =
                new Newsroom(Kind.SQLITE, "story:\n  embeddings: " + meanings + "\n")) {
            FrontPage page = FrontPage.open(newsroom, captures.getFirst().at());
            NewsroomChat chat = newsroom.startedChat("42");
            TOPICS.forEach(topic -> chat.types("/follow " + topic));
            captures.forEach(page::shows);
            if (args.length > 3 && Boolean.parseBoolean(args[3])) {
                ToldAlerts.of(newsroom, chat).sounded().forEach(System.out::println);
            }
            twice = report(captures, newsroom, chat);
        }
        System.exit(twice ? 1 : 0);
    }

    private static boolean report(List<Capture> captures, Newsroom newsroom, NewsroomChat chat) {
        ToldAlerts told = ToldAlerts.of(newsroom, chat);
        double days =
                Duration.between(captures.getFirst().at(), captures.getLast().at()).toMinutes()
                        / 1440.0;
        int shown = captures.stream().mapToInt(capture -> capture.headlines().size()).sum();
        Set<String> distinct = new HashSet<>();
        captures.forEach(c -> c.headlines().forEach(h -> distinct.add(h.title())));
        System.out.printf(
                Locale.ROOT,
                "%d captures of %.1f days, %d headlines of which %d are distinct%n",
                captures.size(),
                days,
                shown,
                distinct.size());
        System.out.printf(
                Locale.ROOT,
                "a day: %.1f stories told, %.1f more alerts on them, %.1f edits; %d messages in all%n",
                told.first().size() / days,
                (told.sounded().size() - told.first().size()) / days,
                told.edits() / days,
                chat.messages().size());
        System.out.printf(
                Locale.ROOT,
                "further alerts by what they were for: %s; %d of them under the same headline%n",
                told.causes(),
                told.underTheSameHeadline());
        List<Pair> pairs = told.doubles(ALIKE, TWO_DAYS);
        List<Pair> same = pairs.stream().filter(pair -> isSame(pair)).toList();
        System.out.printf(
                Locale.ROOT,
                "told twice as new: %d; alike: %d%n",
                same.size(),
                pairs.size() - same.size());
        pairs.forEach(pair -> System.out.println((isSame(pair) ? "TWICE " : "alike ") + pair));
        return !same.isEmpty();
    }

    private static boolean isSame(Pair pair) {
        return pair.one().story() == pair.other().story() || pair.alike() >= SAME;
    }
}
