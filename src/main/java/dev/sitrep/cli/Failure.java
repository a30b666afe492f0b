package dev.sitrep.cli;

import java.util.List;

/** A command can't do what was asked. The message is for the person who asked: what happened, and what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
