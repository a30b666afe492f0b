package dev.sitrep.topic;

import dev.sitrep.source.Outlet;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who published, or from whom a story comes, as a query may ask for it.
 *
 * @param listed the name that it is listed under; empty where it isn't
 * @param words of its name, in lower case
 */
record Voice(String listed, List<String> words, boolean isState) {
    static final Voice NONE = new Voice("", List.of(), false);

    Voice {
        words = List.copyOf(words);
    }

    /** An outlet by its name, and where that is not listed by the address of an article; null where it has none. */
    static Voice of(String name, @Nullable URI url, Outlets outlets) {
        return of(name, url == null ? "" : url.toString(), outlets);
    }

    static Voice of(String name, String url, Outlets outlets) {
        List<String> words = Words.of(name);
        return outlets.byAlias(name)
                .or(() -> outlets.byDomain(url))
                .map(o -> new Voice(o.name(), words, o.kind() == Outlet.Kind.STATE_MEDIA))
                .orElseGet(() -> new Voice("", words, false));
    }

    boolean is(TopicQuery.Publisher asked) {
        return asked.listed()
                ? listed.equals(asked.name())
                : Collections.indexOfSubList(words, List.of(asked.name().split(" "))) >= 0;
    }

    void terms(String field, Consumer<String> each) {
        if (!listed.isEmpty()) {
            each.accept(field + ":" + listed);
        }
        words.forEach(word -> each.accept(field + "~" + word));
    }
}
