package dev.sitrep.source;

import java.util.List;

/**
 * The origins of a story.
 *
 * @param origins known first voices, most articles first
 * @param unattributed articles that lead back to no known voice; they never count as independent
 */
public record OriginTree(List<Origin> origins, List<Long> unattributed) {
    public OriginTree {
        origins = List.copyOf(origins);
        unattributed = List.copyOf(unattributed);
    }
}
