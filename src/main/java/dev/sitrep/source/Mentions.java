package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Outlets.Mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the outlets that a sentence names.
 *
 * <p>Known ones by their names. Others where the text makes a name one: a noun beside it ("news agency Xxxx", "Xxxx magazine", "издание «Xxxx»"), a last
 * word that newspapers and stations have ("Xxxx Herald"), a Latin or quoted name behind a Cyrillic cue ("пишет Xxxx"). And "the agency", "the
 * Times" for those named before.
 */
final class Mentions {
    private static final int LONGEST_NAME = 5;

    private final Outlets outlets;
    private final Tokens tokens;
    private final Remembered before;
    private final boolean capitalsSayNothing;

    Mentions(Outlets outlets, Tokens tokens, Remembered before) {
        this.outlets = outlets;
        this.tokens = tokens;
        this.before = before;
        this.capitalsSayNothing = tokens.isTitleCase();
    }

    List<Mention> find() {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = at(i);
            if (mention == null) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.end();
            }
        }
        return mentions;
    }

    private @Nullable Mention at(int index) {
        Mention known = outlets.mentionAt(tokens, index);
        if (!tokens.isCapital(index)) {
            return known == null ? back(index) : meant(known);
        }
        Mention bySpelling = endingLikeAnOutlet(index);
        if (known != null) {
            boolean part =
                    bySpelling != null
                            && known.end() - known.start() == 1
                            && bySpelling.end() > known.end()
                            && !tokens.isAcronym(index);
            return part ? bySpelling : meant(known);
        }
        Mention again = back(index);
        if (again != null) {
            return again;
        }
        if (bySpelling != null) {
            return bySpelling;
        }
        Mention byNoun = behindNoun(index);
        if (byNoun == null) {
            byNoun = beforeNoun(index);
        }
        return byNoun == null ? behindCyrillicCue(index) : byNoun;
    }

    /** "The Times" behind "The New York Times" is that one. */
    private Mention meant(Mention mention) {
        int words = mention.end() - mention.start();
        boolean short_ = words == 1 || (words == 2 && tokens.folded(mention.start()).equals("the"));
        Outlet outlet = short_ ? before.endingWith(tokens.folded(mention.end() - 1)) : null;
        return outlet == null ? mention : new Mention(outlet, mention.start(), mention.end());
    }

    /** "Xxxx Herald": a run of capitals whose last word is one of a paper or a station. */
    private @Nullable Mention endingLikeAnOutlet(int index) {
        boolean begins = index == 0 || !isName(index - 1) || !tokens.gap(index).equals(" ");
        if (capitalsSayNothing || !isName(index) || !begins || isOf(index)) {
            return null;
        }
        int end = index + 1;
        int last = Cues.endsOutletName(tokens.lastPart(index)) && tokens.hasHyphen(index) ? end : 0;
        while (end < tokens.size()
                && end - index < LONGEST_NAME
                && isName(end)
                && tokens.gap(end).equals(" ")) {
            if (end > index && outlets.mentionAt(tokens, end) != null && known(end) > 1) {
                break;
            }
            end++;
            boolean agency =
                    tokens.folded(end - 1).equals("agency")
                            && tokens.folded(end - 2).equals("news");
            if (agency || Cues.endsOutletName(tokens.folded(end - 1))) {
                last = end;
            }
        }
        return last == end ? unknown(index, end) : null;
    }

    /** "Ukraine's Radio Xxxx", "the UK Guardian": whose, and no part of the name. */
    private boolean isOf(int index) {
        return Cues.isNationality(tokens, index)
                && (tokens.isPossessive(index) || outlets.mentionAt(tokens, index + 1) != null);
    }

    private int known(int index) {
        Mention mention = outlets.mentionAt(tokens, index);
        return mention == null ? 0 : mention.end() - mention.start();
    }

    private boolean isName(int index) {
        return tokens.isCapital(index) && !Cues.beginsNoName(tokens, index);
    }

    /** "news agency Xxxx", "издание «Xxxx»": the noun makes a name of any capitalised word. */
    private @Nullable Mention behindNoun(int index) {
        int noun = index - 1;
        if (noun < 0
                || !tokens.isClose(index)
                || tokens.gap(index).indexOf('.') >= 0
                || tokens.isCapital(noun)
                || Cues.pastKindOfOutlet(tokens, noun) != index) {
            return null;
        }
        int end = index + 1;
        if (tokens.gap(index).chars().anyMatch(c -> "«\"“„".indexOf(c) >= 0)) {
            while (end < tokens.size() && end - index < LONGEST_NAME && !ends(end, false)) {
                end++;
            }
            return unknown(index, end);
        }
        while (end < tokens.size()
                && end - index < 4
                && tokens.isCapital(end)
                && tokens.gap(end).isBlank()
                && outlets.mentionAt(tokens, end) == null) {
            end++;
        }
        return unknown(index, end);
    }

    /** "Xxxx magazine", "Italy's Xxxx broadcaster"; but not "a Scottish newspaper". */
    private @Nullable Mention beforeNoun(int index) {
        int end = index;
        while (end < tokens.size()
                && end - index < 4
                && tokens.isCapital(end)
                && (end == index || tokens.gap(end).equals(" "))
                && !tokens.isPossessive(end)) {
            end++;
        }
        boolean named =
                end > index
                        && end < tokens.size()
                        && tokens.gap(end).equals(" ")
                        && !tokens.isCapital(end)
                        && Cues.pastKindOfOutlet(tokens, end) > end
                        && !tokens.folded(end).equals("daily")
                        && !tokens.isCapital(Cues.pastKindOfOutlet(tokens, end));
        if (!named || capitalsSayNothing || Cues.isIndefinite(tokens.folded(index - 1))) {
            return null;
        }
        for (int i = index; i < end; i++) {
            if (Cues.beginsNoName(tokens, i) || Cues.isNationality(tokens, i)) {
                return null;
            }
        }
        return unknown(index, end);
    }

    /** "пишет Xxxx", "сообщает «Имя»": a Latin or a quoted name behind a cue in Cyrillic. */
    private @Nullable Mention behindCyrillicCue(int index) {
        if (index == 0 || !tokens.isCyrillic(index - 1)) {
            return null;
        }
        boolean latin = !tokens.isCyrillic(index);
        boolean quoted = tokens.gap(index).strip().length() == 1 && tokens.isClose(index);
        Cues.Cue cue = latin || quoted ? Cues.endingBefore(tokens, index) : null;
        if (cue == null || (cue.kind() != Kind.REPORTED && cue.kind() != Kind.CITED)) {
            return null;
        }
        int end = index + 1;
        while (end < tokens.size() && end - index < LONGEST_NAME && !ends(end, latin)) {
            end++;
        }
        boolean closed = end == tokens.size() || ends(end, latin);
        return closed ? unknown(index, end) : null;
    }

    private boolean ends(int index, boolean latin) {
        return latin
                ? !tokens.gap(index).equals(" ") || tokens.isCyrillic(index)
                : tokens.gap(index).chars().anyMatch(c -> "»\"”“".indexOf(c) >= 0);
    }

    /** "the agency" stands for the outlet credited last, "the Journal" for one whose name ends so. */
    private @Nullable Mention back(int index) {
        if (tokens.folded(index).equals("the") && tokens.isCapital(index + 1)) {
            Outlet outlet = before.endingWith(tokens.folded(index + 1));
            boolean alone = !tokens.isCapital(index + 2) || !tokens.gap(index + 2).equals(" ");
            return outlet == null || !alone ? null : new Mention(outlet, index, index + 2);
        }
        Outlet last = before.lastCredited();
        var back = last == null ? null : Cues.backReference(tokens, index);
        if (last == null || back == null || !back.value().contains(last.kind())) {
            return null;
        }
        int end = back.end();
        boolean named =
                end < tokens.size()
                        && (outlets.mentionAt(tokens, end) != null
                                || (tokens.isCapital(end) && behindNoun(end) != null));
        return named ? null : new Mention(last, index, end);
    }

    private Mention unknown(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            String word = tokens.word(i);
            name.append(i > start ? " " : "")
                    .append(i == end - 1 ? Tokens.withoutPossessive(word) : word);
        }
        return new Mention(outlets.named(name.toString()), start, end);
    }
}
