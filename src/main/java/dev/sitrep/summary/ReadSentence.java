package dev.sitrep.summary;

import dev.sitrep.text.Span;

import java.util.Map;
import java.util.Set;

/**
 * A sentence of an article, read once.
 *
 * @param position its place in the article, from 0
 * @param span without what may be left out at its start
 * @param sameLine whether the sentence before it stands in the same paragraph
 * @param words how many
 * @param terms how often each stands there
 * @param bigrams pairs of words that follow one another, by their hashes
 * @param usable whether it could stand in a summary at all
 * @param needs what readers must have read before it
 * @param introduces surnames of the people whom it names in full
 * @param hedges whether it keeps open what it says
 * @param backshifted whether it may go on with what somebody says, as "the port would reopen"
 * @param aside whether it tells a reaction or background
 */
record ReadSentence(
        int position,
        Span span,
        String text,
        boolean sameLine,
        int words,
        Map<String, Double> terms,
        Set<Integer> bigrams,
        boolean usable,
        Needs needs,
        Set<String> introduces,
        boolean hedges,
        boolean backshifted,
        boolean aside) {}
