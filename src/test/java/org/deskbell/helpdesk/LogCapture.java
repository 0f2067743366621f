package org.deskbell.helpdesk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it is open, at the lowest level, with stack traces: for proofs that something is not. */
public class LogCapture extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new HashMap<>();

    /** @param categories those that are turned up to {@link Level#ALL}, and kept from the console meanwhile */
    public LogCapture(String... categories) {
        setLevel(Level.ALL);
        for (String category : categories) {
            Logger logger = Logger.getLogger(category);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
            logger.addHandler(this);
        }
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(' ');
        text.append(entry instanceof ExtLogRecord ? ((ExtLogRecord) entry).getFormattedMessage() : entry.getMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        before.forEach((logger, level) -> {
            logger.setLevel(level);
            logger.setUseParentHandlers(true);
            logger.removeHandler(this);
        });
    }
}
