package dev.sitrep.reading;

import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The phrases by which titles tell their kind, in English, Ukrainian and Russian; {@link Genres} says what they are for.
 *
 * <p>{@code ^} is the title's start and {@code $} its end, {@code #} any number, {@code :} a colon, {@code |} a bar, a dash between
 * blanks or a bracket. So "Opinion: …" is a kind and "Opinion polls: …" is none.
 */
final class GenreWords {
    private static final Set<String> NUMBERS =
            WordList.of(
                    "two three four five six seven eight nine ten twelve п'ять шість сім вісім десять три чотири "
                            + "пять шесть семь восемь четыре");

    /** "Watch live" is a film, "live on Fox" is news. */
    static final List<String> NO_LIVE = phrases("watch live; watch : live; watch | live");

    static final List<String> LIVE =
            phrases(
                    """
                    live updates; live update; live blog; liveblog; live coverage; live : ; | live $; : live $; | live |;
                    | as it happened $; : as it happened $; ^ as it happened; : latest updates $; | latest updates $;
                    текстова трансляція; текстовий онлайн; онлайн-трансляція; онлайн трансляція; онлайн-хроніка; | онлайн $; : онлайн $; ^ онлайн : ;
                    хроніка подій; хроніка війни; хроніка дня; | наживо $; : наживо $; ^ наживо : ; live-блог;
                    текстовая трансляция; текстовый онлайн; онлайн-трансляция; онлайн трансляция; онлайн-хроника;
                    хроника событий; хроника войны; хроника дня; лайв-блог
                    """);

    static final List<String> ROUND_UP =
            phrases(
                    """
                    week in review; year in review; month in review; ^ the week in pictures; ^ the week in brief; ^ the week ahead : ; : the week ahead $;
                    ^ what we know $; ^ what we know so far $; ^ what we know today; what we know on day #; what we know | day #; what we know : day #;
                    ^ what to know today; ^ here's what to know today; to know today $; to start your day; # things to know for; # things to know today;
                    # things to know this; ^ # things $; ^ # things : ; list of key events; key events on day #; key events : day #; key events | day #;
                    war at a glance; news at a glance; world at a glance; today at a glance; ^ at a glance; news in brief; ^ in brief : ; ^ in brief $;
                    news round-up; news roundup; weekly round-up; weekly roundup; daily round-up; daily roundup; | round-up $; | roundup $; ^ round-up : ; ^ roundup : ;
                    morning briefing : ; morning briefing $; morning briefing |; evening briefing : ; evening briefing $; evening briefing |;
                    daily briefing : ; news briefing : ; war briefing : ; weekend briefing : ; ^ monday briefing; ^ tuesday briefing; ^ wednesday briefing;
                    ^ thursday briefing; ^ friday briefing; ^ saturday briefing; ^ sunday briefing; ^ morning brief : ; ^ daily brief : ; ^ evening brief : ;
                    morning brief $; ^ your morning briefing; ^ your evening briefing; ^ first thing : ; | first thing $; ^ the morning : ; ^ up first : ;
                    top stories : ; | top stories $; ^ top stories; ^ today's headlines; morning headlines $; evening headlines $;
                    news digest; daily digest; weekly digest; morning digest; ^ digest : ; ^ newsletter : ; | newsletter $; offensive campaign assessment;
                    підсумки дня; підсумки доби; підсумки тижня; підсумки #; головне за; головні новини; головні події дня; головні події тижня; дайджест;
                    огляд подій; огляд дня; огляд тижня; що відомо на ранок; що відомо на вечір; що сталося за ніч; що сталося за день; що сталося за добу;
                    що сталося за тиждень; ^ що відомо $; # головних новин; # новин дня; # новин ранку; ^ головне на; ^ головне $; ^ головне : ;
                    итоги дня; итоги суток; итоги недели; итоги #; главное за; главные новости; главные события дня; главные события недели;
                    обзор событий; обзор дня; обзор недели; что известно на утро; что известно к утру; что произошло за ночь; что произошло за день;
                    что произошло за сутки; что произошло за неделю; ^ что известно $; к этому часу; # главных новостей; # новостей дня;
                    ^ главное на; ^ главное $; ^ главное :
                    """);

    static final List<String> OPINION = opinion();

    /** Words that are a kind where they stand apart from the title: before a colon or bar, or behind a bar at its end. */
    private static final String OPINION_MARKS =
            """
            opinion; opinions; editorial; op-ed; oped; commentary; column; analysis; news analysis; guest column; guest essay; letters; perspective; viewpoint; our view;
            думка; редакційна; редакційна колонка; колонка; колонка редактора; авторська колонка; блог; аналіз; аналітика; погляд; точка зору; листи до редакції;
            мнение; редакционная статья; от редакции; авторская колонка; анализ; аналитика; взгляд; точка зрения; письма в редакцию
            """;

    private GenreWords() {}

    /** A title as a line in which phrases can be looked up: its words in lower case, parted by blanks, with the signs above. */
    static String line(String title) {
        StringBuilder line = new StringBuilder(title.length() + 16).append(" ^ ");
        int behind = 0;
        for (Span span : Words.spans(title)) {
            mark(title, behind, span.start(), line);
            String word = span.of(title).toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean number = Character.isDigit(word.charAt(0)) || NUMBERS.contains(word);
            line.append(number ? "#" : word).append(' ');
            behind = span.end();
        }
        return line.append("$ ").toString();
    }

    static boolean has(String line, List<String> phrases) {
        for (String phrase : phrases) {
            if (line.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static void mark(String title, int from, int to, StringBuilder line) {
        for (int i = from; i < to; i++) {
            char c = title.charAt(i);
            if (c == ':') {
                line.append(": ");
                return;
            }
            if ("|/[]()-–—".indexOf(c) >= 0) {
                line.append("| ");
                return;
            }
        }
    }

    private static List<String> phrases(String written) {
        return Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> " " + phrase + " ")
                .toList();
    }

    private static List<String> opinion() {
        List<String> phrases =
                new ArrayList<>(
                        phrases(
                                "^ the guardian view on; ^ letters to the editor; ^ letter to the editor"));
        for (String mark : phrases(OPINION_MARKS)) {
            phrases.add(" ^" + mark + ": ");
            phrases.add(" ^" + mark + "| ");
            phrases.add(" ^ |" + mark + "| ");
            phrases.add(" |" + mark + "$ ");
        }
        return List.copyOf(phrases);
    }
}
