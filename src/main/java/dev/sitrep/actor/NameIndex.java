package dev.sitrep.actor;

import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Phrases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All listed names by their words, in one trie, and single words by their sound. It never changes. */
final class NameIndex {
    private static final int LEAST_SOUND = 6;
    private static final int LEAST_FOREIGN = 4;

    private final Phrases<List<Spelling>> phrases = new Phrases<>();
    private final Map<String, List<Spelling>> bySound = new HashMap<>();

    NameIndex(Collection<Listed> listed) {
        Map<List<String>, List<Spelling>> patterns = new LinkedHashMap<>();
        for (Listed entry : listed) {
            Set<String> first = firstNames(entry);
            for (String name : entry.names()) {
                boolean whole = isWhole(entry, name);
                add(
                        name,
                        new Spelling(entry.who(), name, whole, entry.evidence(), first),
                        patterns);
            }
            for (String name : entry.surnames()) {
                add(
                        name,
                        new Spelling(entry.who(), name, false, entry.evidence(), first),
                        patterns);
            }
        }
        patterns.forEach(phrases::add);
    }

    /** The names that begin with a word of a text, told to {@code found} with the word behind. */
    void findAt(List<String> folds, int index, Phrases.Found<List<Spelling>> found) {
        phrases.findAt(folds, index, found);
    }

    /** Listed names of one word that sound like one in no list's spelling, such as "Selenskyj". */
    List<Spelling> soundingLike(String written) {
        String key = NameKeys.of(written);
        return key.length() < LEAST_SOUND ? List.of() : bySound.getOrDefault(key, List.of());
    }

    /** A body's names of one word are short names, which may need evidence; a person's and a place's whole names don't. */
    private static boolean isWhole(Listed entry, String name) {
        if (entry.who() instanceof Place) {
            return false;
        }
        boolean person = entry.who() instanceof Actor actor && actor.isPerson();
        return person || (name.equals(entry.who().name()) && name.indexOf(' ') > 0);
    }

    private static Set<String> firstNames(Listed entry) {
        if (!(entry.who() instanceof Actor actor) || !actor.isPerson()) {
            return Set.of();
        }
        Set<String> first = new HashSet<>();
        for (String name : entry.names()) {
            for (String word : TextWords.ofName(name)) {
                first.add(Folding.word(word));
            }
        }
        return Set.copyOf(first);
    }

    private void add(String name, Spelling spelling, Map<List<String>, List<Spelling>> patterns) {
        for (List<String> form : Folding.forms(name)) {
            if (form.size() == 1 && isNoName(form.getFirst(), name)) {
                continue;
            }
            List<Spelling> owners = patterns.computeIfAbsent(form, f -> new ArrayList<>(1));
            addLaxest(spelling, owners);
        }
        boolean body = spelling.who() instanceof Actor actor && !actor.isPerson();
        if (!body && TextWords.ofName(name).size() == 1) {
            String key = NameKeys.of(name);
            List<Spelling> owners = bySound.computeIfAbsent(key, k -> new ArrayList<>(1));
            addLaxest(spelling, owners);
        }
    }

    /** One spelling for each owner: "Nato" beside "NATO" says that capitals don't matter. */
    private static void addLaxest(Spelling spelling, List<Spelling> owners) {
        for (int i = 0; i < owners.size(); i++) {
            if (owners.get(i).who().equals(spelling.who())) {
                if (owners.get(i).isAcronym() && !spelling.isAcronym()) {
                    owners.set(i, spelling);
                }
                return;
            }
        }
        owners.add(spelling);
    }

    /** Names of other languages that are words or first names in ours: "Того" (Togo), "Maurice" (Mauritius), "Çad" (Chad). */
    private static boolean isNoName(String folded, String written) {
        boolean acronym = written.equals(written.toUpperCase(java.util.Locale.ROOT));
        boolean foreign = !written.chars().allMatch(c -> c < 128);
        boolean latin = !Folding.isCyrillic(written);
        return (NameWords.isStop(folded) && !acronym)
                || (foreign
                        && latin
                        && folded.length() < LEAST_FOREIGN
                        && !acronym
                        && isLatin(folded));
    }

    private static boolean isLatin(String folded) {
        return folded.chars().allMatch(c -> c < 128);
    }
}
