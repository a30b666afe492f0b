package dev.sitrep.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.actor.Actor;
import dev.sitrep.actor.ActorReader;
import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Mention;
import dev.sitrep.actor.Mentions;
import dev.sitrep.actor.Place;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a story's first article shows of the line of events that it belongs to: on whom and what it turns, where, on which day, in whose words.
 *
 * @param names by key, the same in all scripts: people, bodies and places under their one names, and what else is named in title and lead
 * @param places keys of the towns and sites among them
 * @param quotes hashes of the beginnings of what is quoted
 * @param standing of a meeting; null for other events
 * @param event the word for a meeting: "talks", "summit"
 */
record LineMarks(
        Instant time,
        EventKind kind,
        Map<String, Name> names,
        Set<String> places,
        Set<Integer> quotes,
        @Nullable Standing standing,
        String event,
        String title) {

    private static final int READ_CHARS = 1_200;
    private static final int LEAD_CHARS = 500;
    private static final int QUOTED_CHARS = 4_000;
    private static final int SHORTEST_QUOTE = 30;
    private static final String QUOTE_SIGNS = "“”\"«»";
    private static final Pattern EVENT =
            Pattern.compile(
                    "(?i)\\b(talks|summit|meeting|negotiations|visit|conference|exchange|swap|call)\\b");
    private static final Pattern LEADS =
            Pattern.compile(
                    "(?i)\\b(?:presidents?|prime minister|chancellor|king|minister|secretary|spokes\\p{L}+)\\b");

    /** Of heads of state and their ministers, who act in all that their states do, and of regions, where a war goes on. */
    private static final double LEADER = 0.4;

    /** A town of the lists: in a war many reports name it, in talks it is where they are held. */
    private static final double TOWN = 0.6;

    static final double IN_TITLE = 1.6;

    /** The lists that come with Sitrep, read when the first story comes. */
    private static final class Lists {
        static final ActorReader READER =
                new ActorReader(
                        Actors.shipped(),
                        Places.shipped(),
                        Outlets.shipped().all().stream()
                                .flatMap(
                                        o ->
                                                Stream.concat(
                                                        Stream.of(o.name()), o.aliases().stream()))
                                .toList());

        private Lists() {}
    }

    /**
     * A name.
     *
     * @param weight how much it says of the event, before it is asked how many other stories have it
     */
    record Name(String shown, double weight, Kind kind) {
        /** A title has it. */
        boolean isInTitle() {
            return weight >= IN_TITLE * TOWN;
        }
    }

    /** What a name is of: where all know of a war, a town or a region tells little by itself. */
    enum Kind {
        /** A person, a plant, a ship. */
        OWN,
        /** A town, a region, a sea, and who leads a state or an army. */
        SHARED
    }

    static LineMarks of(Article article) {
        String text = head(article.text(), READ_CHARS);
        Map<String, Name> names = new LinkedHashMap<>();
        Set<String> places = new HashSet<>();
        Mentions mentions = Lists.READER.read(article.title(), text, article.language());
        for (Mention<Actor> mention : mentions.actors()) {
            boolean leads = leads(mention.who());
            add(
                    names,
                    mention.who().name(),
                    weight(mention) * (leads ? LEADER : 1),
                    leads ? Kind.SHARED : Kind.OWN);
        }
        for (Mention<Place> mention : mentions.places()) {
            Place place = mention.who();
            if (place.kind() != Place.Kind.COUNTRY) {
                boolean town = place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SITE;
                boolean site = place.kind() == Place.Kind.SITE;
                double weight = weight(mention) * (site ? 1 : town ? TOWN : LEADER);
                String key = add(names, place.name(), weight, site ? Kind.OWN : Kind.SHARED);
                if (key != null && town) {
                    places.add(key);
                }
            }
        }
        addOthers(article, names);
        return new LineMarks(
                article.publishedOrArrived(),
                EventKind.of(article),
                names,
                places,
                quotes(article),
                standing(article),
                event(article),
                article.title());
    }

    /** Until when a report of the planned event may come; the far past where none is planned. */
    Instant awaitedUntil() {
        Instant until = standing == null ? null : standing.awaitedUntil();
        return until == null ? Instant.MIN : until;
    }

    /** The day of the report, in UTC. */
    LocalDate day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** What the lists don't know, of title and lead: ships, plants, companies. */
    private static void addOthers(Article article, Map<String, Name> names) {
        String lead = article.title() + "\n" + head(article.text(), LEAD_CHARS);
        Map<String, Integer> counts = new HashMap<>();
        List<Names.Name> all = EventNames.of(article, lead);
        all.forEach(name -> counts.merge(name.key(), 1, Integer::sum));
        for (Names.Name name : all) {
            boolean inTitle = name.span().start() < article.title().length();
            boolean known = Stream.of(name.key().split(" ")).anyMatch(names::containsKey);
            boolean told =
                    inTitle
                            || name.text().indexOf(' ') > 0
                            || counts.getOrDefault(name.key(), 0) > 1;
            if (!known && told && name.span().length() > 3) {
                add(names, name.text(), inTitle ? IN_TITLE : 1, Kind.OWN);
            }
        }
    }

    private static @Nullable String add(
            Map<String, Name> names, String shown, double weight, Kind kind) {
        String whole = NameKeys.of(shown);
        String key = last(whole);
        if (key.length() < 3 || CommonNames.has(whole) || CommonNames.has(key)) {
            return null;
        }
        names.merge(key, new Name(shown, weight, kind), (a, b) -> a.weight() >= b.weight() ? a : b);
        return key;
    }

    /** An army, an alliance and who leads a state act in all that is told of a war. */
    private static boolean leads(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> LEADS.matcher(actor.role()).find();
            case ARMY, ALLIANCE, MINISTRY, BODY, PARTY -> true;
            case INTELLIGENCE, ARMED_GROUP, COURT, ORGANISATION -> false;
        };
    }

    private static double weight(Mention<?> mention) {
        return mention.inTitle().isEmpty() ? 1 : IN_TITLE;
    }

    private static @Nullable Standing standing(Article article) {
        StatusReader.Reported reported = StatusReader.read(article);
        return reported == null ? null : reported.standing();
    }

    private static String event(Article article) {
        Matcher matcher = EVENT.matcher(article.title() + "\n" + head(article.text(), LEAD_CHARS));
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "meeting";
    }

    /** Hashes of the first words of what is quoted: a pair of marks with so many letters between. */
    private static Set<Integer> quotes(Article article) {
        String text = head(article.text(), QUOTED_CHARS);
        Set<Integer> quotes = new HashSet<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open = -1;
            } else if (QUOTE_SIGNS.indexOf(c) >= 0) {
                if (open >= 0 && i - open > SHORTEST_QUOTE) {
                    quotes.add(letters(text, open, i));
                }
                open = i;
            }
        }
        return quotes;
    }

    /** A hash of the first letters of a stretch, whatever their case. */
    private static int letters(String text, int from, int to) {
        int hash = 0;
        int read = 0;
        for (int i = from; i < to && read < SHORTEST_QUOTE; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                read++;
            }
        }
        return hash;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    private static String head(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }
}
