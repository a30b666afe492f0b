package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.reading.SharedQuote.Printing;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Shingles;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds the same utterance in several articles, trimmed forms included.
 *
 * <p>Forms are taken longest first. One joins the utterance that holds at least {@value #SAME} of its runs of three words ({@link #keys}), said by
 * someone of the same last name in whatever spelling ({@link NameKeys}), or by nobody named; runs don't reach over an ellipsis or a bracket, so that a cut form
 * still matches. Shorter forms ("constructive") must be equal, and their speakers named. Utterances are found by their runs, of which each remembers
 * a few, so that time is linear in the words.
 */
public final class SharedQuotes {
    private static final double SAME = 0.6;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_UTTERANCES = 8;

    private final Map<Long, List<Utterance>> byKey = new HashMap<>();
    private final List<Utterance> utterances = new ArrayList<>();

    private SharedQuotes() {}

    private record Form(Article article, List<Quote> pieces, String text, int words, String who) {
        /** Of a form that is too short to be found in a longer one: a key of all its words. */
        long[] keys() {
            long[] keys = words < LEAST_WORDS ? new long[0] : SharedQuotes.keys(text);
            return keys.length > 0 ? keys : Shingles.of(text);
        }
    }

    private static final class Utterance {
        final Form fullest;
        final List<Form> forms = new ArrayList<>();
        String who;

        Utterance(Form fullest) {
            this.fullest = fullest;
            this.who = fullest.who();
        }
    }

    /** All utterances in some articles, those that most of them print first; then the earliest. */
    public static List<SharedQuote> of(Collection<Article> articles) {
        Map<Article, List<Quote>> quotes = new LinkedHashMap<>();
        for (Article article : articles) {
            quotes.put(article, Quotes.in(article));
        }
        return of(quotes);
    }

    /** As {@link #of(Collection)}, with quotes that were read before. */
    public static List<SharedQuote> of(Map<Article, List<Quote>> quotes) {
        List<Form> forms = new ArrayList<>();
        quotes.forEach((article, found) -> addForms(article, found, forms));
        forms.sort(
                Comparator.comparingInt(Form::words)
                        .reversed()
                        .thenComparing(form -> form.who().isEmpty())
                        .thenComparing(Form::article, BY_TIME));
        SharedQuotes shared = new SharedQuotes();
        forms.forEach(shared::add);
        return shared.utterances.stream()
                .map(SharedQuotes::told)
                .sorted(
                        Comparator.comparingInt((SharedQuote quote) -> -quote.printings().size())
                                .thenComparing(quote -> quote.first().article(), BY_TIME)
                                .thenComparingInt(
                                        quote -> quote.first().pieces().getFirst().span().start()))
                .toList();
    }

    private static final Comparator<Article> BY_TIME =
            Comparator.comparing(Article::publishedOrArrived).thenComparingLong(Article::id);

    /**
     * What other printings of the same words share: a hash of every run of three words between ellipses and brackets, ascending. A trimmed form has most of its
     * own among those of the whole, in whatever case.
     */
    public static long[] keys(String words) {
        LongStream.Builder keys = LongStream.builder();
        int from = 0;
        boolean bracketed = false;
        int i = 0;
        while (i < words.length()) {
            int cut = cutAt(words, i);
            if (cut > 0) {
                addRuns(bracketed ? "" : words.substring(from, i), keys);
                bracketed = words.charAt(i) == '[';
                from = i + cut;
            }
            i += Math.max(1, cut);
        }
        addRuns(bracketed ? "" : words.substring(from), keys);
        return keys.build().sorted().distinct().toArray();
    }

    /** How long an ellipsis or a bracket is that stands there; 0 where none does. */
    private static int cutAt(String words, int at) {
        int dots = at;
        while (dots < words.length() && words.charAt(dots) == '.') {
            dots++;
        }
        return dots - at >= 3 ? dots - at : "…[]".indexOf(words.charAt(at)) >= 0 ? 1 : 0;
    }

    private static void addRuns(String part, LongStream.Builder into) {
        if (part.length() > 2 && Words.spans(part).size() >= Shingles.WORDS) {
            Arrays.stream(Shingles.of(part)).forEach(into);
        }
    }

    private static void addForms(Article article, List<Quote> quotes, List<Form> into) {
        int i = 0;
        while (i < quotes.size()) {
            int end = i + 1;
            while (end < quotes.size() && quotes.get(end).goesOn()) {
                end++;
            }
            into.add(form(article, List.copyOf(quotes.subList(i, end))));
            i = end;
        }
    }

    private static Form form(Article article, List<Quote> pieces) {
        String text = new Printing(article, pieces).text();
        int words = Words.spans(text).size();
        return new Form(article, pieces, text, words, who(pieces.getFirst().speaker()));
    }

    private static String who(@Nullable String speaker) {
        return speaker == null ? "" : NameKeys.of(speaker.substring(speaker.lastIndexOf(' ') + 1));
    }

    private void add(Form form) {
        long[] keys = form.keys();
        Utterance same = find(form, keys);
        if (same == null) {
            same = new Utterance(form);
            utterances.add(same);
            for (long key : keys) {
                List<Utterance> known = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
                if (known.size() < MOST_UTTERANCES) {
                    known.add(same);
                }
            }
        } else if (same.who.isEmpty()) {
            same.who = form.who();
        }
        same.forms.add(form);
    }

    private @Nullable Utterance find(Form form, long[] keys) {
        Map<Utterance, Integer> shared = new LinkedHashMap<>();
        for (long key : keys) {
            for (Utterance utterance : byKey.getOrDefault(key, List.of())) {
                shared.merge(utterance, 1, Integer::sum);
            }
        }
        Utterance best = null;
        int most = 0;
        for (Map.Entry<Utterance, Integer> entry : shared.entrySet()) {
            Utterance utterance = entry.getKey();
            if (entry.getValue() > most && mayBe(form, keys.length, utterance, entry.getValue())) {
                best = utterance;
                most = entry.getValue();
            }
        }
        return best;
    }

    private static boolean mayBe(Form form, int keys, Utterance utterance, int shared) {
        boolean oneVoice = form.who().equals(utterance.who);
        if (form.words() < LEAST_WORDS) {
            return oneVoice
                    && !form.who().isEmpty()
                    && utterance.fullest.words() == form.words()
                    && shared == keys;
        }
        boolean unnamed = form.who().isEmpty() || utterance.who.isEmpty();
        return (oneVoice || unnamed) && shared >= SAME * keys;
    }

    private static SharedQuote told(Utterance utterance) {
        List<Form> inTime = new ArrayList<>(utterance.forms);
        inTime.sort(Comparator.comparing(Form::article, BY_TIME));
        String speaker = null;
        List<Printing> printings = new ArrayList<>();
        Set<Article> seen = new HashSet<>();
        for (Form form : inTime) {
            String name = form.pieces().getFirst().speaker();
            if (name != null && (speaker == null || name.length() > speaker.length())) {
                speaker = name;
            }
            if (seen.add(form.article())) {
                printings.add(new Printing(form.article(), form.pieces()));
            }
        }
        return new SharedQuote(speaker, utterance.fullest.text(), List.copyOf(printings));
    }
}
