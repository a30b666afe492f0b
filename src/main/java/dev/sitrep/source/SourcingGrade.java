package dev.sitrep.source;

/** How well a sentence is sourced, best first. */
public enum SourcingGrade {
    ON_THE_RECORD("on the record"),
    OFFICIAL_STATEMENT("official statement"),
    UNNAMED_SOURCE("unnamed source"),
    MEDIA_REPORT("media report"),
    UNATTRIBUTED("unattributed");

    private final String words;

    SourcingGrade(String words) {
        this.words = words;
    }

    /** As readers see it. */
    public String words() {
        return words;
    }
}
