package dev.sitrep.source;

import java.util.List;

/**
 * Where a report began, and who carries it.
 *
 * @param name the first voice as readers know it: "Reuters", "Politico", an outlet that reported itself
 * @param articles ids of the articles that lead back to it
 */
public record Origin(String name, List<Long> articles) {
    public Origin {
        articles = List.copyOf(articles);
    }
}
