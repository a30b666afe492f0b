package dev.sitrep.reading;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people an article names: the fullest form of each, by last name, so that "Zelenskiy" becomes "Volodymyr Zelenskiy". */
final class SpeakerNames {
    private static final int MOST_NAME_WORDS = 12;
    private static final int MOST_FORMS = 20;

    private final Narration narration;
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Boolean> female = new HashMap<>();

    /** The run of words of a name; from is behind titles. */
    record Run(int from, int to) {}

    SpeakerNames(Narration narration) {
        this.narration = narration;
        for (int i = 0; i < narration.size(); ) {
            int end = runEnd(i);
            if (end == i) {
                i++;
                continue;
            }
            learn(i, end);
            i = end;
        }
    }

    /** Behind the last word of the name that begins at i; i where none does. */
    int runEnd(int i) {
        if (!narration.isNameWord(i)) {
            return i;
        }
        int end = i + 1;
        while (end < narration.size()
                && end - i < MOST_NAME_WORDS
                && !narration.owns(end - 1)
                && narration.touches(end)) {
            if (narration.isNameWord(end)) {
                end++;
            } else if (SpeechWords.PARTICLES.contains(narration.folded(end))
                    && particleJoins(end)) {
                end += narration.isNameWord(end + 1) ? 2 : 3;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean particleJoins(int at) {
        boolean next =
                narration.isNameWord(at + 1)
                        && narration.touches(at + 1)
                        && !narration.folded(at).equals("la");
        boolean afterTwo =
                SpeechWords.PARTICLES.contains(narration.folded(at + 1))
                        && narration.isNameWord(at + 2);
        return next || afterTwo;
    }

    /** Where the name begins that ends before {@code end}. */
    int runStart(int end, int least) {
        int start = end - 1;
        while (start > least
                && end - start < MOST_NAME_WORDS
                && narration.touches(start)
                && !narration.owns(start - 1)) {
            if (narration.isNameWord(start - 1)) {
                start--;
            } else if (SpeechWords.PARTICLES.contains(narration.folded(start - 1))
                    && start - 2 >= least) {
                int before = start - 2;
                boolean two =
                        SpeechWords.PARTICLES.contains(narration.folded(before))
                                && before - 1 >= least;
                before = two ? before - 1 : before;
                if (!narration.isNameWord(before) || narration.owns(before)) {
                    break;
                }
                start = before;
            } else {
                break;
            }
        }
        return start;
    }

    /** The name within a run, titles, offices and countries left out; null where nothing else is left. */
    @Nullable Run person(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (isDepartment(i) || SpeechWords.TITLES.contains(narration.folded(i))) {
                start = i + 1;
            }
        }
        if (start >= to) {
            return surname(from, to);
        }
        if (narration.folded(from - 1).equals("of")
                && SpeechWords.TITLES.contains(narration.folded(from - 2))
                && start == from
                && to - start > 2) {
            boolean initial = narration.folded(to - 2).length() == 1 && to - start > 3;
            start = to - (initial ? 3 : 2);
        }
        boolean cyrillic = narration.folded(start).charAt(0) >= 0x400;
        if (cyrillic && to - start > 2 && !isPatronymic(narration.folded(to - 2))) {
            start = to - 2;
        } else if (to - start > 2 && SpeechWords.PLACES.contains(narration.folded(start))) {
            start++;
        }
        return isBody(start, to) ? null : new Run(start, to);
    }

    /** King, Justice, Pope: a title's word that is a last name, behind a first name or without an article. */
    private @Nullable Run surname(int from, int to) {
        boolean named = !SpeechWords.TITLES.contains(narration.folded(from));
        boolean alone =
                to - from == 1
                        && !narration.isFirst(from)
                        && from > 0
                        && !SpeechWords.DETERMINERS.contains(narration.folded(from - 1))
                        && !narration.owns(from - 1);
        return (named || alone)
                        && !isBody(from, to)
                        && SpeechWords.SURNAMES.contains(narration.folded(to - 1))
                ? new Run(from, to)
                : null;
    }

    /** The "State" of "Secretary of State". */
    private boolean isDepartment(int i) {
        return SpeechWords.DEPARTMENTS.contains(narration.folded(i))
                && narration.folded(i - 1).equals("of")
                && SpeechWords.TITLES.contains(narration.folded(i - 2));
    }

    private static boolean isPatronymic(String word) {
        return word.endsWith("ович")
                || word.endsWith("евич")
                || word.endsWith("івна")
                || word.endsWith("вна");
    }

    boolean isBody(int from, int to) {
        for (int i = from; i < to; i++) {
            if (SpeechWords.BODIES.contains(narration.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private void learn(int from, int to) {
        Run person = person(from, to);
        if (person == null || SpeechWords.PLACES.contains(narration.folded(person.to() - 1))) {
            return;
        }
        String key = key(person.to() - 1);
        if (person.from() > 0) {
            String title = narration.folded(person.from() - 1);
            if (title.equals("mr") || title.equals("sir")) {
                female.putIfAbsent(key, false);
            } else if (title.equals("ms") || title.equals("mrs")) {
                female.putIfAbsent(key, true);
            }
        }
        if (person.to() - person.from() > 1 || person.from() > from) {
            known.add(key);
        }
        if (person.to() - person.from() > 1) {
            Map<String, Integer> ofName = forms.computeIfAbsent(key, k -> new LinkedHashMap<>());
            String name = narration.words(person.from(), person.to());
            if (ofName.size() < MOST_FORMS || ofName.containsKey(name)) {
                ofName.merge(name, 1, Integer::sum);
            }
        }
    }

    /** The last name as it is compared: Cyrillic ones without their last vowels and case endings. */
    private String key(int word) {
        return key(narration.folded(word));
    }

    private static String key(String word) {
        if (word.charAt(0) < 0x400 || word.length() < 5) {
            return word;
        }
        for (String ending :
                List.of(
                        "ого", "ому", "ою", "ой", "ої", "ій", "ий", "ый", "им", "ым", "ом", "ем",
                        "ею", "єм", "а", "у", "я", "ю", "і", "и", "ы", "о", "й", "ь")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** The fullest form of a name in this article; the name itself where it has no fuller one, or several equally good. */
    String fullest(Run run) {
        String name = narration.words(run.from(), run.to());
        Map<String, Integer> known = forms.getOrDefault(key(run.to() - 1), Map.of());
        String first = run.to() - run.from() > 1 ? firstWord(name) : "";
        String best = name;
        int bestCount = 0;
        boolean rivals = false;
        for (Map.Entry<String, Integer> form : known.entrySet()) {
            if (!first.isEmpty() && !key(firstWord(form.getKey())).equals(key(first))) {
                continue;
            }
            boolean sameFirst = key(firstWord(form.getKey())).equals(key(firstWord(best)));
            int count = form.getValue();
            if (sameFirst ? isFuller(form.getKey(), best) : count > bestCount) {
                rivals = false;
                best = form.getKey();
                bestCount = Math.max(count, sameFirst ? bestCount : 0);
            } else if (!sameFirst && count == bestCount) {
                rivals = true;
            }
        }
        return rivals ? name : best;
    }

    /** More words; in Cyrillic, of as many the shorter form, which is the nominative more often than not. */
    private static boolean isFuller(String form, String best) {
        long words = form.chars().filter(c -> c == ' ').count();
        long bestWords = best.chars().filter(c -> c == ' ').count();
        boolean nominative = words == bestWords && form.charAt(0) >= 0x400;
        return nominative ? form.length() < best.length() : form.length() > best.length();
    }

    /** Whether the article shows that this is a person: by a title, or by a name of several words. */
    boolean isKnown(Run run) {
        return known.contains(key(run.to() - 1));
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    /** Whether the article's own titles (Mr., Ms.) speak against a pronoun for a name. */
    boolean contradicts(String pronoun, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        Boolean isFemale = female.get(last.isEmpty() ? last : key(last));
        return isFemale != null
                && ((isFemale && pronoun.equals("he")) || (!isFemale && pronoun.equals("she")));
    }
}
