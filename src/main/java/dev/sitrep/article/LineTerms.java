package dev.sitrep.article;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.Words;

import java.util.List;

/** Words that sites use when they speak for themselves. One proves little; how many stand in a line tells its kind. */
enum LineTerms {
    /** Consent, privacy, what a browser keeps. */
    CONSENT(
            """
            cookie; cookies; gdpr; privacy policy; privacy notice; privacy overview; privacy settings
            privacy preferences; browsing experience; your consent; your device; your preferences; your browser
            usage statistics; third party; third-party; third parties; personalised ads; personalized ads
            personalised content; personalized content
            """),
    /** To subscribe, follow, give or buy. */
    INVITATION(
            """
            subscribe*; subscription*; subscribing; sign up; newsletter*; complimentary access; login credentials
            log in credentials; your inbox; uninterrupted access; unlock full access; become a member
            become a subscriber; use code; use the code; for as little as; tell us what you think
            have a tip; support our journalism; support our work; support independent journalism
            support independent work; our sponsors; our patrons; donate; join our; follow us
            download our app; download the app; підпишіться; підписуйтесь; підписуйтеся; подпишитесь
            подписывайтесь; підтримайте нас; поддержите нас
            """),
    /** The trade of those who write. */
    TRADE(
            """
            reporter; editor; correspondent; journalist; writer; writers; columnist; author; contributor
            producer; freelance; freelancer; fellow; analyst; newsroom; bureau chief; photographer; covers
            кореспондент; кореспондентка; журналіст; журналістка; редактор; редакторка; корреспондент
            журналист; журналистка; автор; авторка
            """);

    private static final Phrases<LineTerms> ALL = new Phrases<>();

    static {
        for (LineTerms term : values()) {
            for (String phrase : term.written.strip().split("; |\n")) {
                ALL.add(Phrases.pattern(phrase, Words::of), term);
            }
        }
    }

    private final String written;

    LineTerms(String written) {
        this.written = written;
    }

    /** How many of these stand in a line. */
    int in(String line) {
        return count(Words.of(line), this);
    }

    /** How many of one kind stand among these words. */
    static int count(List<String> words, LineTerms kind) {
        int[] found = {0};
        for (int i = 0; i < words.size(); i++) {
            ALL.findAt(words, i, (term, end) -> found[0] += term == kind ? 1 : 0);
        }
        return found[0];
    }
}
