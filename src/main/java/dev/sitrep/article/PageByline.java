package dev.sitrep.article;

import com.google.re2j.Pattern;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who wrote an article: names without "By", dates and roles around them. */
final class PageByline {
    private static final Evaluator SHOWN =
            QueryParser.parse(
                    "[rel=author], [itemprop=author], .byline, .author-name, .authorname, .article-author, .author, [class*=byline]");
    private static final Evaluator NAME = QueryParser.parse("[itemprop=name], [rel=author]");
    private static final Pattern BY =
            Pattern.compile(
                    "(?i)^((written |posted |story |words |report(ed)? )?by|von|par|por|di|door|autore?|auteur|автор|текст|автори|authors?)\\s*(:\\s*|\\s)");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?i)\\s+[-–—•|·/]\\s+.*\\d.*$|\\s*[-–—•|·/,(]+\\s*$|\\s+\\(?https?://.*$|\\s+(on|at|am|le)\\s+.*\\d.*$"
                            + "|\\s+(updated\\b|published\\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|(mon|tues|wednes|thurs|fri|satur|sun)day\\b).*$");
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)^(https?:|www\\.|@|by$)|\\d{4}|\\d:\\d\\d");
    private static final int LONGEST = 120;
    private static final int MOST_SHOWN = 12;

    private PageByline() {}

    /** The names, or null where the page has none. */
    static @Nullable String of(Document document, PageLinkedData linked, PageMeta meta) {
        String named = joined(linked.names("author"));
        if (named == null) {
            named = joined(linked.names("creator"));
        }
        for (String name :
                new String[] {
                    "dc:creator", "dcterms:creator", "author", "article:author",
                            "article:author_name",
                    "parsely-author", "sailthru:author", "citation_author", "byl", "twitter:creator"
                }) {
            String stated = named == null ? meta.first(name) : null;
            named = stated == null ? named : clean(stated);
        }
        return named == null ? shown(document) : named;
    }

    private static @Nullable String joined(List<String> names) {
        List<String> clean =
                names.stream()
                        .map(PageByline::clean)
                        .filter(name -> name != null)
                        .map(String::valueOf)
                        .toList();
        return clean.isEmpty() ? null : String.join(", ", clean);
    }

    private static @Nullable String shown(Document document) {
        MarkupKinds kinds = new MarkupKinds();
        int looked = 0;
        for (Element element : document.select(SHOWN)) {
            if (++looked > MOST_SHOWN) {
                return null;
            }
            Element name = element.selectFirst(NAME);
            String byline = clean(HtmlText.tidy((name == null ? element : name).text()));
            if (byline != null && !isElsewhere(element, kinds)) {
                return byline;
            }
        }
        return null;
    }

    /** Readers' comments and lists of other articles have authors too. */
    private static boolean isElsewhere(Element element, MarkupKinds kinds) {
        for (Element around = element; around != null; around = around.parent()) {
            if (kinds.isLargeFurniture(around)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String clean(String stated) {
        if (stated.length() > LONGEST) {
            return null;
        }
        String name = BY.matcher(stated).replaceFirst("").strip();
        for (int i = 0; i < 2; i++) {
            name = BEHIND.matcher(name).replaceFirst("").strip();
        }
        boolean letters = name.codePoints().filter(Character::isLetter).count() >= 2;
        return letters && !NO_NAME.matcher(name).find() ? name : null;
    }
}
