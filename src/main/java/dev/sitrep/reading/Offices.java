package dev.sitrep.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The offices that an article gives to people ("Ukraine’s president, Volodymyr Zelenskiy"), so that "the Ukrainian president" is known to be one of them. */
final class Offices {
    private static final int OFFICE_WORDS = 9;
    private static final int MODIFIERS = 4;
    private static final int STEM = 4;
    private static final int MOST_OFFICES = 300;
    private static final Set<String> PLACED = Set.of("of", "in", "at", "near", "from", "to", "on");
    private static final Set<String> PARTIES =
            Set.of("demo", "repu", "cons", "labo", "then", "form", "long");

    private final Narration narration;
    private final SpeakerNames names;
    private final List<Office> offices = new ArrayList<>();

    private record Office(String role, Set<String> modifiers, String name) {}

    Offices(Narration narration, SpeakerNames names) {
        this.narration = narration;
        this.names = names;
        for (int i = 0; i < narration.size(); i++) {
            int end = names.runEnd(i);
            learnTitles(i, end);
            i = Math.max(i, end - 1);
        }
        for (int i = 0; i < narration.size(); i++) {
            if (SpeechWords.ROLES.contains(narration.folded(i))) {
                learnOffice(i);
            }
        }
    }

    /** "Gov. Jane Roe". */
    private void learnTitles(int from, int to) {
        SpeakerNames.Run person = to > from ? names.person(from, to) : null;
        if (person == null || person.to() - person.from() < 2) {
            return;
        }
        for (int i = from; i < person.from(); i++) {
            String role = SpeechWords.OFFICES.get(narration.folded(i));
            if (role != null) {
                addOffice(new Office(role, modifiers(i, i), names.fullest(person)));
            }
        }
    }

    private void learnOffice(int role) {
        int at = role + 1;
        boolean place = narration.folded(at).equals("of") || narration.folded(at).equals("for");
        int modifiersEnd = role;
        if (place) {
            while (at < narration.size()
                    && at - role < MODIFIERS
                    && !narration.gapHas(at + 1, ",.")) {
                at++;
            }
            modifiersEnd = at;
            at++;
        }
        int end = at < narration.size() ? names.runEnd(at) : at;
        boolean comma = at < narration.size() && narration.gapHas(at, ",");
        boolean near =
                comma ? closes(end) : at < narration.size() && !place && narration.touches(at);
        SpeakerNames.Run person = end > at && near ? names.person(at, end) : null;
        if (person != null) {
            addOffice(
                    new Office(
                            narration.folded(role),
                            modifiers(role, modifiersEnd),
                            names.fullest(person)));
            return;
        }
        learnOfficeBehindName(role);
    }

    /** "Robin Walker, the school standards minister". */
    private void learnOfficeBehindName(int role) {
        int at = role;
        while (at > 0 && role - at < OFFICE_WORDS && !narration.gapHas(at, ",.;:")) {
            at--;
        }
        if (at > 0 && narration.gapHas(at, ",") && narration.isNameWord(at - 1)) {
            int start = names.runStart(at, 0);
            SpeakerNames.Run person = names.person(start, at);
            boolean placed = start > 0 && PLACED.contains(narration.folded(start - 1));
            boolean direct =
                    (role - at <= MODIFIERS
                                    && !SpeechWords.DETERMINERS.contains(
                                            narration.folded(role - 1)))
                            || role - at == 1;
            if (person != null && !placed && direct && person.to() - person.from() > 1) {
                addOffice(
                        new Office(
                                narration.folded(role),
                                modifiers(role, Math.min(role + MODIFIERS, narration.size()) - 1),
                                names.fullest(person)));
            }
        }
    }

    private void addOffice(Office office) {
        if (offices.size() < MOST_OFFICES) {
            offices.add(office);
        }
    }

    private boolean closes(int end) {
        return end >= narration.size() || narration.gapHas(end, ",.;—–");
    }

    private Set<String> modifiers(int role, int end) {
        Set<String> modifiers = new HashSet<>();
        for (int i = role - 1; i >= 0 && role - i <= MODIFIERS; i--) {
            if (narration.gapHas(i + 1, ",.;:") || narration.quote(i) >= 0) {
                break;
            }
            modifiers.add(stem(narration.folded(i)));
        }
        for (int i = role + 1;
                i <= end && i < narration.size() && !narration.gapHas(i, ",.;:");
                i++) {
            modifiers.add(stem(narration.folded(i)));
        }
        return modifiers;
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    /** Who holds the office that the words from..to describe: null unless the article says it of exactly one. */
    @Nullable String holder(int from, int to) {
        String role = null;
        Set<String> wanted = new HashSet<>();
        for (int i = from; i < to; i++) {
            String word = narration.folded(i);
            if (SpeechWords.ROLES.contains(word)) {
                role = word;
            }
            boolean small = SpeechWords.DETERMINERS.contains(word) || word.equals("of");
            if (!small && narration.quote(i) < 0) {
                wanted.add(stem(word));
            }
        }
        if (role == null) {
            return null;
        }
        wanted.remove(stem(role));
        wanted.removeAll(PARTIES);
        String holder = null;
        for (Office office : offices) {
            if (office.role().equals(role) && office.modifiers().containsAll(wanted)) {
                if (holder != null && !holder.equals(office.name())) {
                    return null;
                }
                holder = office.name();
            }
        }
        return holder;
    }
}
