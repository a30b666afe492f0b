package dev.sitrep.story;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a planned event stands, by the words of titles and opening sentences. Only an event that people hold has such stages (talks, a meeting, a summit, an
 * exchange): a strike has none, and opinion, live pages and round-ups set none.
 *
 * <p>The latest article that says so decides, and a status moves only along the event's days: a late preview does not undo a report, nor does a copy of an older one; talks held
 * on Saturday that go on on Sunday are under way until a report of Sunday comes; what was held can't be cancelled any more. A denial is of the meeting itself, not of
 * what was said there.
 */
public final class StatusRule {
    private StatusRule() {}

    /** Where the event of a story with these articles stands, in order of arrival; empty where it has no such stages. */
    public static Optional<Standing> find(List<Article> articles) {
        StatusReader.Reported latest = null;
        for (Article article : articles) {
            StatusReader.Reported found =
                    article.duplicateOf() == null ? StatusReader.read(article) : null;
            if (found == null) {
                continue;
            }
            if (latest == null || (!isOlder(found, latest) && found.supersedes(latest))) {
                latest = found;
            }
        }
        return Optional.ofNullable(latest).map(StatusReader.Reported::standing);
    }

    /** The status alone. */
    public static @Nullable Status of(List<Article> articles) {
        return find(articles).map(Standing::status).orElse(null);
    }

    /** The words that set a status, where the article that has them is among these. */
    public static Optional<String> sentence(Standing standing, List<Article> articles) {
        return articles.stream()
                .filter(article -> article.id() == standing.articleId())
                .findFirst()
                .map(
                        article ->
                                standing.byTitle()
                                        ? article.title()
                                        : standing.span().end() <= article.text().length()
                                                ? standing.span().of(article.text())
                                                : article.title());
    }

    /** Whether a sentence speaks of a planned event as one to come. */
    public static boolean looksAhead(String sentence) {
        return StatusWords.ofSentence(sentence) == Status.EXPECTED;
    }

    /** The same of a title, which has a language of its own: "Envoys to meet". */
    public static boolean titleLooksAhead(String title) {
        return StatusWords.ofTitle(title) == Status.EXPECTED || looksAhead(title);
    }

    /** Whether an event of this status has begun. */
    public static boolean hasBegun(@Nullable Status status) {
        return status == Status.UNDER_WAY
                || status == Status.HELD
                || status == Status.ENDED_WITHOUT_RESULT;
    }

    /** Whether a report is from an earlier day than another, though it arrived later. */
    private static boolean isOlder(StatusReader.Reported found, StatusReader.Reported known) {
        LocalDate day = found.published();
        return day != null && known.published() != null && day.isBefore(known.published());
    }
}
