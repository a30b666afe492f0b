package dev.sitrep.newsday;

import static dev.sitrep.testing.NewsArticle.article;

import dev.sitrep.testing.NewsArticle;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented reports that the news days are made of. */
final class Reports {
    static final NewsArticle TALKS =
            article(
                    "Envoys open ceasefire talks in Geneva",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, the Swiss foreign ministry said.",
                    "The two delegations met for three hours in a hotel by the lake and agreed to go on on Sunday, according to the ministry.",
                    "A list of prisoners who could be exchanged before the New Year lies on the table, and so does a plan for monitors along the line of contact.",
                    "Neither side spoke to the press when the delegations left the hotel in the evening.");

    /** The same event in another outlet's words. */
    static final NewsArticle TALKS_ELSEWHERE =
            article(
                    "Ceasefire talks between Ukraine and Russia begin in Geneva",
                    "Ukrainian and Russian envoys sat down for ceasefire talks in Geneva on Saturday evening, Reuters reported, citing a diplomat.",
                    "The talks in the lakeside hotel lasted three hours, and the delegations want to continue on Sunday.",
                    "A prisoner exchange before the New Year is the first point on their agenda, the diplomat told the agency.",
                    "Monitors along the line of contact are the second point, and the harder one by far.");

    /** The next day's report on the same talks. */
    static final NewsArticle TALKS_GO_ON =
            article(
                    "Geneva ceasefire talks enter second day as envoys agree prisoner list",
                    "Envoys of Ukraine and Russia agreed on a list of 300 prisoners on the second day of the ceasefire talks in Geneva, the Swiss foreign ministry said on Sunday.",
                    "The exchange is to take place before the New Year at the border crossing that was used in autumn, the ministry said.",
                    "Monitors along the line of contact remain disputed between the delegations, according to the ministry.",
                    "The delegations will meet again in Geneva in January.");

    static final NewsArticle STRIKE =
            article(
                    "Russian missile strike hits port of Odesa, 3 killed",
                    "A Russian missile strike on the port of Odesa killed 3 people on Saturday, the regional governor said.",
                    "A grain terminal in the port of Odesa burned through the evening, and firefighters were still at work at night.",
                    "Power was cut in two districts of Odesa after the attack, the regional power company said.",
                    "Russia's defence ministry said that it had struck fuel stores of the army.");

    static final NewsArticle STRIKE_WITH_MORE_DEAD =
            article(
                    "Death toll of missile strike on Odesa port rises to 8",
                    "The Russian missile strike on the port of Odesa killed 8 people, the regional governor said after rescuers had searched the ruins.",
                    "Firefighters put out the fire in the grain terminal of the port of Odesa in the morning.",
                    "Power is back in both districts of Odesa, the regional power company said.",
                    "The port of Odesa will load no grain for a week, its administration said.");

    static final NewsArticle SANCTIONS =
            article(
                    "EU envoys agree new sanctions against shadow fleet",
                    "Envoys of the European Union agreed on new sanctions against 40 tankers of the shadow fleet in Brussels, the Council said.",
                    "The sanctions package bars the tankers from the ports of all member states from January.",
                    "Insurers and brokers who serve the listed tankers fall under the sanctions as well, the Council said in Brussels.",
                    "A further package is being prepared for February, a spokeswoman of the Commission said.");

    static final NewsArticle FOOTBALL =
            article(
                    "City win cup final after late goal",
                    "City won the cup final against Rovers by two goals to one on Saturday after a goal in the last minute.",
                    "The striker scored from twenty metres, and the stadium of forty thousand sang for an hour.",
                    "Rovers had led at half-time through a penalty that their coach called a gift.",
                    "The league goes on in January after the winter break.");

    /** So many reports that share nothing but what puts them on the beat: their names and most of their words are made up. */
    static NewsArticle[] unlike(int count) {
        Random random = new Random(7);
        NewsArticle[] all = new NewsArticle[count];
        for (int i = 0; i < count; i++) {
            String place = name(random);
            String who = name(random);
            all[i] =
                    article(
                            who + " " + words(random, 2) + " sanctions against Russia, " + place,
                            who
                                    + " announced sanctions against Russia over the war in Ukraine: "
                                    + words(random, 12)
                                    + ".",
                            place + " " + words(random, 14) + ".",
                            who + " " + words(random, 14) + ".");
        }
        return all;
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> name(random).toLowerCase(Locale.ROOT))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Reports() {}
}
