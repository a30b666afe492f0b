package dev.sitrep.summary;

import dev.sitrep.text.Numbers;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where two wordings of one statement differ, shown with a few words around it: "Odesa killed 3 people on Saturday" of a whole sentence. The first place
 * with a number goes before others. Words of the longest common subsequence are what stayed; sentences are at most some hundred words long.
 */
final class Difference {
    private static final int AROUND = 3;

    /** Longer ones are compared by their beginning. */
    private static final int MOST_WORDS = 120;

    /** Where less than this share of the words stayed, no part stands for the whole. */
    private static final double STAYED = 0.4;

    private final String[] before;
    private final String[] now;
    private final int[][] common;

    private Difference(String before, String now) {
        this.before = split(before);
        this.now = split(now);
        this.common = new int[this.before.length + 1][this.now.length + 1];
        for (int i = this.before.length - 1; i >= 0; i--) {
            for (int j = this.now.length - 1; j >= 0; j--) {
                common[i][j] =
                        same(i, j)
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** The parts of the two that differ, or both as they are where little stayed. */
    static Change.Rewording of(String before, String now) {
        return new Difference(before, now).shown(AROUND);
    }

    /** The same without the words around, in lower case: the same change in another sentence has the same core. */
    static Change.Rewording core(String before, String now) {
        Change.Rewording core = new Difference(before, now).shown(0);
        return new Change.Rewording(
                String.join(" ", Words.of(core.before())), String.join(" ", Words.of(core.now())));
    }

    private Change.Rewording shown(int around) {
        List<Place> places = places();
        if (places.isEmpty() || stayed() < STAYED) {
            return new Change.Rewording(String.join(" ", before), String.join(" ", now));
        }
        Place place =
                places.stream()
                        .filter(this::hasNumber)
                        .findFirst()
                        .or(() -> places.stream().filter(p -> p.from < p.to).findFirst())
                        .orElse(places.getFirst());
        return new Change.Rewording(
                part(before, place.from - around, place.to + around),
                part(now, place.nowFrom - around, place.nowTo + around));
    }

    private record Place(int from, int to, int nowFrom, int nowTo) {}

    private static String[] split(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length <= MOST_WORDS ? words : Arrays.copyOf(words, MOST_WORDS);
    }

    private boolean same(int i, int j) {
        return before[i].equals(now[j]) || Words.of(before[i]).equals(Words.of(now[j]));
    }

    private double stayed() {
        return common[0][0] / (double) Math.max(1, Math.min(before.length, now.length));
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < now.length) {
            int from = i;
            int nowFrom = j;
            while ((i < before.length || j < now.length)
                    && !(i < before.length && j < now.length && same(i, j))) {
                boolean drop =
                        j >= now.length
                                || (i < before.length && common[i + 1][j] >= common[i][j + 1]);
                i += drop ? 1 : 0;
                j += drop ? 0 : 1;
            }
            if (i > from || j > nowFrom) {
                add(new Place(from, i, nowFrom, j), places);
            } else {
                i++;
                j++;
            }
        }
        return places;
    }

    /** Places with hardly anything between them are one. */
    private static void add(Place place, List<Place> places) {
        Place last = places.isEmpty() ? null : places.getLast();
        if (last != null && place.from - last.to < AROUND) {
            places.removeLast();
            places.add(new Place(last.from, place.to, last.nowFrom, place.nowTo));
        } else {
            places.add(place);
        }
    }

    private boolean hasNumber(Place place) {
        String part = String.join(" ", List.of(before).subList(place.from, place.to));
        return !Numbers.of(part, "en").isEmpty();
    }

    private static String part(String[] words, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(words.length, to);
        String part = String.join(" ", List.of(words).subList(start, end));
        int last = part.length();
        while (last > 0 && ",;:.".indexOf(part.charAt(last - 1)) >= 0) {
            last--;
        }
        return part.substring(0, last);
    }
}
