package dev.sitrep.article;

import com.google.re2j.Pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines that are a label of a page's machinery: what they say as a whole, never a part of a sentence, and no site's own words. */
final class LineLabels {
    private static final int LONGEST = 70;
    private static final Set<String> LABELS =
            words(
                    """
                    read more; read more:; read also; read next; show more; load more; see more; view more
                    learn more; more; share; share this; share this article; share this story; share on facebook
                    share on twitter; tweet; facebook; twitter; whatsapp; telegram; linkedin; email; print
                    copy link; save; advert; advertisement; article continues below advertisement; don't miss
                    advertising; ad; sponsored; newsletter; newsletters; subscribe; subscribe now; sign up; sign in
                    log in; follow; follow us; related; related articles; related stories; related news
                    related topics; related content; recommended; recommended stories; recommended for you
                    you may also like; more on this story; more from; most read; most popular; trending
                    trending now; latest news; news feed; top stories; editor's picks; comments; comment
                    leave a reply; leave a comment; post a comment; join the conversation; tags; topics; categories
                    category; filed under; avatar; author; about the author; about the authors; video; photo; photos
                    gallery; listen; play; menu; search; skip to content; back to top; home; privacy overview
                    cookie settings; previous article; next article; continue reading; story continues below
                    story continues below advertisement; article continues below; watch live; live; читайте також
                    читати більше; поділитися; підписатися; реклама; коментарі; теги; схожі новини; головні новини
                    читайте также; читать далее; поделиться; подписаться; комментарии; похожие новости; lire aussi
                    à lire aussi; partager; publicité; lesen sie auch; mehr zum thema; anzeige; teilen; leer más
                    compartir; publicidad; condividi; leggi anche; pubblicità; udostępnij; czytaj także; reklama
                    close; view all; see all; view comments; show comments; add a comment; report this ad
                    ad feedback; story highlights; continue reading below; click to play; replay; up next
                    more videos; more stories; top news; breaking news; our picks; support us; become a member
                    about us; contact us; follow us on google news; follow us on social media; get the app
                    print this page; republish; listen to this article; listen to article; на цю тему; за темою
                    новини за темою; по теме; новости по теме; ещё по теме; підпишіться на нас
                    слідкуйте за нами; поділіться; mehr lesen; weiterlesen; auch interessant; mehr dazu; voir aussi
                    sur le même sujet; lire la suite; suivez-nous; te puede interesar; lea también; más noticias
                    ver más; siga leyendo; leia também; leia mais; compartilhe; publicidade; potrebbe interessarti
                    leggi di più; czytaj więcej; zobacz też; zobacz także; paylaş; ilgili haberler; devamını oku
                    اقرأ أيضا; اقرأ أيضاً; شارك; إعلان; 相关阅读; 推荐阅读; 相关新闻; 分享到; 分享; 广告; 正在加载; 延伸阅读
                    """);

    /** Labels behind which nothing of the article comes any more. */
    private static final Set<String> ENDS_ARTICLE =
            words(
                    """
                    avatar; about the author; about the authors; categories; newsletter; leave a reply
                    leave a comment; post a comment; comments; related articles; related stories; related news
                    related posts; read more; show more; news feed; privacy overview; you may also like
                    recommended for you; most read; most popular; tags; more from; latest news; читайте також
                    читайте также; коментарі; комментарии; схожі новини; похожие новости; new comments
                    related topics; recommended stories; related content; more on this story; до теми
                    новини за темою; новости по теме; по теме; auch interessant; te puede interesar
                    sur le même sujet; potrebbe interessarti; ilgili haberler; اقرأ أيضا; اقرأ أيضاً; 相关阅读; 推荐阅读
                    相关新闻; 延伸阅读
                    """);

    private static final Pattern MORE_STORIES =
            Pattern.compile(
                    "(?i)^(more|other|latest|top|best|related|popular) ([\\p{L}\\d'’]+ ){0,3}(stories|articles|news|posts|videos|headlines)$");
    private static final Pattern READING_TIME =
            Pattern.compile(
                    "(?i)^(reading time:? ?)?(about )?\\d{1,3} ?(-| )?(min|mins|minute|minutes|хв|хвилин[иа]?|мин|минут[ыа]?)\\.? ?(read|to read|читання|чтения|lesezeit|de lecture|de lectura)?$|^(reading time|estimated reading time|час читання|время чтения|lesezeit|temps de lecture|tiempo de lectura)\\b.{0,20}$");
    private static final Pattern COUNTER =
            Pattern.compile("(?i)^((image|photo|slide|picture) )?\\d{1,3} ?(of|/) ?\\d{1,3}$");

    private LineLabels() {}

    /** "Share", "2 min read", "Related articles". */
    static boolean isLabel(String line) {
        if (line.length() > LONGEST) {
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
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = plain(line);
        return ENDS_ARTICLE.contains(plain) || MORE_STORIES.matches(plain);
    }

    /** Lower case, without marks and signs around it. */
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

    private static Set<String> words(String labels) {
        return Set.copyOf(new HashSet<>(List.of(labels.strip().split("; |\n"))));
    }
}
