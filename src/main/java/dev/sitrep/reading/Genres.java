package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.text.WordList;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How {@link Genre} is told. A title's own words go first (an outlet that calls a piece "Opinion" means it), then the folder that the piece
 * lies in, then the shape of its text: a greeting, many lines that begin with a time of day, a notice that the views are the author's.
 */
final class Genres {
    private static final int TITLE_CHARS = 300;

    /** A live blog begins its entries with the time; a report on one night's strikes may give three or four. */
    private static final int TIMED_LINES = 6;

    private static final int TIMED_SHARE = 10;
    private static final int SHAPE_CHARS = 20_000;
    private static final int NOTICE_CHARS = 600;
    private static final int BRIEF_LINES = 2;
    private static final int BRIEF_WORDS = 60;
    private static final int BRIEF_CHARS = 800;

    private static final Set<String> LIVE_FOLDERS =
            WordList.of(
                    "live live-news live-updates liveblog live-blog live-blogs liveblogs live-reporting live-story live-coverage livenews "
                            + "online-hronika text-online");
    private static final List<String> LIVE_SLUGS =
            List.of("live-updates", "live-blog", "liveblog", "live-coverage", "-as-it-happened");
    private static final Set<String> ROUND_UP_FOLDERS =
            WordList.of(
                    "morning-briefing morningbriefing newsletter newsletters roundup round-up roundups digest digests daily-digest "
                            + "dajdzhest daydzhest week-in-review weekinreview first-thing");
    private static final Set<String> OPINION_FOLDERS =
            WordList.of(
                    "opinion opinions commentisfree editorial editorials op-ed oped op-eds columns column columnist columnists commentary perspectives "
                            + "perspective analysis letters viewpoint viewpoints posteverything kolonky kolonka kolonki kolumnisty kolumnist dumka dumky "
                            + "mnenie mneniya mnenija analytics analityka analitika");
    private static final Set<String> OPINION_HOSTS = WordList.of("opinion opinions blogs");

    private static final Set<String> GREETINGS =
            Set.of(
                    "good morning",
                    "good evening",
                    "good afternoon",
                    "доброго ранку",
                    "добрий ранок",
                    "доброе утро",
                    "добрий вечір",
                    "добрый вечер");
    private static final List<String> OWN_VIEWS =
            List.of(
                    "views expressed",
                    "opinions expressed",
                    "the author's own and do not",
                    "точка зору редакції може не",
                    "редакція може не поділяти",
                    "не поділяє думку автор",
                    "думка редакції може не",
                    "мнение редакции может не",
                    "мнение автора может не",
                    "точка зрения редакции может не",
                    "редакция может не разделять");

    private Genres() {}

    static Genre of(Article article) {
        Genre told = byTitle(article.title());
        told = told == null ? byAddress(article.url()) : told;
        told = told == null ? byShape(article.text()) : told;
        if (told != null) {
            return told;
        }
        return isBrief(article.text()) ? Genre.BRIEF : Genre.REPORT;
    }

    private static @Nullable Genre byTitle(String title) {
        String line = GenreWords.line(head(title, TITLE_CHARS));
        if (GenreWords.has(line, GenreWords.LIVE) && !GenreWords.has(line, GenreWords.NO_LIVE)) {
            return Genre.LIVE;
        }
        if (GenreWords.has(line, GenreWords.ROUND_UP)) {
            return Genre.ROUND_UP;
        }
        return GenreWords.has(line, GenreWords.OPINION) ? Genre.OPINION : null;
    }

    /** By whole folders of the path: "/opinion/" is a kind, "supreme-court-opinion" is a report's address. */
    private static @Nullable Genre byAddress(@Nullable URI url) {
        String path = url == null ? null : url.getRawPath();
        if (url == null || path == null) {
            return null;
        }
        String[] parts = path.toLowerCase(Locale.ROOT).split("/", 32);
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        if (isIn(parts, LIVE_FOLDERS) || LIVE_SLUGS.stream().anyMatch(last::contains)) {
            return Genre.LIVE;
        }
        if (isIn(parts, ROUND_UP_FOLDERS)) {
            return Genre.ROUND_UP;
        }
        return isIn(parts, OPINION_FOLDERS) || OPINION_HOSTS.contains(firstLabel(url))
                ? Genre.OPINION
                : null;
    }

    /** The last part is the article's own name and no folder. */
    private static boolean isIn(String[] parts, Set<String> folders) {
        for (int i = 0; i + 1 < parts.length; i++) {
            if (folders.contains(parts[i])) {
                return true;
            }
        }
        return false;
    }

    private static String firstLabel(URI url) {
        String host = url.getHost();
        int point = host == null ? -1 : host.indexOf('.');
        return host == null || point < 0 ? "" : host.substring(0, point).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Genre byShape(String text) {
        if (isTimed(head(text, SHAPE_CHARS))) {
            return Genre.LIVE;
        }
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, Math.min(end, 40));
        if (GREETINGS.contains(String.join(" ", Words.of(first)))) {
            return Genre.ROUND_UP;
        }
        return hasOwnViews(head(text, NOTICE_CHARS)) || hasOwnViews(tail(text, NOTICE_CHARS))
                ? Genre.OPINION
                : null;
    }

    private static boolean hasOwnViews(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return OWN_VIEWS.stream().anyMatch(lower::contains);
    }

    private static boolean isTimed(String text) {
        int lines = 0;
        int timed = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                lines++;
                timed += beginsWithTime(text, start, end) ? 1 : 0;
            }
            start = end + 1;
        }
        return timed >= TIMED_LINES && timed * TIMED_SHARE >= lines;
    }

    /** "14:05 …", "[14:05]", "4.52pm BST". */
    private static boolean beginsWithTime(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == '[' || text.charAt(i) == '(')) {
            i++;
        }
        int hours = i;
        while (i < end && i < hours + 2 && isDigit(text.charAt(i))) {
            i++;
        }
        boolean clock =
                i > hours
                        && i + 2 < end
                        && (text.charAt(i) == ':' || text.charAt(i) == '.')
                        && isDigit(text.charAt(i + 1))
                        && isDigit(text.charAt(i + 2));
        if (!clock) {
            return false;
        }
        String behind = text.substring(i + 3, Math.min(end, i + 6)).strip();
        boolean half = behind.startsWith("am") || behind.startsWith("pm");
        boolean ends = i + 3 >= end || !Character.isLetterOrDigit(text.charAt(i + 3));
        return half || (text.charAt(i) == ':' && ends);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBrief(String text) {
        return text.length() <= BRIEF_CHARS
                && text.strip().lines().filter(line -> !line.isBlank()).count() <= BRIEF_LINES
                && Words.spans(text).size() <= BRIEF_WORDS;
    }

    private static String head(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }

    private static String tail(String text, int chars) {
        return text.substring(Math.max(0, text.length() - chars));
    }
}
