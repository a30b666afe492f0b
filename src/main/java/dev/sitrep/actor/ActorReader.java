package dev.sitrep.actor;

import java.util.Collection;

/**
 * Finds the people, bodies and places that an article names, each under one name.
 *
 * <p>Listed names are found by their spellings in one pass over the words, spellings that no list has by their sound ({@link
 * dev.sitrep.text.NameKeys}), and other people by how persons are named: a first name, a title, a role beside it. The time is linear; {@value #READ_CHARS}
 * characters are read. Made once, used by any number of threads.
 */
public final class ActorReader {
    static final int READ_CHARS = 20_000;
    private static final int TITLE_CHARS = 500;

    private final ListedNames names;
    private final Places places;

    /**
     * @param others names that are neither actors nor places though they may hold some: of outlets ("Kyiv Independent", "The Washington Post")
     */
    public ActorReader(Actors actors, Places places, Collection<String> others) {
        this.places = places;
        this.names = new ListedNames(actors, places, others);
    }

    /** @param language ISO 639-1 or "und" */
    public Mentions read(String title, String text, String language) {
        String head = title.substring(0, Math.min(title.length(), TITLE_CHARS)).replace('\n', ' ');
        String whole = head + "\n" + text.substring(0, Math.min(text.length(), READ_CHARS));
        TextWords words = TextWords.of(whole);
        Mentions.Gathering gathering = new Mentions.Gathering(words, head.length());
        boolean[] taken = names.read(words, gathering);
        new People(words, taken, places, language).read(gathering);
        return gathering.mentions();
    }
}
