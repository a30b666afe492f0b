package dev.sitrep.testing;

import dev.sitrep.delivery.Place;
import dev.sitrep.testing.RecordingMessenger.Arrived;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chat was woken for, held against what a reader would say: that is the same again.
 *
 * @param sounded the alerts that sounded, in their order
 * @param edits how often one was put in another's place, which does not sound
 */
public record ToldAlerts(List<Sounded> sounded, int edits) {
    private static final Pattern CAUSE = Pattern.compile("[a-z]+");
    private static final Pattern KEY = Pattern.compile("[:/]alert:(\\d+)([^/#]*)");

    public ToldAlerts {
        sounded = List.copyOf(sounded);
    }

    /** @param cause what happened since the chat was told of the story, by its key; empty where it had not been told */
    public record Sounded(Instant at, long story, String cause, String headline) {
        boolean first() {
            return cause.isEmpty();
        }

        /** The headline's words, but for the shortest. */
        Set<String> words() {
            Set<String> words = new HashSet<>();
            for (String word : headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() > 2) {
                    words.add(word);
                }
            }
            return words;
        }
    }

    /** Two alerts that both told of a story as new, and how many of their headlines' words are the same: 0 to 1. */
    public record Pair(Sounded one, Sounded other, double alike) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f  %s  “%s” (story %d)%n      %s  “%s” (story %d)",
                    alike,
                    one.at(),
                    one.headline(),
                    one.story(),
                    other.at(),
                    other.headline(),
                    other.story());
        }
    }

    /** What arrived in the chat so far. */
    public static ToldAlerts of(Newsroom newsroom, NewsroomChat chat) {
        List<Sounded> sounded = new ArrayList<>();
        int edits = 0;
        for (Arrived one : newsroom.platform().arrived()) {
            Matcher key = KEY.matcher(one.key());
            if (!one.chat().equals(chat.ref()) || !key.find()) {
                continue;
            }
            if (one.place() instanceof Place.Edit) {
                edits++;
                continue;
            }
            Matcher cause = CAUSE.matcher(key.group(2));
            sounded.add(
                    new Sounded(
                            one.at(),
                            Long.parseLong(key.group(1)),
                            cause.find() ? cause.group() : "",
                            headline(one.text())));
        }
        return new ToldAlerts(sounded, edits);
    }

    /** Without the story's days and status, which stand behind a wider gap. */
    private static String headline(String message) {
        return message.lines().findFirst().orElse("").split(" {2}", 2)[0];
    }

    /** Those that told of a story as new. */
    public List<Sounded> first() {
        return sounded.stream().filter(Sounded::first).toList();
    }

    /** How many of the others there were of each cause. */
    public Map<String, Integer> causes() {
        Map<String, Integer> causes = new TreeMap<>();
        sounded.stream()
                .filter(one -> !one.first())
                .forEach(one -> causes.merge(one.cause(), 1, Integer::sum));
        return causes;
    }

    /** How many of the others had the words of the alert on their story before them as their headline. */
    public int underTheSameHeadline() {
        Map<Long, Set<String>> last = new HashMap<>();
        int same = 0;
        for (Sounded one : sounded) {
            same += one.words().equals(last.put(one.story(), one.words())) ? 1 : 0;
        }
        return same;
    }

    /** Pairs of first alerts within the time, whose headlines share at least so much of their words, or that tell of one story. */
    public List<Pair> doubles(double alike, Duration within) {
        List<Pair> pairs = new ArrayList<>();
        List<Sounded> first = first();
        for (int i = 0; i < first.size(); i++) {
            for (int j = i + 1; j < first.size(); j++) {
                double share = alike(first.get(i).words(), first.get(j).words());
                boolean near =
                        Duration.between(first.get(i).at(), first.get(j).at()).compareTo(within)
                                <= 0;
                if (first.get(i).story() == first.get(j).story() || (near && share >= alike)) {
                    pairs.add(new Pair(first.get(i), first.get(j), share));
                }
            }
        }
        return pairs;
    }

    /** Jaccard's index. */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
