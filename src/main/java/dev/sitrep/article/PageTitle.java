package dev.sitrep.article;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The article's title without the site's name, which pages put behind or before it with a bar or a dash. */
final class PageTitle {
    private static final String BARS = "|–—-:»·•_/[";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST_HEADINGS = 20;

    private final @Nullable String site;
    private final String host;

    private PageTitle(@Nullable String site, @Nullable String host) {
        this.site = site;
        this.host = host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /**
     * One line of plain text; empty where there is none.
     *
     * @param stated what the page's data say, or null
     * @param site its name, or null
     * @param host of its address, or null
     */
    static String of(
            Document document,
            @Nullable String stated,
            @Nullable String site,
            @Nullable String host) {
        String title = stated != null ? stated : HtmlText.plain(document.title());
        List<String> headings = headings(document);
        for (boolean behind : new boolean[] {true, false}) {
            for (String heading : headings) {
                if (heading.length() >= SHORTEST && isAllButTheSite(heading, title, behind)) {
                    return heading;
                }
            }
        }
        if (title.isEmpty()) {
            return headings.isEmpty() ? "" : headings.getFirst();
        }
        return new PageTitle(site, host).without(title);
    }

    /** The page's main headings that are no longer than a title. */
    static List<String> headings(Document document) {
        List<String> headings = new ArrayList<>();
        for (Element heading : document.getElementsByTag("h1")) {
            String shown = HtmlText.tidy(heading.text());
            String plain = shown.endsWith("¶") ? shown.substring(0, shown.length() - 1) : shown;
            if (!plain.isBlank() && plain.length() <= LONGEST && headings.size() < MOST_HEADINGS) {
                headings.add(plain.strip());
            }
        }
        return headings;
    }

    /** Whether the title is this heading, and behind it, or before it, a bar and few words more. */
    private static boolean isAllButTheSite(String heading, String title, boolean behind) {
        int rest = title.length() - heading.length();
        if (rest <= 0 || rest > Math.max(60, heading.length())) {
            return rest == 0 && title.equals(heading);
        }
        String around =
                behind && title.startsWith(heading)
                        ? title.substring(heading.length()).strip()
                        : !behind && title.endsWith(heading)
                                ? reversed(title.substring(0, rest).strip())
                                : "";
        return !around.isEmpty() && BARS.indexOf(around.charAt(0)) >= 0;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private String without(String title) {
        String left = title;
        for (int i = 0; i < 3; i++) {
            String shorter = withoutTail(withoutHead(left));
            if (shorter.equals(left)) {
                break;
            }
            left = shorter;
        }
        return left;
    }

    private String withoutTail(String title) {
        for (int i = title.length() - 1; i > 0; i--) {
            if (isBar(title, i)) {
                String tail = title.substring(i + 1).strip();
                String rest = title.substring(0, i).strip();
                boolean cut = isSite(tail) || (title.charAt(i) == '|' && isSection(tail, rest));
                return cut && rest.length() >= SHORTEST ? trimmed(rest) : title;
            }
        }
        return title;
    }

    /** Behind a bar stands the site's name or a section's, where it is clearly shorter than what is before it. */
    private static boolean isSection(String tail, String rest) {
        return tail.length() <= 30
                && (rest.length() >= 25
                        || (rest.length() >= 15 && tail.length() * 2 < rest.length()));
    }

    private String withoutHead(String title) {
        for (int i = 1; i < title.length(); i++) {
            if (isBar(title, i)) {
                String rest = title.substring(i + 1).strip();
                return isSite(title.substring(0, i).strip()) && rest.length() >= SHORTEST
                        ? rest
                        : title;
            }
        }
        return title;
    }

    /** A bar stands alone; a hyphen or a colon within words is none. */
    private static boolean isBar(String title, int i) {
        char c = title.charAt(i);
        boolean spaced =
                title.charAt(i - 1) == ' ' && i + 1 < title.length() && title.charAt(i + 1) == ' ';
        return c == '|'
                || ((c == '_' || c == '[') && i > SHORTEST)
                || ("–—-»·•:".indexOf(c) >= 0 && spaced);
    }

    private static String trimmed(String title) {
        int end = title.length();
        while (end > 0
                && (BARS.indexOf(title.charAt(end - 1)) >= 0 || title.charAt(end - 1) == ' ')) {
            end--;
        }
        return title.substring(0, end);
    }

    private boolean isSite(String words) {
        String name = folded(words);
        if (name.length() < 2) {
            return false;
        }
        String own = site == null ? "" : folded(site);
        boolean same =
                !own.isEmpty()
                        && (name.equals(own)
                                || (own.length() >= 4 && name.startsWith(own))
                                || (name.length() >= 4 && own.startsWith(name))
                                || (own.length() >= 4 && name.endsWith(own)));
        return same || (name.length() >= 3 && folded(host).contains(name));
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
