package dev.sitrep.actor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whom a listed name in a text means, or that it means somebody else.
 *
 * <p>A whole name means its owner. A surname means the one whose whole name the article has, the nearest before it where there are two; else it
 * means its owner where it is nobody else's, or where a title or other words of the article say so. With another first name before it, it is another
 * person's. A place's name with a first name before it is a person's too.
 */
final class Meaning {
    private final TextWords words;
    private final Context context;
    private final Map<Named, Integer> lastWhole = new HashMap<>();

    /** Those of whose surname somebody else was named in full. */
    private final Set<Named> namesakes = new HashSet<>();

    Meaning(TextWords words, Context context) {
        this.words = words;
        this.context = context;
    }

    /** To be asked in the order of the text. */
    @Nullable Named of(Hit hit) {
        List<Spelling> likely = new ArrayList<>();
        for (Spelling spelling : hit.meant()) {
            boolean heard = !hit.sounded() || context.namesSide(spelling.who());
            if (heard && isLikely(spelling, hit)) {
                likely.add(spelling);
            }
        }
        Spelling meant = best(likely);
        if (meant != null && meant.whole()) {
            lastWhole.put(meant.who(), hit.from());
        }
        return meant == null ? null : meant.who();
    }

    private @Nullable Spelling best(List<Spelling> likely) {
        if (likely.size() <= 1) {
            return likely.isEmpty() ? null : likely.getFirst();
        }
        Spelling best = null;
        int at = -1;
        for (Spelling spelling : likely) {
            int whole =
                    spelling.whole()
                            ? Integer.MAX_VALUE
                            : lastWhole.getOrDefault(spelling.who(), -1);
            if (whole > at) {
                best = spelling;
                at = whole;
            }
        }
        return best != null ? best : onlyOne(likely);
    }

    /** Of several that may be meant the one named in full further down, then the sure one; else nobody. */
    private @Nullable Spelling onlyOne(List<Spelling> likely) {
        List<Spelling> named = likely.stream().filter(s -> context.hasWhole(s.who())).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        List<Spelling> sure =
                likely.stream().filter(s -> s.evidence().alone() == Evidence.Alone.SURE).toList();
        return sure.size() == 1 ? sure.getFirst() : null;
    }

    private boolean isLikely(Spelling spelling, Hit hit) {
        if (isJuniorOf(spelling.who(), hit)) {
            return false;
        }
        if (spelling.whole()) {
            return true;
        }
        return switch (spelling.who()) {
            case Place place -> isPlace(spelling, hit);
            case Actor actor ->
                    actor.isPerson() ? isPerson(spelling, hit) : isSupported(spelling, false);
        };
    }

    /** "Donald Trump Jr." is another than Donald Trump. */
    private boolean isJuniorOf(Named who, Hit hit) {
        List<String> name = TextWords.ofName(who.name());
        return who instanceof Actor actor
                && actor.isPerson()
                && words.isClose(hit.to())
                && NameWords.isJunior(words.fold(hit.to()))
                && !NameWords.isJunior(Folding.word(name.getLast()));
    }

    private boolean isPerson(Spelling spelling, Hit hit) {
        int before = hit.from() - 1;
        if (isOtherFirstName(before, hit.from(), spelling)) {
            namesakes.add(spelling.who());
            return false;
        }
        if (isFirstName(hit)
                || isNamesakeAlone(spelling)
                || isWordAtHead(hit)
                || !Gender.agree(spelling.written(), words.written(hit.to() - 1))) {
            return false;
        }
        if (isOtherName(before, hit.from()) && !context.hasWhole(spelling.who())) {
            return false;
        }
        boolean titled =
                words.isClose(hit.from())
                        && before >= 0
                        && NameWords.isTitle(words.fold(before))
                        && context.namesSide(spelling.who());
        return titled || isSupported(spelling, context.hasWhole(spelling.who()));
    }

    /** "Nawaz Sharif … Sharif": where somebody else of the surname has been named in full and its ambiguous owner nowhere. */
    private boolean isNamesakeAlone(Spelling spelling) {
        return spelling.evidence().alone() == Evidence.Alone.CONTEXT
                && namesakes.contains(spelling.who())
                && !context.hasWhole(spelling.who());
    }

    /** "Ровно год назад", "Маска упала": at a sentence's head a word that is common too. */
    private boolean isWordAtHead(Hit hit) {
        return hit.to() - hit.from() == 1
                && words.isHead(hit.from())
                && NameWords.isCommon(words.written(hit.from()));
    }

    private boolean isSupported(Spelling spelling, boolean named) {
        Evidence evidence = spelling.evidence();
        if (named) {
            return true;
        }
        if (context.hasAny(evidence.unless())) {
            return false;
        }
        return evidence.alone() == Evidence.Alone.SURE || context.hasAny(evidence.with());
    }

    private boolean isPlace(Spelling spelling, Hit hit) {
        Evidence evidence = spelling.evidence();
        if (isWordAtHead(hit)) {
            return false;
        }
        if (hit.to() - hit.from() == 1
                && (isOtherFirstName(hit.from() - 1, hit.from(), spelling) || isFirstName(hit))) {
            return false;
        }
        return context.hasAny(evidence.with())
                || (evidence.alone() == Evidence.Alone.SURE && !context.hasAny(evidence.unless()));
    }

    /** "Michael Jordan", "Olena Putina": a first name before it that is none of the owner's. */
    private boolean isOtherFirstName(int last, int at, Spelling spelling) {
        // "Hafez al-Assad": the particle is of the surname.
        boolean particle = last > 0 && NameWords.isParticle(words.fold(last)) && words.isClose(at);
        int before = particle ? last - 1 : last;
        int from = particle ? last : at;
        if (before < 0 || !words.isClose(from) || words.isAfterHyphen(from)) {
            return false;
        }
        String first = words.fold(before);
        return words.isCapital(before)
                && !words.isPossessive(before)
                && !spelling.isFirstName(words, before)
                && !NameWords.isTitle(first)
                && !(words.isHead(before) && words.isStop(before))
                && !(words.isInTitle(before) && words.isWritten(first))
                && NameWords.isGiven(first, words.written(before));
    }

    /** "Cy Vance": a capitalised word before it, within a sentence, that is no word of any other kind. */
    private boolean isOtherName(int before, int from) {
        return before >= 0
                && words.isClose(from)
                && !words.isAfterHyphen(from)
                && words.isCapital(before)
                && !words.isAllCapitals(before)
                && !words.isHead(before)
                && !words.isPossessive(before)
                && !words.isInTitle(before)
                && !words.isStop(before)
                && !words.isWritten(words.fold(before))
                && !NameWords.isTitle(words.fold(before))
                && !NameWords.isNoPerson(words.fold(before))
                && !context.isNamed(before);
    }

    /** "Michel Barnier", "Chad Smith": it is a first name itself, and a surname follows. */
    private boolean isFirstName(Hit hit) {
        int next = hit.to();
        return hit.to() - hit.from() == 1
                && words.isClose(next)
                && !words.isAfterHyphen(next)
                && words.isCapital(next)
                && !words.isInTitle(next)
                && !words.isPossessive(hit.from())
                && !words.isStop(next)
                && !NameWords.isNoPerson(words.fold(next))
                && !NameWords.isTitle(words.fold(next))
                && NameWords.isGiven(words.fold(hit.from()), words.written(hit.from()));
    }
}
