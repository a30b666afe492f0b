package dev.sitrep.story;

/** Where a planned event stands. */
public enum Status {
    ANNOUNCED("announced"),
    EXPECTED("expected"),
    UNDER_WAY("under way"),
    HELD("held"),
    ENDED_WITHOUT_RESULT("ended without result"),
    POSTPONED("postponed"),
    CANCELLED("cancelled"),
    DENIED("denied");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** As readers see it. */
    public String words() {
        return words;
    }
}
