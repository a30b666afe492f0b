package dev.sitrep;

import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.summary.Summarizer;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The summarizer that knows the outlets of the list and those of the feeds, so that "the Port Herald reported" is a credit once the Port Herald is
 * subscribed to. It is made anew only when the set of names has changed.
 */
final class Summarizers implements Supplier<Summarizer> {
    private final Outlets listed;
    private final Supplier<Set<String>> names;
    private final Predicate<String> known;
    private volatile @Nullable Made made;

    /** @param names of the outlets that are read now */
    Summarizers(Lists lists, Supplier<Set<String>> names) {
        this.listed = lists.outlets();
        this.known = surname -> lists.reader().get().isKnown(surname);
        this.names = names;
    }

    private record Made(Set<String> names, Summarizer summarizer) {}

    @Override
    public Summarizer get() {
        Set<String> now = names.get();
        Made last = made;
        if (last == null || !last.names().equals(now)) {
            last = new Made(now, knowing(listed.with(now)));
            made = last;
        }
        return last.summarizer();
    }

    private Summarizer knowing(Outlets outlets) {
        Credits credits = new Credits(outlets);
        return new Summarizer(new Origins(outlets, credits), known);
    }
}
