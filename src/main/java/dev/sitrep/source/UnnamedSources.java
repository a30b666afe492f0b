package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Finds sources without a name: "two people familiar with the matter", "a Russian source told". */
final class UnnamedSources {
    private static final Phrases<Boolean> SURE = new Phrases<>();
    private static final Set<String> ONE =
            Set.of(
                    "a",
                    "an",
                    "one",
                    "two",
                    "three",
                    "four",
                    "several",
                    "some",
                    "another",
                    "multiple",
                    "other");
    private static final Set<String> SOMEBODY =
            Set.of(
                    "official",
                    "officials",
                    "diplomat",
                    "diplomats",
                    "source",
                    "sources",
                    "aide",
                    "aides",
                    "insider",
                    "insiders");
    private static final Set<String> SPEAKS =
            Set.of(
                    "told",
                    "tell",
                    "said",
                    "says",
                    "say",
                    "who",
                    "confirmed",
                    "speaking",
                    "familiar",
                    "close",
                    "cited",
                    "involved",
                    "briefed",
                    "with");
    private static final Set<String> NOT_BETWEEN =
            Set.of("by", "that", "to", "for", "from", "who", "when", "as");
    private static final int FAR = 5;
    private static final int LONGEST_CLAUSE = 16;

    static {
        Cues.add(
                SURE,
                """
                people familiar with; person familiar with; sources familiar with; source familiar with; officials familiar with; official
                familiar with; people briefed on; person briefed on; person told; person close to; people with knowledge of; person with knowledge of; sources with
                knowledge of; sources close to; source close to; with direct knowledge of; unnamed source*; unnamed official*; unnamed people;
                unnamed person; unnamed diplomat*; unidentified source*; unidentified official*; anonymous source*; anonymous official*;
                anonymous diplomat*; condition of anonymity; granted anonymity; requested anonymity; requesting anonymity; asked not to be named;
                asked not to be identified; asking not to be named; asking not to be identified; declined to be named; declined to be
                identified; not be named; not be identified;  it did not name; they did not name; not authorised to speak; not authorized to speak; citing sources; citing a source; citing two sources; citing three sources; sources said; sources say; sources told; source
                said; source says; source told;  the same person told; the same person said;
                неназванн* источник*; источник* сообщил*; источник* рассказал*; источник* сказал*; сказал* источник*; собеседник*; анонимн*
                источник*; на условиях анонимности; на условии анонимности; российск* источник*; дипломатическ* источник*; источник* знаком*;
                неназван* джерел*; анонімн* джерел*; на умовах анонімності; російськ* джерел*; дипломатичн* джерел*; джерел* повідомил*;
                джерел* розповіл*; джерел* сказал*; співрозмовник*; зазначають джерела; кажуть джерела
                """,
                true);
    }

    private UnnamedSources() {}

    /** The index behind a source without a name that begins at {@code index}; null where none begins. */
    static @Nullable Integer endAt(Tokens tokens, int index) {
        var sure = SURE.longestAt(tokens.folded(), index);
        if (sure != null) {
            return sure.end();
        }
        if (!ONE.contains(tokens.folded(index))) {
            return null;
        }
        for (int i = index + 1; i < Math.min(tokens.size(), index + 1 + FAR); i++) {
            if (tokens.gap(i).indexOf(',') >= 0 || NOT_BETWEEN.contains(tokens.folded(i))) {
                return null;
            }
            if (SOMEBODY.contains(tokens.folded(i))) {
                return speaks(tokens, i + 1) || speaksAfterClause(tokens, i + 1) ? i + 1 : null;
            }
        }
        return null;
    }

    /** "a European official, whom Politico did not name, said"; but not "an official, Jane Doe, said". */
    private static boolean speaksAfterClause(Tokens tokens, int index) {
        if (index >= tokens.size() || !tokens.gap(index).contains(",") || tokens.isCapital(index)) {
            return false;
        }
        for (int i = index + 1; i < Math.min(tokens.size(), index + LONGEST_CLAUSE); i++) {
            if (tokens.gap(i).contains(",")) {
                return speaks(tokens, i);
            }
        }
        return false;
    }

    /** The first word of the source that the word at {@code index} belongs to: "two" of "two people familiar with". */
    static int startOf(Tokens tokens, int index) {
        return index > 0 && ONE.contains(tokens.folded(index - 1)) ? index - 1 : index;
    }

    private static boolean speaks(Tokens tokens, int index) {
        return index < tokens.size()
                && !tokens.isCapital(index)
                && SPEAKS.contains(tokens.folded(index));
    }
}
