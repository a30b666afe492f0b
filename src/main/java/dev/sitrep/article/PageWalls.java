package dev.sitrep.article;

import dev.sitrep.article.PageOutcome.Bar;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Tells pages that stand in an article's place or hide most of it: pay walls, consent, log-ins, checks for robots.
 *
 * <p>Asked only of pages with little text, since whole articles have such words around them too, in banners, menus and forms. Words of
 * machinery that no article says in passing; never a site's name.
 */
final class PageWalls {
    /** A page with more text than this is its article, whatever else stands around it. */
    static final int MOST_TEXT = 4_000;

    /** Open parts are a few paragraphs. */
    private static final int MOST_OPEN = 2_500;

    /** A check for robots has a few lines. */
    private static final int MOST_CHECK = 1_500;

    private static final int LONG_LINE = 80;

    private static final int MOST_LOOKED_AT = 60_000;

    private static final List<String> CHECK_TITLES =
            lines(
                    """
                    just a moment; attention required; access denied; access to this page has been denied
                    are you a robot; robot or human; robot check; security check; human verification
                    verify you are human; verifying you are human; checking your browser; pardon our interruption
                    ddos-guard; captcha; один момент; проверка браузера; перевірка браузера; доступ ограничен
                    доступ обмежено; un instant; un momento; einen moment; bir dakika
                    """);
    private static final List<String> CHECK_WORDS =
            lines(
                    """
                    verify you are human; verify that you are human; verify you're human; verifying you are human
                    confirm you are human; prove you are human; you are not a robot; you're not a robot
                    i'm not a robot; checking your browser; checking if the site connection is secure
                    review the security of your connection; enable javascript and cookies to continue
                    unusual traffic from your; automated access; complete the security check; complete the captcha
                    press & hold; ddos protection by; вы не робот; ви не робот; que vous êtes un humain
                    dass sie ein mensch sind; que eres humano
                    """);
    private static final List<String> CONSENT_TITLES =
            lines(
                    """
                    before you continue; your privacy choices; privacy choices; cookie consent
                    we value your privacy; consent; bevor sie fortfahren; avant de continuer; antes de continuar
                    """);
    private static final List<String> CONSENT_CHOICES =
            lines(
                    """
                    accept all; reject all; accept cookies; accept and continue; agree and continue; i agree
                    i accept; manage options; manage settings; manage preferences; manage cookies; more options
                    alle akzeptieren; alle ablehnen; akzeptieren und weiter; zustimmen und weiter; tout accepter
                    tout refuser; accepter et continuer; aceptar todo; rechazar todo; aceptar y continuar
                    accetta tutto; rifiuta tutto; zaakceptuj; akceptuję; прийняти всі; прийняти все; принять все
                    kabul et
                    """);
    private static final List<String> CONSENT_WORDS =
            lines(
                    """
                    cookie; your privacy; personal data; personalised ads; personalized ads; our partners
                    unsere partner; datenschutz; vos données; nos partenaires; tus datos; файлы куки
                    персональних даних; персональных данных; çerez
                    """);
    private static final List<String> LOGIN_WORDS =
            lines(
                    """
                    log in; login; sign in; create an account; create account; anmelden; einloggen; se connecter
                    connexion; iniciar sesión; accedi; zaloguj; увійти; вхід; войти; вход; giriş yap
                    """);
    private static final List<String> PAY_WORDS =
            lines(
                    """
                    to continue reading; to keep reading; continue reading this article; to read the full
                    to read the rest; to read this article; to read this story; read the full article
                    subscribers only; subscriber only; subscriber-only; for subscribers; for our subscribers
                    exclusive to subscribers; members only; already a subscriber; already subscribed
                    already have a subscription; unlock this article; unlock the full; full access to this
                    free articles remaining; free article limit; limit of free articles; réservé aux abonnés
                    réservé à nos abonnés; pour lire la suite; il vous reste; nur für abonnenten; weiterlesen mit
                    jetzt weiterlesen; mit einem abo; para suscriptores; solo suscriptores; per gli abbonati
                    dla subskrybentów; czytaj dalej w subskrypcji; щоб читати далі; щоб прочитати повністю
                    тільки для передплатників; лише для передплатників; чтобы читать дальше
                    чтобы прочитать полностью; только для подписчиков; для подписчиков; sadece aboneler
                    """);

    private final URI url;
    private final PageMetadata about;
    private final String text;
    private final String title;
    private final String shown;

    /**
     * What was found in a page.
     *
     * @param text of what was taken for its article
     * @param shown all text of the page, furniture too
     */
    PageWalls(URI url, PageMetadata about, String text, String shown) {
        this.url = url;
        this.about = about;
        this.text = text;
        this.title = about.title().toLowerCase(Locale.ROOT);
        this.shown =
                shown.substring(0, Math.min(shown.length(), MOST_LOOKED_AT))
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
    }

    /** What was sent in the article's place, or null. */
    @Nullable Bar bar() {
        if (isCheck()) {
            return Bar.BOT_CHECK;
        }
        if (isConsent()) {
            return Bar.CONSENT;
        }
        return isLogin() ? Bar.LOGIN : null;
    }

    /** Whether most of the article is hidden from those who don't pay. */
    boolean isPayWall() {
        return text.length() <= MOST_OPEN && (about.isPaid() || count(shown, PAY_WORDS) > 0);
    }

    private boolean isCheck() {
        boolean titled = CHECK_TITLES.stream().anyMatch(title::startsWith);
        return shown.length() <= MOST_CHECK
                && !tells()
                && (count(shown, CHECK_WORDS) > 0 || (titled && !about.isArticle()));
    }

    private boolean isConsent() {
        if (about.isArticle()) {
            return false;
        }
        boolean place = hasStep("consent") || CONSENT_TITLES.contains(title);
        int choices = count(shown, CONSENT_CHOICES);
        int words = count(shown, CONSENT_WORDS);
        // Where the text itself is about consent there is no article beside it.
        boolean inText = text.isEmpty() || count(text.toLowerCase(Locale.ROOT), CONSENT_WORDS) >= 2;
        return place ? choices > 0 && words > 0 : choices >= 2 && words >= 2 && inText && !tells();
    }

    private boolean isLogin() {
        if (about.isArticle() || text.length() > MOST_CHECK / 2 || tells()) {
            return false;
        }
        boolean titled = LOGIN_WORDS.stream().anyMatch(title::startsWith);
        boolean place = hasStep("login") || hasStep("signin") || hasStep("sign-in");
        return (titled || place)
                && count(shown, LOGIN_WORDS) > 0
                && shown.length() <= MOST_CHECK * 2;
    }

    /** Whether the text is an article's, if only on cookies or robots: a wall speaks to who stands before it, a report of others. */
    private boolean tells() {
        return text.lines()
                        .filter(line -> line.length() >= LONG_LINE && LineKinds.endsSentence(line))
                        .filter(line -> !LineNotices.speaksToReader(line))
                        .count()
                >= 2;
    }

    /** Whether the address has this word as a label of its host or a step of its path. */
    private boolean hasStep(String word) {
        String host = url.getHost() == null ? "" : url.getHost();
        String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
        return host.toLowerCase(Locale.ROOT).startsWith(word + ".")
                || path.endsWith("/" + word)
                || path.contains("/" + word + "/");
    }

    private static int count(String text, List<String> words) {
        int found = 0;
        for (String word : words) {
            found += text.contains(word) ? 1 : 0;
        }
        return found;
    }

    private static List<String> lines(String words) {
        return List.of(words.strip().split("; |\n"));
    }
}
