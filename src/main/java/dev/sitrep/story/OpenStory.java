package dev.sitrep.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A story that still takes articles. All its articles belong to it; newcomers are compared with a few of them, its members: the first {@value #FIRST}, which
 * say what it is about, and the latest, which say where it has gone.
 */
final class OpenStory {
    static final int MOST_MEMBERS = 36;
    private static final int FIRST = 8;
    private static final Comparator<Member> BY_TIME =
            Comparator.comparing(Member::time).thenComparingLong(Member::id);

    private final long id;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private Features.Stage stage = Features.Stage.NONE;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;
    private Instant keptUntil = Instant.MIN;

    OpenStory(long id) {
        this.id = id;
    }

    /**
     * One of its articles.
     *
     * @param goesWith the article that it goes with wherever that goes: the first with its text, else itself
     */
    record Entry(long id, long goesWith, Features.Stage stage, Instant time) {
        static Entry of(Member member) {
            return new Entry(member.id(), member.id(), member.features().stage(), member.time());
        }
    }

    /** An article that nothing is compared with. */
    void add(Entry entry) {
        entries.add(entry);
        if (entry.stage() != Features.Stage.NONE) {
            stage = entry.stage();
        }
        oldest = entry.time().isBefore(oldest) ? entry.time() : oldest;
        newest = entry.time().isAfter(newest) ? entry.time() : newest;
    }

    void add(Member member) {
        members.add(member);
        if (members.size() > MOST_MEMBERS) {
            members.remove(FIRST);
        }
        add(Entry.of(member));
    }

    /** Takes over all that another has. */
    void take(OpenStory other) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        all.sort(Comparator.comparing(Entry::time).thenComparingLong(Entry::id));
        holdOnly(all);
        keptUntil = other.keptUntil.isAfter(keptUntil) ? other.keptUntil : keptUntil;
        members.addAll(other.members);
        members.sort(BY_TIME);
        while (members.size() > MOST_MEMBERS) {
            members.remove(FIRST);
        }
    }

    /** Gives some of its articles, with what goes with them, to a new story. */
    OpenStory give(long newStory, Set<Long> articles) {
        OpenStory fresh = new OpenStory(newStory);
        fresh.keptUntil = keptUntil;
        List<Entry> staying = new ArrayList<>();
        for (Entry entry : entries) {
            boolean goes = articles.contains(entry.id()) || articles.contains(entry.goesWith());
            if (goes) {
                fresh.add(entry);
            } else {
                staying.add(entry);
            }
        }
        holdOnly(staying);
        members.stream().filter(m -> articles.contains(m.id())).forEach(fresh.members::add);
        members.removeAll(fresh.members);
        return fresh;
    }

    long id() {
        return id;
    }

    int size() {
        return entries.size();
    }

    List<Long> articles() {
        return entries.stream().map(Entry::id).toList();
    }

    /** Articles that go where these go: they and their copies. */
    List<Long> with(Set<Long> articles) {
        return entries.stream()
                .filter(e -> articles.contains(e.id()) || articles.contains(e.goesWith()))
                .map(Entry::id)
                .toList();
    }

    /** Those of its articles that newcomers are compared with, oldest first. */
    List<Member> members() {
        return members;
    }

    void keepOpenUntil(Instant until) {
        keptUntil = until;
    }

    /** Whether it waits for something, however long it has been silent. */
    boolean isKeptOpen(Instant now) {
        return now.isBefore(keptUntil);
    }

    /** Where the latest article that tells it saw the event. */
    Features.Stage stage() {
        return stage;
    }

    Instant newest() {
        return newest;
    }

    /** When its first article came. */
    Instant oldest() {
        return oldest;
    }

    private void holdOnly(List<Entry> these) {
        entries.clear();
        stage = Features.Stage.NONE;
        oldest = Instant.MAX;
        newest = Instant.MIN;
        these.forEach(this::add);
    }
}
