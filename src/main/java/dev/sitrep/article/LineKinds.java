package dev.sitrep.article;

import com.google.re2j.Pattern;

import java.util.Locale;
import java.util.Set;

/** What kind of line of a page this is, by its wording alone: prose, or which furniture. Kinds and their vocabulary, never a site's own words. */
final class LineKinds {
    private static final Set<String> LABELS =
            Set.copyOf(
                    """
                    read more
                    read more:
                    read also
                    read next
                    show more
                    load more
                    see more
                    view more
                    learn more
                    more
                    share
                    share this
                    share this article
                    share this story
                    share on facebook
                    share on twitter
                    tweet
                    facebook
                    twitter
                    whatsapp
                    telegram
                    linkedin
                    email
                    print
                    copy link
                    save
                    advert
                    advertisement
                    article continues below advertisement
                    don't miss
                    advertising
                    ad
                    sponsored
                    newsletter
                    newsletters
                    subscribe
                    subscribe now
                    sign up
                    sign in
                    log in
                    follow
                    follow us
                    related
                    related articles
                    related stories
                    related news
                    related topics
                    related content
                    recommended
                    recommended stories
                    recommended for you
                    you may also like
                    more on this story
                    more from
                    most read
                    most popular
                    trending
                    trending now
                    latest news
                    news feed
                    top stories
                    editor's picks
                    comments
                    comment
                    leave a reply
                    leave a comment
                    post a comment
                    join the conversation
                    tags
                    topics
                    categories
                    category
                    filed under
                    avatar
                    author
                    about the author
                    about the authors
                    video
                    photo
                    photos
                    gallery
                    listen
                    play
                    menu
                    search
                    skip to content
                    back to top
                    home
                    privacy overview
                    cookie settings
                    previous article
                    next article
                    continue reading
                    story continues below
                    story continues below advertisement
                    article continues below
                    watch live
                    live
                    читайте також
                    читати більше
                    поділитися
                    підписатися
                    реклама
                    коментарі
                    теги
                    схожі новини
                    головні новини
                    читайте также
                    читать далее
                    поделиться
                    подписаться
                    комментарии
                    похожие новости
                    lire aussi
                    à lire aussi
                    partager
                    publicité
                    lesen sie auch
                    mehr zum thema
                    anzeige
                    teilen
                    leer más
                    compartir
                    publicidad
                    condividi
                    leggi anche
                    pubblicità
                    udostępnij
                    czytaj także
                    reklama
                    """
                            .lines()
                            .toList());
    private static final Set<String> ENDS_ARTICLE =
            Set.of(
                    "avatar",
                    "about the author",
                    "about the authors",
                    "categories",
                    "newsletter",
                    "leave a reply",
                    "leave a comment",
                    "post a comment",
                    "comments",
                    "related articles",
                    "related stories",
                    "related news",
                    "related posts",
                    "read more",
                    "show more",
                    "news feed",
                    "privacy overview",
                    "you may also like",
                    "recommended for you",
                    "most read",
                    "most popular",
                    "tags",
                    "more from",
                    "latest news",
                    "читайте також",
                    "читайте также",
                    "коментарі",
                    "комментарии",
                    "схожі новини",
                    "похожие новости");
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile(
                    "(?i)^(read (more|also|next|full story)|see also|also read|related|recommended|more on|watch|watch live|listen|photos?|gallery|click here"
                            + "|sign up|subscribe|follow us|join us|tags?|filed under|topics?|share this|download (our|the)|читайте (також|также)"
                            + "|дивіться також|смотрите также|підписуйтесь|підпишіться|подписывайтесь|lire aussi|à lire aussi|lesen sie auch|lea también|leggi anche|czytaj (też|także))"
                            + "\\b?[^.]{0,12}:.{0,200}$");
    private static final Pattern READING_TIME =
            Pattern.compile(
                    "(?i)^(reading time:? ?)?(about )?\\d{1,3} ?(-| )?(min|mins|minute|minutes|хв|хвилин[иа]?|мин|минут[ыа]?)\\.? ?(read|to read|читання|чтения|lesezeit)?$|^(reading time|estimated reading time|час читання|время чтения)\\b.{0,20}$");
    private static final Pattern COUNTER =
            Pattern.compile("(?i)^((image|photo|slide|picture) )?\\d{1,3} ?(of|/) ?\\d{1,3}$");
    private static final Pattern PHOTO_AGENCY =
            Pattern.compile(
                    "(?i)\\b(getty( images)?|afp|reuters|ap photo|associated press|epa(-efe)?|shutterstock|anadolu|xinhua|sputnik|tass|pool|alamy|unsplash|istock|bloomberg|imago|dpa|ukrinform|zuma|nurphoto)\\b");
    private static final Pattern PHOTO_CREDIT =
            Pattern.compile(
                    "(?i)(^|[(\\[|]\\s*)(photo(graph)?|image|picture|illustration|file photo|video|фото|світлина|фотография|foto|crédit photo)s?( credit)?( by| from|:| courtesy)|\\bvia (getty|reuters|ap|afp|shutterstock)\\b|\\bfile (photo|image)\\b");
    private static final Pattern WEATHER =
            Pattern.compile(
                    "(?i)(^|\\s)-?\\d{1,2}([.,]\\d)? ?°|^(humidity|wind speed|wind|condition|pressure|visibility|feels like|вологість|влажность|вітер|ветер)\\s*:");
    private static final Pattern COOKIES =
            Pattern.compile(
                    "(?i)cookies?\\b|\\bgdpr\\b|\\bprivacy (policy|notice|overview|settings|preferences)|browsing experience|your (consent|device|preferences|browser)|usage statistics|third[- ]part(y|ies)|personali[sz]ed (ads|content)");
    private static final Pattern BEGGING =
            Pattern.compile(
                    "(?i)\\b(subscribe|sign up|subscription|subscribing|newsletter|complimentary|log ?in credentials|your inbox|uninterrupted access|unlock full access|become a (member|subscriber)|support (our|independent) (journalism|work)|our (sponsors|patrons|partners)|donate|join our|follow us|download (our|the) app|підпишіться|підписуйтесь|подпишитесь|подписывайтесь|підтримайте нас)");
    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?i)^(©|copyright\\b|\\(c\\) ?\\d{4}|all rights reserved|усі права захищено|все права защищены)|all rights reserved\\.?$");
    private static final Pattern TRADE =
            Pattern.compile(
                    "(?i)\\b(reporter|editor|correspondent|journalist|writer|writers|columnist|author|contributor|producer|freelance|freelancer|fellow|analyst|newsroom|bureau chief|photographer|covers|кореспондент(ка)?|журналіст(ка)?|редактор(ка)?|корреспондент|журналист|автор)\\b");

    private LineKinds() {}

    /** A label of the page's machinery: "Share", "2 min read", "Related articles". */
    static boolean isLabel(String line) {
        if (line.length() > 70) {
            return false;
        }
        String plain = plain(line);
        return plain.isEmpty()
                || LABELS.contains(plain)
                || READING_TIME.matches(plain)
                || COUNTER.matches(plain);
    }

    /** A label behind which no prose of the article comes, where it stands in the article's later part. */
    static boolean endsArticle(String line) {
        return line.length() <= 70 && ENDS_ARTICLE.contains(plain(line));
    }

    /** "Read more: …", "Tags: …": a line that leads to something else. */
    static boolean leadsElsewhere(String line) {
        return line.length() <= 220 && LEADS_ELSEWHERE.matches(line);
    }

    /** What stands under a picture: it says whose photograph it is, or ends in an agency's name behind a slash or in brackets. */
    static boolean isCaption(String line) {
        if (line.length() > 900) {
            return false;
        }
        String tail = line.length() > 160 ? line.substring(line.length() - 160) : line;
        int bracket = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
        boolean closed = line.endsWith(")") || line.endsWith("]");
        if (closed && bracket >= 0) {
            String credit = tail.substring(bracket);
            if (PHOTO_CREDIT.matcher(credit).find()
                    || (PHOTO_AGENCY.matcher(credit).find() && credit.indexOf('/') > 0)) {
                return true;
            }
        }
        if (line.length() <= 120 && PHOTO_CREDIT.matcher(line).find() && !endsSentence(line)) {
            return true;
        }
        int slash = tail.lastIndexOf('/');
        return slash >= 0
                && tail.length() - slash <= 40
                && !endsSentence(line)
                && PHOTO_AGENCY.matcher(tail.substring(slash)).find();
    }

    static boolean isWeather(String line) {
        return line.length() <= 60 && WEATHER.matcher(line).find() && !endsSentence(line);
    }

    /** A consent or privacy notice: at least two of its terms, or one in a short line. */
    static boolean isCookieNotice(String line) {
        int found = 0;
        var matcher = COOKIES.matcher(line);
        while (found < 2 && matcher.find()) {
            found++;
        }
        return found >= 2 || (found == 1 && line.length() <= 60);
    }

    /** An invitation to subscribe, follow or give: at least two of its terms, or one in a short line. */
    static boolean isInvitation(String line) {
        int found = 0;
        var matcher = BEGGING.matcher(line);
        while (found < 2 && matcher.find()) {
            found++;
        }
        return line.length() <= 500 && (found >= 2 || (found == 1 && line.length() <= 90));
    }

    static boolean isRights(String line) {
        return line.length() <= 300 && RIGHTS.matcher(line).find();
    }

    /** Whether a line speaks of the writing trade, as an author's life does. */
    static boolean namesTrade(String line) {
        return TRADE.matcher(line).find();
    }

    /** Whether it ends as sentences end, closing marks aside. */
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && ("\"'”’»)]› \u00A0".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && ".!?…。！？؟।:;".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static String plain(String line) {
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
        int start = 0;
        int end = lower.length();
        while (start < end && !Character.isLetterOrDigit(lower.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
            end--;
        }
        return lower.substring(start, end);
    }
}
