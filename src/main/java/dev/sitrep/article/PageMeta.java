package dev.sitrep.article;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code meta} elements of a page by name, in the head or wherever else it puts them. property, name, itemprop and http-equiv are
 * one space of names in practice, and one element may have several, parted by spaces (RDFa). The first that says something counts.
 */
final class PageMeta {
    private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};
    private static final int LONGEST = 2_000;

    private final Map<String, String> contents = new HashMap<>();

    private PageMeta() {}

    static PageMeta of(Document document) {
        PageMeta all = new PageMeta();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : NAMES) {
                    all.add(meta.attr(attribute), content);
                }
            }
        }
        return all;
    }

    private void add(String names, String content) {
        if (names.isEmpty() || names.length() > 200) {
            return;
        }
        for (String name : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            contents.putIfAbsent(name.replace('.', ':'), content);
        }
    }

    /** What the first of these names says as one line of plain text, or null. A name's dots and colons are the same. */
    @Nullable String first(String... names) {
        for (String name : names) {
            String content = contents.get(name);
            String plain =
                    content == null || content.length() > LONGEST ? "" : HtmlText.plain(content);
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        return null;
    }
}
