package dev.sitrep.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Where a story would come apart: its members joined nearest first by average link (Sokal and Michener 1958) until two parts are left.
 *
 * @param smaller the part with fewer members, or the later one
 * @param link the mean of what {@code likeness} says of members in two parts
 */
record Parting(List<Member> smaller, double link) {
    /** Of two members or more. Takes the cube of their number, which is at most {@link OpenStory#MOST_MEMBERS}. */
    static Parting of(List<Member> members, ToDoubleBiFunction<Member, Member> likeness) {
        int n = members.size();
        double[][] sums = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sums[i][j] = likeness.applyAsDouble(members.get(i), members.get(j));
                sums[j][i] = sums[i][j];
            }
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parts.add(new ArrayList<>(List.of(i)));
        }
        while (parts.size() > 2) {
            joinNearest(parts, sums);
        }
        List<Integer> one = parts.getFirst();
        List<Integer> other = parts.getLast();
        boolean first =
                Comparator.<List<Integer>>comparingInt(List::size)
                                .thenComparingInt(p -> -p.getFirst())
                                .compare(one, other)
                        < 0;
        return new Parting(
                (first ? one : other).stream().sorted().map(members::get).toList(),
                link(one, other, sums));
    }

    /** Parts are known by their first member, whose row of {@code sums} is the part's. */
    private static void joinNearest(List<List<Integer>> parts, double[][] sums) {
        int bestA = 0;
        int bestB = 1;
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < parts.size(); a++) {
            for (int b = a + 1; b < parts.size(); b++) {
                double link = link(parts.get(a), parts.get(b), sums);
                if (link > best) {
                    best = link;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        int a = parts.get(bestA).getFirst();
        int b = parts.get(bestB).getFirst();
        for (int i = 0; i < sums.length; i++) {
            sums[a][i] += sums[b][i];
            sums[i][a] = sums[a][i];
        }
        parts.get(bestA).addAll(parts.remove(bestB));
    }

    private static double link(List<Integer> a, List<Integer> b, double[][] sums) {
        return sums[a.getFirst()][b.getFirst()] / (a.size() * (double) b.size());
    }
}
