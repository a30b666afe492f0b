package dev.sitrep.actor;

import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds listed names, and the bodies that every country has, in the words of a text. */
final class ListedNames {
    private static final int LONGEST_ADJECTIVE = 2;
    private static final int LEAST_SOUNDED = 5;

    private final Actors actors;
    private final Places places;
    private final NameIndex index;
    private final Phrases<Boolean> others = new Phrases<>();
    private final GovernmentBodies bodies = new GovernmentBodies();
    private final Map<String, Place> countries;

    ListedNames(Actors actors, Places places, Collection<String> others) {
        this.actors = actors;
        this.places = places;
        this.index =
                new NameIndex(
                        Stream.concat(actors.listed().stream(), places.listed().stream()).toList());
        this.countries =
                places.all().stream()
                        .filter(place -> place.kind() == Place.Kind.COUNTRY)
                        .collect(Collectors.toMap(Place::country, place -> place));
        others.stream().filter(name -> !isActor(name)).forEach(this::addOther);
        Stream.concat(actors.listed().stream(), places.listed().stream())
                .flatMap(entry -> entry.evidence().unless().stream())
                .filter(name -> name.indexOf(' ') > 0)
                .forEach(this::addOther);
    }

    /**
     * Gathers what is found.
     *
     * @return for each word whether it belongs to a name that was found or to one that is no actor's
     */
    boolean[] read(TextWords words, Mentions.Gathering into) {
        boolean[] taken = new boolean[words.size()];
        Context context = new Context(words);
        List<Hit> hits = hits(words, taken, context);
        Meaning meaning = new Meaning(words, context);
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Named who = meaning.of(hit);
            if (who instanceof Actor actor && i + 1 < hits.size()) {
                who = ofCountry(actor, hit, hits.get(i + 1), words);
            }
            if (who instanceof Actor actor
                    && i > 0
                    && isOtherCountrys(actor, hit, hits.get(i - 1), words)) {
                who = null;
            }
            if (who != null) {
                into.add(who, hit.from(), hit.to());
                java.util.Arrays.fill(taken, hit.from(), hit.to(), true);
            }
        }
        return taken;
    }

    private List<Hit> hits(TextWords words, boolean[] taken, Context context) {
        List<Hit> hits = new ArrayList<>();
        List<String> folds = words.folds();
        int i = 0;
        while (i < words.size()) {
            int other = otherAt(words, folds, i);
            int adjective = adjectiveAt(words, folds, i, context);
            Hit hit = longest(words, folds, i, adjective == i);
            int named = hit == null ? i : hit.to();
            Hit body = bodyBehind(words, i, adjective, hit);
            if (body != null && body.to() > named) {
                hit = body;
                named = body.to();
            }
            if (other > named && other > adjective) {
                java.util.Arrays.fill(taken, i, other, true);
                i = other;
            } else if (hit != null) {
                hit = withFirstNames(words, hit, hits.isEmpty() ? 0 : hits.getLast().to());
                note(hit, context);
                context.sawWords(hit.from(), hit.to());
                hits.add(hit);
                i = hit.to();
            } else if (adjective > i) {
                context.sawWords(i, adjective);
                java.util.Arrays.fill(taken, i, adjective, true);
                i = adjective;
            } else {
                i++;
            }
        }
        return hits;
    }

    /** "Volodymyr Zelenskiy" is a whole name though the list has the surname's spelling alone. */
    private static Hit withFirstNames(TextWords words, Hit hit, int least) {
        for (Spelling spelling : hit.meant()) {
            int from = hit.from();
            while (from > least && words.isClose(from) && spelling.isFirstName(words, from - 1)) {
                from--;
            }
            if (from < hit.from() && !spelling.whole()) {
                return new Hit(from, hit.to(), List.of(spelling.asWhole()));
            }
        }
        return hit;
    }

    private static void note(Hit hit, Context context) {
        if (hit.sounded()) {
            return;
        }
        for (Spelling spelling : hit.meant()) {
            if (spelling.whole()) {
                context.sawWhole(spelling.who());
            }
            if (spelling.who() instanceof Place place) {
                context.sawSide(place.country());
            } else if (spelling.who() instanceof Actor actor && !actor.isPerson()) {
                context.sawWhole(actor);
            }
        }
    }

    private @Nullable Hit longest(
            TextWords words, List<String> folds, int from, boolean mayBeSounded) {
        Longest longest = new Longest(words, from);
        index.findAt(folds, from, longest);
        if (longest.hit == null && mayBeSounded && mayBeSounded(words, from)) {
            List<Spelling> meant = index.soundingLike(words.written(from));
            return meant.isEmpty() ? null : new Hit(from, from + 1, meant, true);
        }
        return longest.hit;
    }

    private static boolean mayBeSounded(TextWords words, int i) {
        return words.isCapital(i)
                && words.fold(i).length() >= LEAST_SOUNDED
                && !words.isInTitle(i)
                && !words.isWritten(words.fold(i))
                && !words.isStop(i)
                && !NameWords.isNoPerson(words.fold(i));
    }

    private int otherAt(TextWords words, List<String> folds, int i) {
        Phrases.Match<Boolean> match = others.longestAt(folds, i);
        boolean fits =
                match != null
                        && words.hangTogether(i, match.end())
                        && (words.isCapital(i) || words.isCapital(match.end() - 1));
        return fits && match != null ? match.end() : i;
    }

    /** Bodies that publish are actors too: "The Kremlin", "NATO". */
    private boolean isActor(String name) {
        boolean article = name.regionMatches(true, 0, "the ", 0, 4);
        return actors.named(article ? name.substring(4) : name).isPresent();
    }

    private void addOther(String name) {
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        for (List<String> form : Folding.forms(plain)) {
            if (form.size() > 1 || form.getFirst().length() > 2) {
                others.add(form, true);
            }
        }
    }

    /** The word behind "Ukrainian" or "South Korean" where such a word stands at the index; else the index. */
    private int adjectiveAt(TextWords words, List<String> folds, int i, Context context) {
        boolean cased = words.isCapital(i) || Folding.isCyrillic(words.fold(i));
        for (int n = LONGEST_ADJECTIVE; cased && n >= 1; n--) {
            if (i + n <= words.size() && words.hangTogether(i, i + n)) {
                String code = places.codeAt(folds, i, i + n);
                if (code != null) {
                    context.sawSide(code);
                    return i + n;
                }
            }
        }
        return i;
    }

    /** "Polish defence ministry", "Poland's defence ministry". */
    private @Nullable Hit bodyBehind(TextWords words, int i, int adjective, @Nullable Hit hit) {
        int from = adjective;
        String code = adjective > i ? places.codeAt(words.folds(), i, adjective) : null;
        if (code == null && hit != null) {
            from = hit.to();
            code =
                    hit.meant().stream()
                            .map(Spelling::who)
                            .filter(who -> who instanceof Place p && p.kind() == Place.Kind.COUNTRY)
                            .map(who -> ((Place) who).country())
                            .findFirst()
                            .orElse(null);
        }
        if (code == null || !words.isClose(from) || words.isAfterHyphen(from)) {
            return null;
        }
        Phrases.Match<GovernmentBodies.Body> body = bodies.at(words, from);
        Place country = countries.get(code);
        if (body == null || country == null) {
            return null;
        }
        return new Hit(i, body.end(), List.of(spelling(country, body.value())));
    }

    /** "МИД Казахстана", "Міноборони Польщі": a ministry's short name is its own country's only where no other follows. */
    private Actor ofCountry(Actor actor, Hit hit, Hit next, TextWords words) {
        if (actor.kind() != Actor.Kind.MINISTRY
                || next.from() != hit.to()
                || !words.isClose(next.from())
                || !Folding.isCyrillic(words.written(next.from()))) {
            return actor;
        }
        Place own = countries.get(actor.side());
        for (Spelling spelling : next.meant()) {
            if (spelling.who() instanceof Place place
                    && place.kind() == Place.Kind.COUNTRY
                    && !place.country().equals(actor.side())
                    && own != null
                    && actor.name().startsWith(places.adjective(own) + " ")) {
                String title = actor.name().substring(places.adjective(own).length() + 1);
                Spelling other = spelling(place, new GovernmentBodies.Body(title, actor.kind()));
                return other.who() instanceof Actor found ? found : actor;
            }
        }
        return actor;
    }

    /** "Canada's House of Commons", "South Korea's Democratic Party": a body of that name in another country. */
    private static boolean isOtherCountrys(Actor actor, Hit hit, Hit before, TextWords words) {
        return List.of(Actor.Kind.BODY, Actor.Kind.PARTY, Actor.Kind.COURT).contains(actor.kind())
                && hit.to() - hit.from() > 1
                && before.to() == hit.from()
                && words.isPossessive(before.to() - 1)
                && before.meant().stream()
                        .anyMatch(
                                s ->
                                        s.who() instanceof Place place
                                                && place.kind() == Place.Kind.COUNTRY
                                                && !place.country().equals(actor.side()));
    }

    private Spelling spelling(Place country, GovernmentBodies.Body body) {
        String name = places.adjective(country) + " " + body.title();
        Actor actor =
                actors.named(name)
                        .orElseGet(() -> new Actor(name, body.kind(), "", country.country()));
        return new Spelling(
                actor, name.toLowerCase(Locale.ROOT), true, Evidence.NONE, java.util.Set.of());
    }

    /** Keeps the listed names of most words that fit their letters. */
    private static final class Longest implements Phrases.Found<List<Spelling>> {
        private final TextWords words;
        private final int from;
        private @Nullable Hit hit;

        Longest(TextWords words, int from) {
            this.words = words;
            this.from = from;
        }

        @Override
        public void at(List<Spelling> spellings, int end) {
            if ((hit != null && end <= hit.to())
                    || !words.hangTogether(from, end)
                    || !GovernmentBodies.isNoun(words, end)) {
                return;
            }
            List<Spelling> fit = spellings.stream().filter(s -> s.fits(words, from, end)).toList();
            if (!fit.isEmpty()) {
                hit = new Hit(from, end, fit);
            }
        }
    }
}
