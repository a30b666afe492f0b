package dev.sitrep.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Sparse vectors under idf weights. */
final class Vectors {
    private Vectors() {}

    /** One term of an article: its share in the article's vector, and its idf. */
    record Term(String word, double share, double idf) {}

    /** Weighs counts by idf, at length one, strongest first. */
    static List<Term> weigh(Map<String, Double> counts, DocumentFrequencies frequencies) {
        List<Term> terms = new ArrayList<>(counts.size());
        double square = 0;
        for (Map.Entry<String, Double> count : counts.entrySet()) {
            double idf = frequencies.idf(count.getKey());
            double weight = count.getValue() * idf;
            square += weight * weight;
            terms.add(new Term(count.getKey(), weight, idf));
        }
        double norm = Math.sqrt(square);
        terms.replaceAll(t -> new Term(t.word(), t.share() / norm, t.idf()));
        terms.sort(Comparator.comparingDouble(Term::share).reversed().thenComparing(Term::word));
        return terms;
    }

    /** The length of a sum of counts under idf. */
    static double norm(Map<String, Double> sum, DocumentFrequencies frequencies) {
        double square = 0;
        for (Map.Entry<String, Double> count : sum.entrySet()) {
            double weight = count.getValue() * frequencies.idf(count.getKey());
            square += weight * weight;
        }
        return Math.sqrt(square);
    }

    /** The cosine of an article with a sum of counts whose length is known; 0 where either is empty. */
    static double cosine(List<Term> article, Map<String, Double> sum, double norm) {
        double dot = 0;
        for (Term term : article) {
            Double count = sum.get(term.word());
            dot += count == null ? 0 : term.share() * count * term.idf();
        }
        return dot == 0 ? 0 : dot / norm;
    }

    /** How many terms both have. */
    static int shared(List<Term> article, Map<String, Double> sum) {
        int shared = 0;
        for (Term term : article) {
            shared += sum.containsKey(term.word()) ? 1 : 0;
        }
        return shared;
    }
}
