package dev.sitrep.actor;

/** Words from one to before another. */
record Run(int from, int to) {
    int size() {
        return to - from;
    }
}
