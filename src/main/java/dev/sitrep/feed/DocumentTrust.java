package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which identifiers and links of one document name one entry each, and which entries only repeat another. */
final class DocumentTrust {
    private final BitSet repeats = new BitSet();
    private final Set<Long> sharedIds = new HashSet<>();
    private final Set<Long> sharedLinks = new HashSet<>();

    /**
     * @param site the link that the feed itself gives
     */
    DocumentTrust(List<EntryMarks> entries, @Nullable String site) {
        findRepeats(entries);
        Set<Long> ids = new HashSet<>();
        Set<Long> links = new HashSet<>();
        if (site != null) {
            sharedLinks.add(EntryMarks.hash(CanonicalLink.of(site)));
        }
        for (int i = 0; i < entries.size(); i++) {
            EntryMarks entry = entries.get(i);
            if (!repeats.get(i)) {
                share(entry.guid(), ids, sharedIds);
                share(entry.link(), links, sharedLinks);
            }
            if (entry.linksToFrontPage()) {
                sharedLinks.add(entry.link());
            }
        }
    }

    private static void share(long mark, Set<Long> seen, Set<Long> shared) {
        if (!seen.add(mark)) {
            shared.add(mark);
        }
    }

    /** Words are read only of entries that have a mark in common with another. */
    private void findRepeats(List<EntryMarks> entries) {
        Map<Long, Integer> ids = new HashMap<>();
        Map<Long, Integer> links = new HashMap<>();
        for (EntryMarks entry : entries) {
            ids.merge(entry.guid(), 1, Integer::sum);
            links.merge(entry.link(), 1, Integer::sum);
        }
        Set<Long> prints = new HashSet<>();
        Set<Twin> twins = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            EntryMarks entry = entries.get(i);
            boolean repeats = !prints.add(entry.print());
            if (entry.guid() != 0 && ids.getOrDefault(entry.guid(), 0) > 1) {
                repeats |= !twins.add(new Twin(entry.guid(), entry.words()));
            }
            if (entry.link() != 0 && links.getOrDefault(entry.link(), 0) > 1) {
                repeats |= !twins.add(new Twin(entry.link(), entry.words()));
            }
            this.repeats.set(i, repeats);
        }
    }

    private record Twin(long mark, long words) {}

    boolean isRepeat(int position) {
        return repeats.get(position);
    }

    /** 0 where it is not to be trusted. */
    long guid(EntryMarks entry) {
        return sharedIds.contains(entry.guid()) ? 0 : entry.guid();
    }

    /** 0 where it is not to be trusted. */
    long link(EntryMarks entry) {
        return sharedLinks.contains(entry.link()) ? 0 : entry.link();
    }
}
