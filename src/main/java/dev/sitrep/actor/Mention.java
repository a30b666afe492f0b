package dev.sitrep.actor;

import dev.sitrep.text.Span;

import java.util.List;

/**
 * Where an article names an actor or a place, by whatever spelling.
 *
 * @param inTitle spans of the title
 * @param inText spans of the text
 */
public record Mention<T extends Named>(T who, List<Span> inTitle, List<Span> inText) {
    public Mention {
        inTitle = List.copyOf(inTitle);
        inText = List.copyOf(inText);
    }

    /** How often. */
    public int count() {
        return inTitle.size() + inText.size();
    }

    /** Whether it is named in this stretch of the text. */
    public boolean isIn(Span stretch) {
        return inText.stream()
                .anyMatch(s -> s.start() >= stretch.start() && s.end() <= stretch.end());
    }
}
