package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.CreditReading.ReadSentence;
import dev.sitrep.text.Span;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is behind what a story's articles say: the story as a whole, a sentence, a claim that several articles make. */
public final class StorySources {
    private final Map<Long, ReadArticle> byId = new HashMap<>();
    private final Voices voices;

    StorySources(Outlets outlets, List<ReadArticle> inOrder) {
        this.voices = new Voices(outlets, inOrder);
        for (ReadArticle article : inOrder) {
            byId.put(article.id(), article);
        }
    }

    /**
     * A place in a story.
     *
     * @param article its id
     * @param span in its text
     */
    public record Place(long article, Span span) {}

    /** The origins of the story; each article is at one of them or unattributed. */
    public OriginTree tree() {
        return voices.tree();
    }

    /**
     * The origins of one claim, given by the sentences that make it, one or more of some articles. An article that credits two outlets for it is at both; one
     * that gives no known origin for it is unattributed.
     */
    public OriginTree tree(Collection<Place> claim) {
        Map<Long, Set<String>> names = new LinkedHashMap<>();
        for (Place place : claim) {
            names.computeIfAbsent(place.article(), id -> new TreeSet<>())
                    .addAll(originsOf(place.article(), place.span()));
        }
        return voices.tree(names);
    }

    /** The first voices behind a sentence, by name; none where it is unattributed. */
    public Set<String> originsOf(long articleId, Span sentence) {
        ReadArticle article = byId.get(articleId);
        int place = article == null ? -1 : placeOf(article, sentence);
        if (article == null) {
            return Set.of();
        }
        return place < 0 ? ofArticle(articleId) : ofSentence(article, place, new HashSet<>());
    }

    /** The grade of the sentence that most of a stretch stands in. */
    public SourcingGrade gradeOf(long articleId, Span stretch) {
        ReadArticle article = byId.get(articleId);
        return article == null ? SourcingGrade.UNATTRIBUTED : Grading.at(article.grades(), stretch);
    }

    private Set<String> ofArticle(long id) {
        String voice = voices.of(id);
        return voice == null ? Set.of() : Set.of(voice);
    }

    private Set<String> ofSentence(ReadArticle article, int place, Set<CopiedText.Place> seen) {
        Set<String> credited = credited(article, place);
        if (!credited.isEmpty()) {
            return credited;
        }
        CopiedText.Place first = voices.copied().firstOf(article.id(), place);
        ReadArticle other = first == null ? null : byId.get(first.article());
        if (first != null && other != null && seen.add(first)) {
            return ofSentence(other, first.sentence(), seen);
        }
        return ofArticle(article.id());
    }

    /** What the sentence credits, or else the nearest before it in its paragraph. */
    private Set<String> credited(ReadArticle article, int place) {
        List<ReadSentence> sentences = article.reading().sentences();
        int line = sentences.get(place).line();
        for (int i = place; i >= 0 && sentences.get(i).line() == line; i--) {
            Set<String> names = names(sentences.get(i));
            boolean own = sentences.get(i).media() && names.isEmpty() && i == place;
            if (own) {
                return Set.of();
            }
            if (!names.isEmpty()) {
                boolean older =
                        i < place && GoverningCredit.isOld(article.text(), sentences.get(i).span());
                return older ? Set.of() : names;
            }
        }
        return Set.of();
    }

    private Set<String> names(ReadSentence sentence) {
        Set<String> names = new TreeSet<>();
        for (Credit credit : sentence.credits()) {
            if (credit.kind() == Kind.REPORTED
                    || credit.kind() == Kind.TOLD
                    || credit.kind() == Kind.CITED) {
                Credit deeper = GoverningCredit.deeper(credit, sentence.credits());
                names.add(voices.trace(deeper.name()));
            }
        }
        return names;
    }

    private static int placeOf(ReadArticle article, Span stretch) {
        List<ReadSentence> sentences = article.reading().sentences();
        int best = -1;
        int most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i).span();
            int shared =
                    Math.min(span.end(), stretch.end()) - Math.max(span.start(), stretch.start());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }
}
