package dev.sitrep.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an operator reads in the log while a test runs: the program's own lines, without stack traces. */
public final class OperatorLog implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.sitrep");
    private final Level before = logger.getLevel();
    private final Lines lines = new Lines();

    public OperatorLog() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(lines);
    }

    /** {@code WARN Herald (http://…) was not read: …}. */
    public List<String> lines() {
        return List.copyOf(lines.kept);
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(before);
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> kept = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            kept.add(event.getLevel() + " " + event.getFormattedMessage());
        }
    }
}
