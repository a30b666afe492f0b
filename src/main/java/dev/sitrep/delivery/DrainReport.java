package dev.sitrep.delivery;

/**
 * What one drain did.
 *
 * @param sent taken by the platform
 * @param later put off: paced, asked to wait, or its messenger is down
 * @param ended refused, expired, or its chat is gone
 */
public record DrainReport(int sent, int later, int ended) {
    public static final DrainReport NOTHING = new DrainReport(0, 0, 0);

    public DrainReport plus(DrainReport other) {
        return new DrainReport(sent + other.sent, later + other.later, ended + other.ended);
    }
}
