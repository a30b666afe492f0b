package dev.sitrep.websub;

/** How far a subscription has come. */
enum SubscriptionState {
    /** To be asked for, or asked for and not verified yet; also one whose lease has ended. */
    WANTED,
    /** Verified; its lease runs. */
    ACTIVE,
    /** No longer wanted; its hub is to be told, or was told and has not verified it yet. */
    LEAVING,
    /** Its hub knows that it is over; it is kept for a while, should the hub ask again. */
    LEFT,
    /** The hub does not want it, or can't be brought to it; not asked for again before its time. */
    REFUSED;

    /** Whether the feed has its subscription by this, or may come to it. */
    boolean isLive() {
        return this == WANTED || this == ACTIVE;
    }
}
