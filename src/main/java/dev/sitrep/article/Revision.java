package dev.sitrep.article;

import java.time.Instant;

/**
 * A version of an article that was replaced.
 *
 * @param before what the article said until then
 * @param now what it says now, perhaps after further revisions
 * @param at when a later version first came
 */
public record Revision(Article before, Article now, Instant at) {}
