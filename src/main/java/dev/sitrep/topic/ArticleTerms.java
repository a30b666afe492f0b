package dev.sitrep.topic;

import com.google.common.base.Suppliers;

import dev.sitrep.actor.Mention;
import dev.sitrep.actor.Mentions;
import dev.sitrep.actor.Place;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a query may ask of one text: its words, whom and what they name, its language, who published it.
 *
 * @param named read when first asked for: it takes longer than all else
 * @param language ISO 639-1 or "und"
 * @param outlet empty for a text that no outlet published
 */
record ArticleTerms(TextWords words, Supplier<Named> named, String language, Voice outlet) {
    /** The longest adjective of a country, in words: "South Korean". */
    private static final int LONGEST_ADJECTIVE = 2;

    /**
     * What a text names.
     *
     * @param listed actors and places, as {@link Anchors#term}
     * @param countries codes of those that it names, or by an adjective, a place or somebody who speaks for them
     */
    record Named(Set<String> listed, Set<String> countries) {}

    /** @param words the article's own that are to be looked at */
    static ArticleTerms of(Article article, TextWords words, TopicLanguage language) {
        return of(
                words,
                article.language(),
                Voice.of(article.outlet(), article.url(), language.outlets()),
                language);
    }

    /**
     * @param written the language of the words
     */
    static ArticleTerms of(TextWords words, String written, Voice outlet, TopicLanguage language) {
        return new ArticleTerms(
                words,
                Suppliers.memoize(() -> read(words.text(), written, language)),
                written,
                outlet);
    }

    /** Hands over all under which a query may be found that requires it; but for beginnings of words. */
    void terms(Consumer<String> each) {
        words.distinct().forEach(each);
        named.get().listed().forEach(each);
        named.get().countries().forEach(code -> each.accept("country:" + code));
        outlet.terms("outlet", each);
    }

    private static Named read(String text, String written, TopicLanguage language) {
        Mentions mentions = language.reader().mentions(text, written);
        Set<String> listed = new HashSet<>();
        Set<String> countries = new HashSet<>();
        mentions.actors().stream()
                .map(Mention::who)
                .forEach(
                        actor -> {
                            listed.add("actor:" + actor.name());
                            countries.add(actor.side());
                        });
        for (Mention<Place> mention : mentions.places()) {
            listed.add("place:" + mention.who().name());
            countries.add(mention.who().country());
        }
        addByAdjective(text, language.reader().places(), countries);
        countries.remove("");
        return new Named(listed, countries);
    }

    /** "Iranian oil", "иранская нефть": English ones have a capital letter, "polish" is another word. */
    private static void addByAdjective(String text, Places places, Set<String> countries) {
        List<Span> words = Words.spans(text);
        int i = 0;
        while (i < words.size()) {
            int taken = 1;
            if (mayBeAdjective(text.charAt(words.get(i).start()))) {
                for (int n = Math.min(LONGEST_ADJECTIVE, words.size() - i); n > 0; n--) {
                    Span span = new Span(words.get(i).start(), words.get(i + n - 1).end());
                    Optional<String> code = places.countryOf(span.of(text));
                    if (code.isPresent()) {
                        countries.add(code.get());
                        taken = n;
                        break;
                    }
                }
            }
            i += taken;
        }
    }

    private static boolean mayBeAdjective(char first) {
        return Character.isUpperCase(first) || first > 0x24F;
    }
}
