package dev.sitrep.pipeline;

import dev.sitrep.article.ArticleIngest;
import dev.sitrep.feed.EntryStore;

/** What is known of entries, and where articles of them go. */
public record Intake(EntryStore entries, ArticleIngest ingest) {}
