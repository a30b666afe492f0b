package dev.sitrep.difference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.text.Span;

/** Cuts a sentence down to the clause that makes a claim, at the borders of clauses and words, so that what differs is seen at a glance. */
final class Clause {
    private static final int ENOUGH = 100;
    private static final Pattern BORDER =
            Pattern.compile(
                    "[,;:]\\s|\\s[–—-]\\s|\\s(?:when|after|while|as|who|which|where|according|because|before|following|during|коли|після|який|яка|які|когда|после|который|которая|которые)\\s|[.!?…]+[\"”»’]?$");

    private Clause() {}

    /** The stretch of a sentence around a figure; the whole sentence where that is short. Both count in the article's text. */
    static Span around(String text, Span sentence, Span figure) {
        String words = sentence.of(text);
        int from = figure.start() - sentence.start();
        int to = Math.min(words.length(), figure.end() - sentence.start());
        int begin = 0;
        int end = words.length();
        Matcher border = BORDER.matcher(words);
        while (border.find()) {
            if (border.end() <= from) {
                begin = to - begin > ENOUGH ? border.end() : begin;
            } else if (border.start() >= to) {
                end = border.start();
                break;
            }
        }
        begin = to - begin > ENOUGH ? lastWordStart(words, to - ENOUGH, from) : begin;
        end = end - begin > ENOUGH + ENOUGH / 2 ? lastWordEnd(words, to, begin + ENOUGH) : end;
        return trimmed(words, begin, end, sentence.start());
    }

    private static int lastWordStart(String words, int wanted, int latest) {
        int blank = words.indexOf(' ', Math.max(0, wanted));
        return blank < 0 || blank >= latest ? latest : blank + 1;
    }

    private static int lastWordEnd(String words, int earliest, int wanted) {
        int blank = words.lastIndexOf(' ', Math.max(earliest, wanted));
        return Math.max(blank, earliest);
    }

    /** Without the blanks and commas at its ends. */
    static Span trimmed(String text, int begin, int end, int shift) {
        int from = begin;
        int to = end;
        while (from < to && " ,;:–—-\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:–—-\n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Span(from + shift, to + shift);
    }
}
