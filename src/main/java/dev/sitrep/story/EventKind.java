package dev.sitrep.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.article.Article;

/** What kind of event an article tells of, by the words of its title and lead. Talks and strikes go on side by side, between the same countries, and are not one another's sequel. */
enum EventKind {
    TALKS,
    STRIKE,
    OTHER;

    private static final int LEAD = 600;
    private static final int TITLE_WEIGHT = 3;
    private static final Pattern OF_TALKS =
            words(
                    "talks?|meetings?|meets?|met|summit|negotiat\\p{L}+|envoys?|delegations?|ceasefire|truce|peace|"
                            + "переговор\\p{L}*|зустр\\p{L}+|саміт\\p{L}*|делегац\\p{L}+|перемир\\p{L}*|встре\\p{L}+|саммит\\p{L}*|розмов\\p{L}*|посланц\\p{L}*|посланник\\p{L}*");
    private static final Pattern OF_STRIKES =
            words(
                    "strikes?|struck|attack(?:s|ed)?|missiles?|drones?|shell(?:ed|ing|s)|bomb\\p{L}*|kill(?:s|ed|ing)|dead|wounded|injured|destroy(?:s|ed)|hits?|explosions?|"
                            + "удар\\p{L}*|вдари\\p{L}*|ракет\\p{L}*|дрон\\p{L}*|обстр\\p{L}+|атак\\p{L}*|загин\\p{L}+|загибл\\p{L}+|погиб\\p{L}*|поранен\\p{L}*|ранен\\p{L}*|знищ\\p{L}+|уничтож\\p{L}+|вибух\\p{L}*|взрыв\\p{L}*");

    static EventKind of(Article article) {
        String lead = article.text().substring(0, Math.min(LEAD, article.text().length()));
        int talks = count(OF_TALKS, article.title()) * TITLE_WEIGHT + count(OF_TALKS, lead);
        int strikes = count(OF_STRIKES, article.title()) * TITLE_WEIGHT + count(OF_STRIKES, lead);
        if (talks == strikes) {
            return OTHER;
        }
        return talks > strikes ? TALKS : STRIKE;
    }

    /** Whether one is of talks and the other of strikes; what is neither may belong to both. */
    boolean excludes(EventKind other) {
        return this != OTHER && other != OTHER && this != other;
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + words + ")(?:[^\\p{L}]|$)");
    }
}
