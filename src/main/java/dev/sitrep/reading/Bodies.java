package dev.sitrep.reading;

import dev.sitrep.reading.Subject.Kind;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ministries, commissions, staffs: their names, and which of them "the ministry" is. */
final class Bodies {
    private static final int MOST_WORDS = 14;
    private static final int FAR_BACK = 400;
    private static final Set<String> OFFICIAL =
            Set.of("ministry", "staff", "embassy", "commission", "department", "agency");
    private static final Set<String> SAYABLE = Set.of("ministry", "staff");
    private static final Set<String> CROWDS = Set.of("authorities", "team", "court", "police");

    private final Narration narration;
    private final SpeakerNames names;
    private final Map<String, String> named = new HashMap<>();

    Bodies(Narration narration, SpeakerNames names) {
        this.narration = narration;
        this.names = names;
    }

    /** "Institute for the Study of War": where a body's name begins whose words are linked; -1 where this is none. */
    int head(int link, int least) {
        int at = link;
        while (at >= least && link - at < MOST_WORDS && narration.quote(at) < 0) {
            String word = narration.folded(at);
            if (narration.isNameWord(at) && !narration.owns(at)) {
                if (SpeechWords.BODIES.contains(word)) {
                    return names.runStart(at + 1, least);
                }
            } else if (!word.equals("and")
                    && !word.equals("of")
                    && !word.equals("for")
                    && !word.equals("the")) {
                return -1;
            }
            at--;
        }
        return -1;
    }

    /** The body whose name ends the words from..to, with the capitalised words before it. */
    Subject named(int from, int to, int least) {
        int start = from;
        while (start > least
                && !narration.gapHas(start, Subjects.BREAKS)
                && isModifier(start - 1)) {
            start--;
        }
        while (start < from && SpeechWords.DETERMINERS.contains(narration.folded(start))) {
            start++;
        }
        return known(narration.words(start, to), narration.folded(to - 1), true, true, start);
    }

    private boolean isModifier(int at) {
        return narration.quote(at) < 0
                && (narration.isCapital(at) && (narration.isNameWord(at) || narration.owns(at)));
    }

    /** The body that the words start..last describe, whose head is one of bodies: "the Velmoran defence ministry". */
    Subject described(int start, int head, int last) {
        int from = start;
        while (from < head
                && (SpeechWords.DETERMINERS.contains(narration.folded(from))
                        || SpeechWords.PREPOSITIONS.contains(narration.folded(from)))) {
            from++;
        }
        boolean of =
                head < last
                        && (narration.folded(head + 1).equals("of")
                                || narration.folded(head + 1).equals("for"));
        int to = of ? last + 1 : head + 1;
        boolean named = SpeechWords.SPEAK_ALONE.contains(narration.folded(head));
        for (int i = from; i < to; i++) {
            named |= narration.isNameWord(i);
        }
        boolean official = head > from && SAYABLE.contains(narration.folded(head));
        boolean crowd = CROWDS.contains(narration.folded(head));
        if (crowd) {
            return new Subject(Kind.DESCRIBED, null, start);
        }
        return known(narration.words(from, to), narration.folded(to - 1), named, official, start);
    }

    /** A body by name; one named in full before by its last words, as in "the ministry". */
    private Subject known(String name, String head, boolean named, boolean sayable, int start) {
        String before =
                named
                        ? this.named.get(head)
                        : this.named.computeIfAbsent(head, h -> onlyOne(h, start));
        boolean shortened =
                before != null
                        && !before.isEmpty()
                        && before.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT));
        if (named && !shortened) {
            this.named.put(head, name);
        }
        if (shortened) {
            return new Subject(Kind.BODY, before, start);
        }
        return named || sayable
                ? new Subject(Kind.BODY, name, start)
                : new Subject(Kind.DESCRIBED, null, start);
    }

    /** The full name of a body of which only the head is said here, where the text so far has just one; empty where it has none or several. */
    private String onlyOne(String head, int before) {
        String only = "";
        for (int i = before - 1;
                OFFICIAL.contains(head) && i > Math.max(0, before - FAR_BACK);
                i--) {
            if (!narration.folded(i).equals(head) || narration.owns(i)) {
                continue;
            }
            int from = i;
            while (from > 0
                    && i - from < 3
                    && !narration.gapHas(from, Subjects.BREAKS + ".")
                    && narration.quote(from - 1) < 0
                    && !SpeechWords.DETERMINERS.contains(narration.folded(from - 1))
                    && !SpeechWords.PREPOSITIONS.contains(narration.folded(from - 1))
                    && (narration.isCapital(from - 1) || narration.owns(from - 1) || from == i)) {
                from--;
            }
            if (from < i && narration.isCapital(from)) {
                String name = narration.words(from, i + 1);
                if (!only.isEmpty() && !only.equalsIgnoreCase(name)) {
                    return "";
                }
                only = name;
            }
        }
        return only;
    }

    /** The body of one word, as in "повідомили в Міноборони"; null where the word is none. */
    @Nullable Subject at(int from, int end) {
        if (from >= end || narration.quote(from) >= 0) {
            return null;
        }
        boolean body =
                SpeechWords.BODIES.contains(narration.folded(from))
                        || SpeechWords.SPEAK_ALONE.contains(narration.folded(from));
        return body ? new Subject(Kind.BODY, narration.words(from, from + 1), from) : null;
    }
}
