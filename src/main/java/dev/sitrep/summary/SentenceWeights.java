package dev.sitrep.summary;

/**
 * What speaks for a sentence besides bringing the summary nearer to its story: a small linear model in the manner of Hong and Nenkova (EACL
 * 2014). Learned by coordinate ascent on summaries/neus.train for the sum of ROUGE-2 and ROUGE-L F1 at 60 words, with {@code
 * dev.sitrep.summary.LearnSentenceWeights}, and rounded. Its length, the share of articles with its terms, their weight and whether it quotes were tried too:
 * they brought less than half a point on train and no steady gain on val.
 *
 * @param opening for a place near the start of its article; fades with a length of two sentences
 * @param title for the share of its terms that titles have
 * @param number for a number
 * @param enough what a sentence behind the first must bring, or the summary ends: no padding
 */
record SentenceWeights(double opening, double title, double number, double enough) {
    static final SentenceWeights LEARNED = new SentenceWeights(0.04, 0.06, 0.04, 0.12);

    /** The features of a sentence, each between 0 and 1. */
    record Features(double opening, double title, double number) {}

    double score(Features f) {
        return opening * f.opening + title * f.title + number * f.number;
    }
}
