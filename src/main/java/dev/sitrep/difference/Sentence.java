package dev.sitrep.difference;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says, to be held against others.
 *
 * @param stems of all words in order; empty for words without meaning of their own
 * @param said the same, each once
 * @param names stems of those that are written with a capital
 * @param denied what it says did not happen: places of the verbs among the words
 * @param refuted stems of what it reports as denied, behind "denied that"; empty where it reports no denial
 * @param negative whether it has any word that denies
 * @param open whether it leaves open what it speaks of: "would", "if", "not yet", a question
 * @param ahead whether it speaks of what is to come
 */
record Sentence(
        Article article,
        Span span,
        List<String> stems,
        Set<String> said,
        Set<String> names,
        List<Integer> denied,
        Set<String> refuted,
        boolean negative,
        boolean open,
        boolean ahead) {
    private static final Set<String> NOT =
            WordList.of(
                    "not never cannot didn't doesn't don't hasn't haven't won't wasn't weren't isn't aren't hadn't не ніколи никогда");

    private static final Set<String> NEGATIVE =
            WordList.of(
                    "no nothing none nobody neither nor without refused refuses refusing declined declines declining failed fails failing rejected rejects rejecting"
                            + " dismissed dismisses dismissing denied denies denying deny denial denials refuted refutes disputed disputes rumors rumours false falsely untrue ні без нет ни");

    private static final Set<String> REFUSES =
            WordList.of(
                    "refused refuses declined declines відмовився відмовилась відмовилися відмовились отказался отказалась отказались");

    private static final Set<String> DENIES =
            WordList.of(
                    "denied denies denying deny refuted refutes disputed disputes заперечив заперечила заперечили спростував спростували"
                            + " опроверг опровергли отверг отвергли отрицает заперечує");

    /** What a court does with a motion, and a minister with a report. */
    private static final Set<String> DISMISSES =
            WordList.of(
                    "dismissed dismisses rejected rejects відкинув відкинула отклонил отклонила");

    private static final Set<String> REPORTS =
            WordList.of(
                    "report reports claim claims allegation allegations accusation accusations suggestion suggestions assertion assertions rumors rumours повідомлення сообщения");

    /** Of a denial the words that lead on to what is denied. */
    private static final Set<String> THAT = WordList.of("that having ever що что");

    private static final Set<String> OPEN =
            WordList.of(
                    "would could may might should if whether unless until yet immediately necessarily possibly perhaps likely unlikely why only just because allegedly reportedly б би бы"
                            + " якщо если чи ли поки пока ще ещё");

    private static final Set<String> AHEAD =
            WordList.of(
                    "will won't going plans planned expected due set scheduled tomorrow upcoming буде будут будуть будет завтра");

    private static final int NEXT = 2;
    private static final int DENIAL_REACH = 9;

    static Sentence of(Read read, Span span) {
        SentenceWords words = new SentenceWords(read, span);
        List<String> stems = new ArrayList<>(words.size());
        Set<String> names = new HashSet<>();
        List<Integer> denied = new ArrayList<>();
        boolean open = words.text().strip().endsWith("?");
        boolean ahead = false;
        boolean negative = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            stems.add(words.stem(i));
            open |= OPEN.contains(word);
            ahead |= AHEAD.contains(word);
            negative |= isNot(words, i) || NEGATIVE.contains(word);
            if (!words.stem(i).isEmpty() && words.isCapitalised(i) && !Weekdays.isOne(word)) {
                names.add(words.stem(i));
            }
            if (isNot(words, i)) {
                addNext(words, i, denied);
            } else if (REFUSES.contains(word)) {
                addNext(words, words.word(i + 1).equals("to") ? i + 1 : i, denied);
            }
        }
        Set<String> said = new HashSet<>(stems);
        said.remove("");
        return new Sentence(
                read.article(),
                span,
                stems,
                said,
                names,
                denied,
                refuted(words),
                negative,
                open,
                ahead);
    }

    /** "didn ’ t" in pieces too. */
    private static boolean isNot(SentenceWords words, int i) {
        return NOT.contains(words.word(i))
                || (words.word(i).equals("t") && words.word(i - 1).endsWith("n"));
    }

    private static void addNext(SentenceWords words, int not, List<Integer> denied) {
        for (int i = not + 1; i <= Math.min(words.size() - 1, not + NEXT); i++) {
            if (!words.stem(i).isEmpty() && !words.isCapitalised(i)) {
                denied.add(i);
                return;
            }
        }
    }

    private static Set<String> refuted(SentenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            boolean denies = DENIES.contains(words.word(i));
            boolean dismisses = DISMISSES.contains(words.word(i));
            if ((!denies && !dismisses) || NOT.contains(words.word(i - 1))) {
                continue;
            }
            boolean report = denies;
            for (int j = i + 1; j <= Math.min(words.size() - 1, i + DENIAL_REACH); j++) {
                report |= REPORTS.contains(words.word(j));
                if (report && THAT.contains(words.word(j))) {
                    return stemsFrom(words, j + 1);
                }
            }
        }
        return Set.of();
    }

    private static Set<String> stemsFrom(SentenceWords words, int from) {
        Set<String> stems = new HashSet<>();
        for (int i = from; i < words.size(); i++) {
            if (!words.stem(i).isEmpty()) {
                stems.add(words.stem(i));
            }
        }
        return stems;
    }

    /** The stems of some words around a place, that place left out. */
    Set<String> around(int from, int to, int place) {
        Set<String> near = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(stems.size(), to); i++) {
            if (i != place && !stems.get(i).isEmpty()) {
                near.add(stems.get(i));
            }
        }
        return near;
    }

    /** Whether it denies anything that others may say. */
    boolean mayDeny() {
        return !open && (!denied.isEmpty() || !refuted.isEmpty());
    }

    Claim claim() {
        Span trimmed = Clause.trimmed(span.of(article.text()), 0, span.length(), span.start());
        return new Claim(trimmed.of(article.text()), article.outlet(), article.id(), trimmed);
    }
}
