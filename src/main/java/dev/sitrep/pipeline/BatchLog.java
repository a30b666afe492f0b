package dev.sitrep.pipeline;

import dev.sitrep.store.Database;

/** How many batches of articles were understood, by whichever node. */
final class BatchLog {
    private final Database database;

    BatchLog(Database database) {
        this.database = database;
    }

    /** Another node has understood a batch meanwhile: what is known of recent days is no longer all of it. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("another node has understood a batch meanwhile");
        }
    }

    long current() {
        return database.with(
                h -> h.createQuery("SELECT batch FROM understanding").mapTo(Long.class).one());
    }

    /** Until the transaction ends, no batch is being understood: what it reads of stories is all that windows so far hold. */
    void hold() {
        String sql = "SELECT batch FROM understanding" + database.dialect().hold();
        database.use(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    /**
     * One more, as the first step of the transaction that stores the batch.
     *
     * @throws Overtaken where another node was quicker: the transaction must not go on
     */
    void advance(long from) {
        int moved =
                database.with(
                        h ->
                                h.execute(
                                        "UPDATE understanding SET batch = batch + 1 WHERE batch = ?",
                                        from));
        if (moved != 1) {
            throw new Overtaken();
        }
    }
}
