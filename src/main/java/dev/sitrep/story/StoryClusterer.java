package dev.sitrep.story;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Sorts articles into stories as they arrive.
 *
 * <h2>Idea</h2>
 *
 * <p>Two reports on one event share its rare words and names and mean the same, and come within days of each other. How much they must share depends on
 * where they stand: in a crowded neighbourhood, all that is written on one war, chance likeness is high; in a lonely one it is low. So the likeness of two
 * articles is measured against what each has with its fifth to twelfth nearest article ({@link Kin}), and what is left over a threshold is their <em>lead</em>. An
 * article joins the story whose members lead most in the mean, or starts one. It joins with caution, and is thought over later: stories whose articles
 * lead on the average are one, and a story whose parts don't is two ({@link SecondThoughts}). The scheme of one pass over an inverted index is that of Miranda, Znotiņš, Cohen and
 * Barzdins (EMNLP 2018); that of a sentence model beside sparse words is Saravanakumar, Ballesteros, Chandrasekaran and McKeown's (EACL 2021); average
 * link in second thoughts is UPGMA.
 *
 * <h2>Formula</h2>
 *
 * <pre>
 * tf(t)      = 1 + ln(count in body + 3 · count in title)
 * idf(t)     = ln((N + 300) / (df(t) + ½))            running counts, halved at 50 000 articles
 * like(a,b)  = (0.6 · cos(words) + 0.4 · cos(meaning)) · exp(−Δ² / 2σ²)
 * crowd(a)   = mean like of a with its 5th … 12th nearest article, at least 0.16 each
 * lead(a,b)  = like(a,b) − 0.7 · min(crowd(a), crowd(b)) − θ
 * joins      : mean of the ten best leads with a story's members ≥ 0.03
 * one story  : mean of all leads between two stories' members ≥ 0
 * two        : mean of all leads between the parts < −0.01
 * </pre>
 *
 * <p>Δ is the time between two articles, σ = 3 days (both papers). An article in another language is compared by {@link BridgeKeys} alone: only where
 * four of them agree, a name of a person, body or town among these, and where not one tells of talks and the other of a strike ({@link EventKind}).
 *
 * <p>Against one event: strikes in two towns, two rounds, two years ({@link EventMarks}). Each such pair's lead is 0.25 less, and where most pairs are such the
 * article does not join, nor do stories merge. Vetoes: an article that reports a planned event as begun does not join a story that has
 * looked ahead to it for longer than 30 hours, and one that looks ahead does not join a story whose event began so long ago; {@link
 * StorylineLinker} joins the two.
 *
 * <h2>Constants</h2>
 *
 * <p>Few, and set by hand on ECB+ (half of it, full texts) and NeuS (validation and part of training, title and lead) as the mean over shuffled orders, near-duplicates
 * found first: the recipe is {@code StoryBench}. Shares and θ move B³ F1 by less than 0.01 over a good range on NeuS; on ECB+, whose topics hold two like events each, θ
 * and what is taken off for a story's own articles trade precision for recall within 0.02. Learned weights over eight likenesses (title, lead, body, names,
 * pairs of words, numbers, and the sentence model for title and lead) gained nothing that lasted from one set to the other, nor did shared names or numbers as a likeness
 * of their own: what the words and the model say holds these already. The fifth to twelfth neighbour stand for the crowd; nearer ones gain on sets of small
 * stories and lose on large ones.
 *
 * <h2>Bounds</h2>
 *
 * <p>An inverted index over each article's 40 strongest terms gives at most 48 articles to compare; a story is compared by 36 of its articles at most. A
 * story untouched for {@code keepFor} is dropped unless it is kept open; so is the longest untouched beyond {@code mostStories}. Memory does not grow with history. All stories
 * come back by {@link #restore}, so any node can go on from the database; how common words are is counted anew from the articles restored.
 *
 * <p>Not safe for several threads.
 */
public final class StoryClusterer {
    private static final int CANDIDATES = 48;
    private static final int STORIES = 6;
    private static final int BEST_LEADS = 10;
    private static final int MOST_TERMS = 250;
    private static final int MOST_KEYS = 60;

    private final ClusterSettings settings;
    private final LongSupplier newStoryId;
    private final Meaning meaning;
    private final FeatureReader reader;
    private final Map<Long, Features> ahead = new ConcurrentHashMap<>();
    private final Likeness likeness;
    private final DocumentFrequencies wordFrequencies = new DocumentFrequencies();
    private final DocumentFrequencies bridgeFrequencies = new DocumentFrequencies();
    private final RepeatedTitles titles = new RepeatedTitles();
    private final OpenStories open;
    private final SecondThoughts thoughts;
    private final ArticleIndex index = new ArticleIndex();

    /** @param newStoryId asked for each story that is started */
    public StoryClusterer(ClusterSettings settings, Knowledge knowledge, LongSupplier newStoryId) {
        this.settings = settings;
        this.newStoryId = newStoryId;
        this.meaning = knowledge.meaning();
        this.reader = new FeatureReader(knowledge);
        this.likeness = new Likeness(settings);
        this.open = new OpenStories(settings.keepFor(), settings.mostStories());
        this.thoughts = new SecondThoughts(open, likeness, settings.slack());
    }

    /** Reads articles that will be assigned or restored next, on all processors: what it takes is most of the work. */
    public void readAhead(List<Article> next) {
        ahead.clear();
        next.parallelStream().forEach(a -> ahead.put(a.id(), reader.of(a, false)));
    }

    /** Finds the story of an article, or starts one. A near-duplicate goes where its first article went. */
    public Assignment assign(Article article) {
        Features features = read(article);
        OpenStory first = firstStory(article);
        if (first != null) {
            putCopy(first.id(), article, features);
            return new Assignment.Joined(first.id(), 1);
        }
        Member member = member(article, features);
        Match best = bestOf(member, meet(member));
        if (best != null && best.lead() >= settings.caution()) {
            put(best.story().id(), member);
            return new Assignment.Joined(best.story().id(), best.like());
        }
        long id = newStoryId.getAsLong();
        put(id, member);
        return new Assignment.Started(id, best == null ? 0 : best.like());
    }

    /** Puts back what an earlier run assigned; articles come in order of arrival. */
    public void restore(long storyId, Article article) {
        Features features = read(article);
        if (firstStory(article) != null) {
            putCopy(storyId, article, features);
            return;
        }
        Member member = member(article, features);
        meet(member);
        put(storyId, member);
    }

    /** What has come to light since this was last asked: stories that are one, and stories that are two. Nothing is changed by asking. */
    public List<SecondThought> secondThoughts() {
        return thoughts.found();
    }

    /** All articles of one story go to another; the first is no more. */
    public void merge(long into, long gone) {
        open.merge(into, gone);
        thoughts.changed(into);
    }

    /** Some articles of a story go to a new one. */
    public void split(long from, long fresh, List<Long> articleIds) {
        open.split(from, fresh, articleIds);
        thoughts.changed(from);
        thoughts.changed(fresh);
    }

    /**
     * Keeps a story open though nothing comes of it for long: a planned meeting waits for its report. The longest untouched still goes where there are
     * more than {@code mostStories}.
     *
     * @param until taken instead of what was said before of this story; a moment that has passed ends the wait
     */
    public void keepOpenUntil(long storyId, Instant until) {
        open.keepOpenUntil(storyId, until);
    }

    /** Whether a story may still take articles. */
    public boolean isOpen(long storyId) {
        return open.of(storyId) != null;
    }

    /** How many stories may still take articles. */
    public int openStories() {
        return open.size();
    }

    /** @param lead by how much the mean likeness exceeds what is needed */
    private record Match(OpenStory story, double like, double lead) {}

    private Features read(Article article) {
        Instant time = article.publishedOrArrived();
        open.forget(time);
        index.sweep(id -> open.member(id) != null);
        Features read = ahead.remove(article.id());
        boolean repeats = titles.repeats(article, time);
        meaning.keep(article.id());
        return read == null || repeats || !read.time().equals(time)
                ? reader.of(article, repeats)
                : read;
    }

    private @Nullable OpenStory firstStory(Article article) {
        Long first = article.duplicateOf();
        return first == null ? null : open.ofArticle(first);
    }

    private Member member(Article article, Features features) {
        wordFrequencies.add(features.words().keySet());
        bridgeFrequencies.add(features.bridge().keySet());
        return new Member(
                article.id(),
                features,
                SparseVector.of(features.words(), wordFrequencies, MOST_TERMS),
                SparseVector.of(features.bridge(), bridgeFrequencies, MOST_KEYS),
                SparseVector.of(features.bridgeNames(), bridgeFrequencies, MOST_KEYS));
    }

    /** Compares a newcomer with what is near: both learn how crowded it is around them. Returns the stories that it may belong to. */
    private Set<OpenStory> meet(Member member) {
        record Near(OpenStory story, double like) {}
        List<Near> near = new ArrayList<>();
        for (long id : index.nearest(member.words(), member.bridge(), CANDIDATES)) {
            Member other = open.member(id);
            OpenStory its = open.ofArticle(id);
            if (other == null || its == null) {
                continue;
            }
            double like = likeness.of(member, other);
            near.add(new Near(its, like));
            if (Likeness.sameLanguage(member, other)) {
                member.kin().meet(id, like);
                if (other.kin().meet(member.id(), like)) {
                    thoughts.changed(its.id());
                }
            }
        }
        near.sort(
                Comparator.comparingDouble(Near::like)
                        .reversed()
                        .thenComparingLong(n -> n.story().id()));
        return near.stream()
                .map(Near::story)
                .distinct()
                .limit(STORIES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable Match bestOf(Member member, Set<OpenStory> stories) {
        Match best = null;
        for (OpenStory story : stories) {
            Match match = match(member, story);
            if (best == null || match.lead() > best.lead()) {
                best = match;
            }
        }
        return best;
    }

    /** The mean of the best leads with a story's members: those in its own language where there are any. */
    private Match match(Member member, OpenStory story) {
        List<Member> members = story.members();
        if (isOtherEvent(member.features(), story) || Likeness.exclude(List.of(member), members)) {
            return new Match(story, 0, Double.NEGATIVE_INFINITY);
        }
        int size = story.members().size() + 1;
        boolean told = story.members().stream().anyMatch(m -> Likeness.sameLanguage(m, member));
        double[] leads =
                story.members().stream()
                        .filter(m -> !told || Likeness.sameLanguage(m, member))
                        .mapToDouble(m -> likeness.lead(member, m, size))
                        .sorted()
                        .toArray();
        double lead =
                Arrays.stream(leads)
                        .skip(Math.max(0, leads.length - BEST_LEADS))
                        .average()
                        .orElse(Double.NEGATIVE_INFINITY);
        return new Match(
                story,
                Math.max(
                        0,
                        Math.min(1, lead + settings.joinAt(member.features().bareTitle(), size))),
                lead);
    }

    /** A live blog or a round-up is in a story, and draws nothing else there. */
    private void put(long storyId, Member member) {
        if (!member.features().ofOneEvent()) {
            open.put(storyId, OpenStory.Entry.of(member));
            return;
        }
        open.put(storyId, member);
        index.add(member.id(), member.words(), member.bridge());
        thoughts.changed(storyId);
    }

    private void putCopy(long storyId, Article article, Features features) {
        long first = Objects.requireNonNull(article.duplicateOf());
        open.put(
                storyId,
                new OpenStory.Entry(article.id(), first, features.stage(), features.time()));
    }

    private static boolean isOtherEvent(Features article, OpenStory story) {
        if (!article.stage().isOtherSideOf(story.stage())) {
            return false;
        }
        Instant since = article.stage() == Features.Stage.BEGUN ? story.oldest() : story.newest();
        return Duration.between(since, article.time()).compareTo(Likeness.STAGE_GAP) > 0;
    }
}
