package dev.sitrep.summary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody has been told, and whether a sentence says more than that.
 *
 * <p>The Novelty tracks of TREC (Soboroff and Harman, 2003 and 2005) asked for the sentences that add to those read before, and Allan, Wade and Bolivar
 * (SIGIR 2003) found that of many measures the simple ones hold up best: how many words are new, and how like the sentence is to the most like that was read.
 * So here: a sentence is covered
 *
 * <pre>
 * by one sentence of its story    that has {@value #BY_ONE} of its marks ({@link Gist}),
 * by all told of its story        that together have {@value #BY_ALL} of them,
 * by one of any other story       that has {@value #BY_ANOTHER} of them.
 * </pre>
 *
 * <p>Three things words alone don't show: all its figures must have been told of that story, so that "eight killed" is news after "five killed"; what
 * denies is not covered by what doesn't; and what reports talks is not covered by what looked ahead to them. Sentences in two languages are compared by
 * names, figures and concepts alone, {@value #LEAST_BRIDGED} of them at least.
 */
public final class Known {
    private static final double BY_ONE = 0.45;
    private static final double BY_ALL = 0.95;
    private static final double BY_ANOTHER = 0.75;
    private static final double BRIDGED = 0.75;
    private static final int LEAST_BRIDGED = 4;

    /** "They meet again" has too little in it to be compared: only the very same words are not new. */
    private static final int FEWEST_MARKS = 3;

    /** The sentences most like that are looked at closely. */
    private static final int CLOSEST = 12;

    private final List<Sentence> sentences;
    private final @Nullable Gists gists;
    private final Map<String, List<Sentence>> byMark = new HashMap<>();
    private final Map<Long, Set<String>> byStory = new HashMap<>();

    /**
     * A sentence that was told.
     *
     * @param story the story's id
     */
    public record Sentence(long story, Gist gist) {}

    public Known(Collection<Sentence> told) {
        this(told, null);
    }

    /** @param gists reads the sentences that are asked about */
    public Known(Collection<Sentence> told, @Nullable Gists gists) {
        this.sentences = List.copyOf(told);
        this.gists = gists;
        for (Sentence sentence : sentences) {
            Set<String> ofStory = byStory.computeIfAbsent(sentence.story, s -> new HashSet<>());
            for (String mark : sentence.gist.marks()) {
                byMark.computeIfAbsent(mark, m -> new ArrayList<>()).add(sentence);
                ofStory.add(mark);
            }
        }
    }

    /**
     * Whether a sentence of a story says nothing that has not been told.
     *
     * @param language ISO 639-1
     */
    public boolean covers(long story, String sentence, String language) {
        return gists != null && !sentences.isEmpty() && covers(story, gists.of(sentence, language));
    }

    /** The same for a sentence that was read before. */
    public boolean covers(long story, Gist said) {
        if (!compares(said)) {
            return false;
        }
        Set<String> ofStory = byStory.getOrDefault(story, Set.of());
        boolean denial = false;
        for (Sentence told : closest(said)) {
            boolean contrary = isContrary(told.gist, said);
            denial |= contrary && told.story == story;
            if (!contrary && coversAlone(told, story, said, ofStory)) {
                return true;
            }
        }
        return !denial && share(said.marks(), ofStory) >= BY_ALL && figuresTold(said, ofStory);
    }

    /** Whether there is enough in what is said to tell whether it was told. */
    static boolean compares(Gist said) {
        return said.marks().size() >= FEWEST_MARKS;
    }

    private static boolean coversAlone(Sentence told, long story, Gist said, Set<String> ofStory) {
        Set<String> marks = told.gist.marks();
        boolean own = told.story == story;
        if (!figuresTold(said, marks) && !(own && figuresTold(said, ofStory))) {
            return false;
        }
        if (!told.gist.language().equals(said.language())) {
            Set<String> bridge = new HashSet<>(said.marks());
            bridge.removeIf(Gist::isWord);
            return bridge.size() >= LEAST_BRIDGED && share(bridge, marks) >= BRIDGED;
        }
        return share(said.marks(), marks) >= (own ? BY_ONE : BY_ANOTHER);
    }

    private static boolean figuresTold(Gist said, Set<String> told) {
        return said.marks().stream()
                .filter(mark -> Gist.isNumber(mark) || Gist.isAct(mark))
                .allMatch(told::contains);
    }

    /** Whether one says what the other denies, or reports what the other only looked ahead to. */
    private static boolean isContrary(Gist told, Gist said) {
        return told.denies() != said.denies() || (told.ahead() && !said.ahead());
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.stream().filter(in::contains).count() / (double) of.size();
    }

    /** Those that share most marks; of equals the ones told first. */
    private List<Sentence> closest(Gist said) {
        Map<Sentence, Integer> shared = new HashMap<>();
        List<Sentence> order = new ArrayList<>();
        for (String mark : said.marks()) {
            for (Sentence told : byMark.getOrDefault(mark, List.of())) {
                if (shared.merge(told, 1, Integer::sum) == 1) {
                    order.add(told);
                }
            }
        }
        order.sort((a, b) -> Integer.compare(shared.getOrDefault(b, 0), shared.getOrDefault(a, 0)));
        return order.subList(0, Math.min(CLOSEST, order.size()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known known && known.sentences.equals(sentences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sentences);
    }
}
