package dev.sitrep.story;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Where a planned event stands, by the words of titles and opening sentences. Only an event that people hold has such stages (talks, a meeting, a summit, an
 * exchange): a strike has none.
 *
 * <p>The latest article that says so decides; "under way" goes on while a report says that the talks continue, even where another part of
 * it was held.
 */
public final class StatusRule {
    private static final int OPENING_SENTENCES = 4;
    private static final String EVENT =
            "(?:talks?|meetings?|meet|met|summit|negotiations?|negotiators|consultations?|conference|round|sessions?|visit|exchange|swap|call|"
                    + "discussions?|"
                    + "переговор\\p{L}*|зустріч\\p{L}*|зустрін\\p{L}*|зустріли\\p{L}*|саміт\\p{L}*|обмін\\p{L}*|консультаці\\p{L}*|"
                    + "встреч\\p{L}*|встрет\\p{L}*|саммит\\p{L}*|обмен\\p{L}*|консультаци\\p{L}*)";
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:^|[^\\p{L}])" + EVENT + "(?:[^\\p{L}]|$)");

    private static final List<Stage> STAGES =
            List.of(
                    stage(
                            Status.CANCELLED,
                            "called off|cancelled|canceled|scrapped|скасован\\p{L}*|скасува\\p{L}*|отменен\\p{L}*|отменён\\p{L}*|отменил\\p{L}*"),
                    stage(
                            Status.POSTPONED,
                            "postponed|put off|delayed until|rescheduled|перенесен\\p{L}*|відкладен\\p{L}*|перенесли|отложен\\p{L}*|перенесён\\p{L}*"),
                    stage(
                            Status.DENIED,
                            "(?:denied|denies|deny) (?:that |plans|any|reports)|no (?:talks|meeting) (?:is|are|was|were) planned|спростува\\p{L}*|опроверг\\p{L}*"),
                    stage(
                            Status.ENDED_WITHOUT_RESULT,
                            "without (?:a |any )?(?:agreement|breakthrough|result|deal|progress)|no breakthrough|collapsed|broke down|безрезультатно|без результат\\p{L}*|без угоди|без соглашени\\p{L}*"),
                    stage(
                            Status.UNDER_WAY,
                            "(?:would|will|to) (?:also )?(?:continue|resume)|continues?|under way|underway|are meeting|is meeting|are holding|(?:has|have) begun|began|kicked off|"
                                    + "тривають|триває|продовж\\p{L}*|почал\\p{L}*|розпочал\\p{L}*|продолж\\p{L}*|начал\\p{L}*|идут|проходят"),
                    stage(
                            Status.EXPECTED,
                            "expected to|set to|due to|likely to|are to (?:hold|meet)|is to (?:hold|meet)|to hold|plans? to|planned|scheduled|will (?:meet|hold|host|travel|be held)|"
                                    + "очіку\\p{L}*|планую\\p{L}*|мають (?:зустрітися|провести)|зустрінуться|відбудуться|відбудеться|проведуть|"
                                    + "ожида\\p{L}*|планиру\\p{L}*|намерен\\p{L}*|собираются|встретятся|состоится|состоятся|пройдут|пройдет|пройдёт|проведут"),
                    stage(
                            Status.HELD,
                            "met|held|concluded|ended|wrapped up|finished|took place|have met|has met|зустрілися|зустрівся|відбулася|відбулися|провели|завершил\\p{L}*|"
                                    + "встретились|встретился|состоялась|состоялись|прошли|завершились"));

    /** Unnamed sources only expect; who has a name announces. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?i)\\b(?:announce[sd]|confirm(?:s|ed)|said|says|told|tells)\\b|(?:оголоси|заяви|повідоми|підтверди|сообщи|объяви|подтверди)[вл]");

    private static final Pattern UNNAMED =
            Pattern.compile(
                    "(?i)familiar with|unnamed|anonym|sources?\\b|reportedly|expected|reported|reports|according to|неназван|джерел|источник|собеседник|співрозмовник|очіку|ожида");

    /** What is not planned has no stage. */
    private static final Pattern NOT_PLANNED =
            Pattern.compile(
                    "(?i)not (?:planned|expected|scheduled|planning)|не планую\\p{L}*|не очіку\\p{L}*|не планиру\\p{L}*|не ожида\\p{L}*");

    private StatusRule() {}

    /**
     * A status and the words that set it.
     *
     * @param span the sentence in the article's text; empty where the title set it
     */
    public record Finding(Status status, long articleId, Span span, String sentence) {}

    /** The status of a story with these articles, in order of arrival; empty where the event has no such stages. */
    public static Optional<Finding> find(List<Article> articles) {
        Finding latest = null;
        for (Article article : articles) {
            Finding found = read(article);
            if (found != null && (latest == null || !weaker(found.status(), latest.status()))) {
                latest = found;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether a sentence speaks of a planned event as one to come. */
    public static boolean looksAhead(String sentence) {
        Status stage = ABOUT.matcher(sentence).find() ? stageOf(sentence) : null;
        return stage == Status.EXPECTED || stage == Status.ANNOUNCED;
    }

    /** Whether an event of this status has begun. */
    public static boolean hasBegun(@Nullable Status status) {
        return status == Status.UNDER_WAY
                || status == Status.HELD
                || status == Status.ENDED_WITHOUT_RESULT;
    }

    /** The status alone. */
    public static @Nullable Status of(List<Article> articles) {
        return find(articles).map(Finding::status).orElse(null);
    }

    /** A late preview does not undo a report that the event began. */
    private static boolean weaker(Status found, Status known) {
        boolean preview = found == Status.ANNOUNCED || found == Status.EXPECTED;
        return preview && hasBegun(known);
    }

    private static @Nullable Finding read(Article article) {
        Finding found = null;
        if (!ABOUT.matcher(article.title()).find()) {
            return null;
        }
        Status byTitle = stageOf(article.title());
        if (byTitle != null) {
            found = new Finding(byTitle, article.id(), new Span(0, 0), article.title());
        }
        List<Span> sentences = Sentences.split(head(article.text()), article.language());
        for (Span span : sentences.subList(0, Math.min(OPENING_SENTENCES, sentences.size()))) {
            String sentence = span.of(article.text());
            Status stage = ABOUT.matcher(sentence).find() ? stageOf(sentence) : null;
            if (stage != null && (found == null || goesFurther(stage, found.status()))) {
                found = new Finding(stage, article.id(), span, sentence);
            }
        }
        return found;
    }

    /** Within one article the opening sentences refine the title: "hold talks" may be going on, or over for today. */
    private static boolean goesFurther(Status stage, Status known) {
        return known == Status.HELD && stage == Status.UNDER_WAY;
    }

    private static @Nullable Status stageOf(String sentence) {
        boolean notPlanned = NOT_PLANNED.matcher(sentence).find();
        for (Stage stage : STAGES) {
            if (notPlanned && stage.status() == Status.EXPECTED) {
                return null;
            }
            if (stage.words().matcher(sentence).find()) {
                boolean named =
                        stage.status() == Status.EXPECTED
                                && ANNOUNCED.matcher(sentence).find()
                                && !UNNAMED.matcher(sentence).find();
                return named ? Status.ANNOUNCED : stage.status();
            }
        }
        return null;
    }

    private static Stage stage(Status status, String words) {
        return new Stage(
                status, Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + words + ")(?:[^\\p{L}]|$)"));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(2_000, text.length()));
    }

    private record Stage(Status status, Pattern words) {}
}
