package dev.sitrep.story;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Sorts articles into stories as they arrive.
 *
 * <h2>Idea</h2>
 *
 * <p>Two reports on one event share its rare words and names, and come within days of each other. So an article and a story are
 * vectors of terms, rare terms weigh more, and the cosine between them, faded by the time between them, is their likeness. An article joins
 * the story it exceeds the threshold of by most; where there is none it starts one. One pass, no second thoughts: what a chat was told stays true.
 * The scheme is that of Miranda, Znotiņš, Cohen and Barzdins (EMNLP 2018), whose sparse features Saravanakumar, Ballesteros, Chandrasekaran
 * and McKeown (EACL 2021) kept beside their neural ones.
 *
 * <h2>Formula</h2>
 *
 * <pre>
 * tf(t)    = 1 + ln(count in body + 3 · count in title)
 * idf(t)   = ln((N + 300) / (df(t) + ½))            running counts, halved at 50 000 articles
 * story    = Σ tf / |tf|  over its articles, one sum a language, one of name keys, one of bridge keys
 * likeness = (0.9 · cos(words) + 0.1 · cos(names)) · exp(−Δ² / 2σ²)
 * joins    : likeness ≥ θ(length) + 0.02 · log₂(articles in the story)
 * </pre>
 *
 * <p>Δ is how far the article's time lies outside the story's span, σ = 3 days (both papers). A story in another language than
 * the article's is compared by {@link BridgeKeys} alone: only where four of them agree, a name of a person, body or town among these, and where not one
 * tells of talks and the other of a strike ({@link EventKind}).
 *
 * <p>One veto: an article that reports a planned event as begun does not join a story that has looked ahead to it for longer than {@code
 * STAGE_GAP}, and one that looks ahead does not join a story whose event began so long ago; {@link StorylineLinker} joins the two.
 *
 * <h2>Constants</h2>
 *
 * <p>Set on ECB+ (half of it, full texts) and NeuS validation (title and lead), as the mean over shuffled orders. θ from 0.22 to 0.28 moves
 * B³ F1 by less than 0.01 on either, so nothing hangs on its third digit. A larger share for names helps ECB+ and harms NeuS, where all
 * stories have the same few politicians; reading past 2 500 characters, bigrams and other powers of idf did not help. Bare
 * titles have so few words that chance likeness is higher: they have a threshold of their own.
 *
 * <h2>Bounds</h2>
 *
 * <p>An inverted index over each article's 40 strongest terms gives at most 48 stories to compare. A story untouched for {@code keepFor} is
 * dropped; so is the longest untouched beyond {@code mostStories}. A story's sums hold 1 200 terms at most. Memory does not
 * grow with history. All state comes back by {@link #restore}, so any node can go on from the database.
 *
 * <p>Not safe for several threads.
 */
public final class StoryClusterer {
    private static final int STRONGEST_TERMS = 40;
    private static final int CANDIDATES = 48;
    private static final int LEAST_SHARED_KEYS = 4;

    /** A report this long after the first preview, or a preview this long after the last report, is of another event: the meeting itself, or the next. */
    private static final Duration STAGE_GAP = Duration.ofHours(30);

    private final ClusterSettings settings;
    private final LongSupplier newStoryId;
    private final FeatureReader reader;
    private final DocumentFrequencies wordFrequencies = new DocumentFrequencies();
    private final DocumentFrequencies nameFrequencies = new DocumentFrequencies();
    private final DocumentFrequencies bridgeFrequencies = new DocumentFrequencies();
    private final RepeatedTitles titles = new RepeatedTitles();
    private final OpenStories open;
    private final TermIndex index = new TermIndex();

    public StoryClusterer(ClusterSettings settings, LongSupplier newStoryId) {
        this.settings = settings;
        this.newStoryId = newStoryId;
        this.reader = new FeatureReader(settings.titleWeight());
        this.open = new OpenStories(settings.keepFor(), settings.mostStories(), index::remove);
    }

    /** Finds the story of an article, or starts one. A near-duplicate goes where its first article went. */
    public Assignment assign(Article article) {
        Reading reading = read(article);
        OpenStory first =
                article.duplicateOf() == null ? null : open.ofArticle(article.duplicateOf());
        if (first != null) {
            put(first.id(), article, reading);
            return new Assignment.Joined(first.id(), 1);
        }
        Match best = bestOf(reading);
        if (best != null && best.lead() >= 0) {
            put(best.story().id(), article, reading);
            return new Assignment.Joined(best.story().id(), best.score());
        }
        long id = newStoryId.getAsLong();
        put(id, article, reading);
        return new Assignment.Started(id, best == null ? 0 : best.score());
    }

    /** Puts back what an earlier run assigned; articles come in order of arrival. */
    public void restore(long storyId, Article article) {
        put(storyId, article, read(article));
    }

    /** Whether a story may still take articles. */
    public boolean isOpen(long storyId) {
        return open.of(storyId) != null;
    }

    /** How many stories may still take articles. */
    public int openStories() {
        return open.size();
    }

    private record Reading(
            Features features,
            List<Vectors.Term> words,
            List<Vectors.Term> names,
            List<Vectors.Term> bridge) {}

    /** @param lead by how much the likeness exceeds the threshold */
    private record Match(OpenStory story, double score, double lead) {}

    private Reading read(Article article) {
        Instant time = article.publishedOrArrived();
        open.forget(time);
        Features features = reader.of(article, titles.repeats(article, time));
        wordFrequencies.add(features.words().keySet());
        nameFrequencies.add(features.names().keySet());
        bridgeFrequencies.add(features.bridge().keySet());
        return new Reading(
                features,
                Vectors.weigh(features.words(), wordFrequencies),
                Vectors.weigh(features.names(), nameFrequencies),
                Vectors.weigh(features.bridge(), bridgeFrequencies));
    }

    private @Nullable Match bestOf(Reading reading) {
        Match best = null;
        for (OpenStory story : candidates(reading)) {
            double score = likeness(reading, story);
            double lead = score - threshold(reading.features(), story);
            if (best == null || lead > best.lead()) {
                best = new Match(story, score, lead);
            }
        }
        return best;
    }

    private List<OpenStory> candidates(Reading reading) {
        return index.nearest(indexTerms(reading), CANDIDATES).stream()
                .map(open::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private void put(long storyId, Article article, Reading reading) {
        open.put(storyId, article.id(), reading.features());
        indexTerms(reading).keySet().forEach(term -> index.add(storyId, term));
    }

    private static Map<String, Double> indexTerms(Reading reading) {
        Map<String, Double> terms = LinkedHashMap.newLinkedHashMap(2 * STRONGEST_TERMS);
        addStrongest(reading.words(), "w:", terms);
        addStrongest(reading.bridge(), "b:", terms);
        return terms;
    }

    private static void addStrongest(
            List<Vectors.Term> from, String space, Map<String, Double> into) {
        from.subList(0, Math.min(STRONGEST_TERMS, from.size()))
                .forEach(term -> into.put(space + term.word(), term.share()));
    }

    private double likeness(Reading article, OpenStory story) {
        Features features = article.features();
        Duration apart = story.distance(features.time());
        if (isOtherEvent(features, story)) {
            return 0;
        }
        double sigmas = apart.toMillis() / (double) settings.sigma().toMillis();
        double near = Math.exp(-sigmas * sigmas / 2);
        TermSum told = story.words(features.language());
        if (told == null) {
            return mayBridge(article, story)
                    ? story.bridge().cosine(article.bridge(), bridgeFrequencies) * near
                    : 0;
        }
        double byNames = story.names().cosine(article.names(), nameFrequencies);
        double byWords = told.cosine(article.words(), wordFrequencies);
        return (byWords * (1 - settings.nameShare()) + byNames * settings.nameShare()) * near;
    }

    /** Across languages the same kind of event, and a person, body or town that both name. */
    private static boolean mayBridge(Reading article, OpenStory story) {
        Map<String, Double> told = story.bridge().counts();
        return !article.features().kind().excludes(story.kind())
                && Vectors.shared(article.bridge(), told) >= LEAST_SHARED_KEYS
                && article.bridge().stream()
                        .map(Vectors.Term::word)
                        .anyMatch(key -> BridgeKeys.isName(key) && told.containsKey(key));
    }

    private static boolean isOtherEvent(Features article, OpenStory story) {
        if (!article.stage().isOtherSideOf(story.stage())) {
            return false;
        }
        Instant since = article.stage() == Features.Stage.BEGUN ? story.oldest() : story.newest();
        return Duration.between(since, article.time()).compareTo(STAGE_GAP) > 0;
    }

    private double threshold(Features article, OpenStory story) {
        if (story.words(article.language()) == null) {
            return settings.joinAtOtherLanguage();
        }
        boolean shorter = article.length().compareTo(story.length()) < 0;
        double base = settings.joinAt(shorter ? article.length() : story.length());
        return base + settings.tighten() * Math.log(story.size()) / Math.log(2);
    }
}
