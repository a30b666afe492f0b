package dev.sitrep.digest;

import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.StoryReport;

import java.util.List;
import java.util.Map;

/**
 * What an edition may be made of.
 *
 * @param reports stories that may have had articles, or revisions of such, in the window; those that had none are left out
 * @param corrections of stories of which articles were revised in the window, by story id
 * @param followed by story id, which of the chat's topics a story is on; empty where the chat follows the story itself
 */
public record Material(
        List<StoryReport> reports, Map<Long, Corrections> corrections, Map<Long, String> followed) {
    public Material {
        reports = List.copyOf(reports);
        corrections = Map.copyOf(corrections);
        followed = Map.copyOf(followed);
    }

    /** Stories that nobody follows and nobody revised. */
    public Material(List<StoryReport> reports) {
        this(reports, Map.of(), Map.of());
    }
}
