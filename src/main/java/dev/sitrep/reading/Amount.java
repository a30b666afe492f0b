package dev.sitrep.reading;

import dev.sitrep.text.Numbers;

/**
 * A number on its way to be a figure: which words of the sentence it is, and between what it lies.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param rest what is glued to it by a hyphen, in lower case without the hyphen: "point" of "20-point"; else empty
 * @param start offset where its text begins, words of bound included
 * @param end offset behind the number
 */
record Amount(
        int first,
        int last,
        String rest,
        Numbers.Found number,
        double low,
        double high,
        int start,
        int end) {
    double value() {
        return number.value();
    }

    boolean isExact() {
        return low == high;
    }

    Amount within(double newLow, double newHigh, int newStart, int newEnd) {
        return new Amount(first, last, rest, number, newLow, newHigh, newStart, newEnd);
    }
}
