package dev.sitrep.source;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The outlets that are known, found by any of their names, in texts, and by domain. It never changes. */
public final class Outlets {
    private final List<Outlet> all;
    private final Phrases<Alias> aliases = new Phrases<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();

    /**
     * A spelling of an outlet's name.
     *
     * @param written its words as the list writes them: a text must write none of them smaller, but for a "The" before them
     */
    private record Alias(Outlet outlet, List<String> written) {}

    /** A name in a text: whose, and the words from its first to the one behind its last. */
    record Mention(Outlet outlet, int start, int end) {}

    Outlets(Collection<Outlet> outlets) {
        this.all = List.copyOf(outlets);
        for (Outlet outlet : all) {
            name(outlet.name(), outlet);
            outlet.aliases().forEach(alias -> name(alias, outlet));
            outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
        }
    }

    /**
     * Reads a list of outlets.
     *
     * @throws IOException when it can't be read or isn't one; then the message is a sentence that says what is wrong and where
     */
    public static Outlets load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Outlets(OutletFile.read(in, file.toString()));
        }
    }

    /**
     * Reads a list of outlets from an open stream, which the caller closes.
     *
     * @throws IOException as for {@link #load(Path)}
     */
    public static Outlets load(InputStream in) throws IOException {
        return new Outlets(OutletFile.read(in, "The list of outlets"));
    }

    /** The list that comes with Sitrep. */
    public static Outlets shipped() {
        try (InputStream in = Outlets.class.getResourceAsStream("/defaults/outlets.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the shipped list of outlets is missing");
            }
            return new Outlets(OutletFile.read(in, "outlets.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These outlets, and further ones of which the names alone are known, such as those of the feeds; names known already add nothing. */
    public Outlets with(Collection<String> names) {
        List<Outlet> more = new ArrayList<>(all);
        for (String name : names) {
            if (!Tokens.words(name).isEmpty() && byAlias(name).isEmpty()) {
                more.add(Outlet.unknown(name.strip()));
            }
        }
        return more.size() == all.size() ? this : new Outlets(more);
    }

    /** Every known outlet, in the order of the list. */
    public List<Outlet> all() {
        return all;
    }

    /** The outlet with this name, in any of its spellings and any letter case; or with this domain. */
    public Optional<Outlet> byAlias(String name) {
        List<String> words = Tokens.words(name);
        for (int from = 0; from < words.size(); from++) {
            Phrases.Match<Alias> match = aliases.longestAt(words, from);
            if (match != null && match.end() == words.size()) {
                return Optional.of(match.value().outlet());
            }
            if (!words.get(from).equals("the")) {
                break;
            }
        }
        return name.indexOf('.') > 0 ? byDomain(name) : Optional.empty();
    }

    /** The outlet with this name, or an unknown one called so. */
    public Outlet named(String name) {
        return byAlias(name).orElseGet(() -> Outlet.unknown(name.strip()));
    }

    /** The outlet to whom a host, a subdomain of one of its domains, or an address at one belongs. */
    public Optional<Outlet> byDomain(String hostOrAddress) {
        String host = host(hostOrAddress);
        while (!host.isEmpty()) {
            Outlet outlet = byDomain.get(host);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? "" : host.substring(dot + 1);
        }
        return Optional.empty();
    }

    /** The outlets of one owner, by the owner's name. */
    public List<Outlet> family(String family) {
        return all.stream().filter(o -> o.family().equals(family)).toList();
    }

    /** The known name that begins with a word of a text, where the text capitalises it as a name. */
    @Nullable Mention mentionAt(Tokens tokens, int index) {
        Phrases.Match<Alias> match = aliases.longestAt(tokens.folded(), index);
        if (match == null) {
            return null;
        }
        List<String> written = match.value().written();
        for (int i = 0; i < written.size(); i++) {
            boolean article = i == 0 && written.size() > 1 && written.getFirst().equals("The");
            if (!article && !isWritten(tokens.word(index + i), written.get(i))) {
                return null;
            }
        }
        return new Mention(match.value().outlet(), index, match.end());
    }

    private void name(String name, Outlet outlet) {
        List<String> words = Phrases.pattern(name, Tokens::words);
        if (words.isEmpty()) {
            return;
        }
        List<String> written = Words.spans(name).stream().map(span -> span.of(name)).toList();
        Phrases.Match<Alias> known = aliases.longestAt(words, 0);
        if (known != null && known.end() == words.size()) {
            boolean laxer = known.value().outlet().equals(outlet) && !isAcronym(written.getFirst());
            if (!laxer) {
                return;
            }
        }
        aliases.add(words, new Alias(outlet, written));
        if (words.getFirst().equals("the") && words.size() > 2) {
            aliases.add(
                    words.subList(1, words.size()),
                    new Alias(outlet, written.subList(1, written.size())));
        }
    }

    /** "AP" isn't found in "Ap" nor "Guardian" in "guardian"; "Reuters" is found in "REUTERS". */
    private static boolean isWritten(String written, String letters) {
        if (!Character.isUpperCase(letters.charAt(0))) {
            return true;
        }

        String plain = Tokens.withoutPossessive(written);
        return isAcronym(letters)
                ? plain.equals(plain.toUpperCase(Locale.ROOT))
                : Character.isUpperCase(written.charAt(0));
    }

    private static boolean isAcronym(String letters) {
        return letters.length() <= 5 && letters.equals(letters.toUpperCase(Locale.ROOT));
    }

    private static String host(String hostOrAddress) {
        String given = hostOrAddress.strip().toLowerCase(Locale.ROOT);
        if (given.contains("://")) {
            try {
                String host = URI.create(given).getHost();
                return host == null ? "" : host;
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        int end = 0;
        while (end < given.length() && "/:?# ".indexOf(given.charAt(end)) < 0) {
            end++;
        }
        return given.substring(0, end);
    }
}
