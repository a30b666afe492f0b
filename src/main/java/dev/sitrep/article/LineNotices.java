package dev.sitrep.article;

import com.google.re2j.Pattern;

import dev.sitrep.text.WordList;
import dev.sitrep.text.Words;

import java.util.List;
import java.util.Set;

/** Lines by which a site speaks for itself: notices on cookies and rights, invitations, weather, what feeds add; by their wording alone. */
final class LineNotices {
    private static final Pattern WEATHER =
            Pattern.compile(
                    "(?i)(^|\\s)-?\\d{1,2}([.,]\\d)? ?°|^(humidity|wind speed|wind|condition|pressure|visibility|feels like|вологість|влажность|вітер|ветер)\\s*:");
    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?i)^(©|copyright\\b|\\(c\\) ?\\d{4}|all rights reserved|усі права захищено|все права защищены)|all rights reserved\\.?$");
    private static final Pattern MACHINERY =
            Pattern.compile(
                    "(?i)\\bjavascript\\b|^(loading|redirecting|please wait|one moment)\\b|\\b(your|this|unsupported|outdated) browser\\b|\\b(404|page not found|not found)\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+|https?://|\\bwww\\.|\\bt\\.me/");

    /** What blog software puts below each entry of its feed. */
    private static final Pattern FIRST_APPEARED =
            Pattern.compile(
                    "^(The post|Запис|Сообщение|Запись|L['’]article|La entrada|Der Beitrag|O post|Artykuł|L['’]articolo) .* (appeared first on|спершу з['’]явився на|появились сначала на|впервые появилась|est apparu en premier sur|se publicó primero en|erschien zuerst auf|apareceu primeiro em|pochodzi z serwisu|proviene da) .*$");

    private static final Set<String> SAYING =
            WordList.of(
                    "said says told wrote warned added replied denied found accused sued fined ruled according сказав сказала заявив заявила написав "
                            + "написала повідомив сказал сказала заявил заявила написал сообщил");

    /** "“Donate blood,” the mayor asked": words in marks, then who says them. */
    private static final Pattern QUOTED =
            Pattern.compile("[,.!?][\"”»] ?(\\p{Ll}|\\p{Lu}\\p{L}+ \\p{Ll})");

    /** A site that speaks of itself or to whom it serves. */
    private static final Set<String> TO_READER =
            WordList.of(
                    "you your yours us our we site website app page newsletter ви ваш ваша ваші вас нас наш наша наші вы ваши ваша вас нас наш сайт "
                            + "сайті сайте");

    private static final Set<String> IMPERATIVES =
            WordList.of(
                    "subscribe sign join follow donate download get read try click register support please already have want unlock become start "
                            + "підпишіться підписуйтесь підписуйтеся підтримайте подпишитесь подписывайтесь поддержите");

    private LineNotices() {}

    /** Whether it is one of these kinds. */
    static boolean isNotice(String line) {
        return isWeather(line) || isRights(line) || isFirstAppeared(line) || isAboutSite(line);
    }

    private static boolean isFirstAppeared(String line) {
        return line.length() <= 600 && line.endsWith(".") && FIRST_APPEARED.matches(line);
    }

    private static boolean isWeather(String line) {
        return line.length() <= 60 && WEATHER.matcher(line).find() && !LineKinds.endsSentence(line);
    }

    /**
     * On consent or privacy, or an invitation to subscribe, follow or give: two of such terms, or one in a short line. A sentence that
     * reports somebody's words, or that speaks neither to the reader nor of the site, is the article's: "our partners", "third parties" and
     * "donate" are words of diplomacy too.
     */
    private static boolean isAboutSite(String line) {
        List<String> words = Words.of(line);
        if (isReported(line, words) || (LineKinds.endsSentence(line) && !isToReader(words))) {
            return false;
        }
        int consent = LineTerms.count(words, LineTerms.CONSENT);
        int invitation = LineTerms.count(words, LineTerms.INVITATION);
        return consent >= 2
                || (consent == 1 && line.length() <= 60)
                || (invitation >= 2 && line.length() <= 500)
                || (invitation == 1 && line.length() <= 90);
    }

    /** Whether it addresses who reads it, or the site speaks of itself. */
    static boolean speaksToReader(String line) {
        return isToReader(Words.of(line));
    }

    private static boolean isReported(String line, List<String> words) {
        return words.stream().anyMatch(SAYING::contains) || QUOTED.matcher(line).find();
    }

    private static boolean isToReader(List<String> words) {
        return words.stream().anyMatch(TO_READER::contains)
                || (!words.isEmpty() && IMPERATIVES.contains(words.getFirst()));
    }

    private static boolean isRights(String line) {
        return line.length() <= 300 && RIGHTS.matcher(line).find();
    }

    /** What a page shows while its program does not run. */
    static boolean isMachinery(String line) {
        return line.length() <= 300 && MACHINERY.matcher(line).find();
    }

    /** Whether it has any word of an invitation or a notice, which alone proves nothing. */
    static boolean invites(String line) {
        return LineTerms.INVITATION.in(line) + LineTerms.CONSENT.in(line) > 0;
    }

    /** Whether an address of the web or of mail stands in it. */
    static boolean namesAddress(String line) {
        return ADDRESS.matcher(line).find();
    }
}
