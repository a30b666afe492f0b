package dev.sitrep.source;

import dev.sitrep.text.Phrases;

/** Outlets without a name: "according to a report", "Russian state media said", "ЗМІ повідомили". */
final class GenericMedia {
    private static final Phrases<Boolean> MEDIA = new Phrases<>();

    static {
        Cues.add(
                MEDIA,
                """
                according to a report; according to reports; according to media; according to local media; according to state media; according to
                russian media; according to russian state media; according to ukrainian media; according to news; according to local news;
                according to multiple media; according to multiple news; according to several media; according to multiple reports; according to
                several reports; according to media reports; according to news reports; according to a new report; according to a state news agency;
                media reported; media report; media reports; media said; media say; media has reported; media have reported; media accounts; outlets
                reported; outlets claimed; outlets report; outlets said; outlets have reported; newspapers reported; newspapers report; news agency said;
                news agency reported; news agency says; news agency reports; state television said; state television reported; state tv said; state tv
                reported; state media; news reports said; reports said; reports say;
                по данным сми; сми сообщили; сми сообщают; сми пишут; сообщают сми; пишут сми; сообщили сми; как пишут сми; местные сми;
                за даними змі; змі повідомили; змі повідомляють; змі пишуть; повідомляють змі; пишуть змі; повідомили змі; як пишуть змі; місцеві змі
                """,
                true);
    }

    private GenericMedia() {}

    static boolean isIn(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (MEDIA.longestAt(tokens.folded(), i) != null) {
                return true;
            }
        }
        return false;
    }
}
