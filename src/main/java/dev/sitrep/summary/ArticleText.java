package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.Terms;
import dev.sitrep.text.WordList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a summary needs of an article, read once.
 *
 * @param titleTerms in order
 * @param sentences the first of the text
 */
record ArticleText(List<String> titleTerms, List<ReadSentence> sentences) {
    private static final int READ_SENTENCES = 40;
    private static final Set<String> BACKSHIFT = WordList.of("had would");
    private static final Set<String> ASIDE =
            WordList.of(
                    """
                    welcomed condemned praised criticized criticised called urged applauded denounced slammed reacted previously
                    earlier ago since decades history historically
                    привітав засудив закликав розкритикував раніше торік
                    приветствовал осудил призвал раскритиковал ранее
                    """);

    /** @param known whether everybody knows this surname */
    static ArticleText of(Article article, Predicate<String> known) {
        String text = article.text();
        String language = article.language();
        List<Span> spans = Sentences.split(text, language);
        Introductions introductions = new Introductions(language, known);
        List<ReadSentence> sentences = new ArrayList<>();
        for (int i = 0; i < Math.min(READ_SENTENCES, spans.size()); i++) {
            boolean sameLine =
                    i > 0 && text.indexOf('\n', spans.get(i - 1).end()) >= spans.get(i).start();
            boolean onlyLine = i > 0 && text.indexOf('\n', spans.get(i - 1).end()) < 0;
            sentences.add(
                    sentence(text, language, spans.get(i), i, sameLine || onlyLine, introductions));
        }
        return new ArticleText(Terms.of(article.title(), language), List.copyOf(sentences));
    }

    private static ReadSentence sentence(
            String text,
            String language,
            Span whole,
            int position,
            boolean sameLine,
            Introductions introductions) {
        Span span = Opening.without(text, whole);
        String sentence = span.of(text);
        SentenceWords words = new SentenceWords(sentence);
        Introductions.Names names = introductions.next(words);
        Map<String, Double> terms = new HashMap<>();
        Terms.of(sentence, language).forEach(term -> terms.merge(term, 1.0, Double::sum));
        return new ReadSentence(
                position,
                span,
                sentence,
                sameLine,
                words.size(),
                terms,
                bigrams(words.words()),
                SentenceFilter.usable(sentence, words, language),
                new Needs(
                        Dependence.leans(sentence, words, language),
                        Dependence.mention(sentence, words, language),
                        names.bare()),
                names.full(),
                Hedges.in(words.words()),
                words.words().stream().anyMatch(BACKSHIFT::contains),
                words.words().stream().anyMatch(ASIDE::contains));
    }

    private static Set<Integer> bigrams(List<String> words) {
        Set<Integer> bigrams = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            bigrams.add(31 * words.get(i - 1).hashCode() + words.get(i).hashCode());
        }
        return bigrams;
    }
}
