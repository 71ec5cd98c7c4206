package org.plumbline.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The SQL statements that a piece of code sends, by JDBC and by Hibernate: a screen costs the same number at any size. */
public final class Statements {
    private static final List<String> SOURCES =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private Statements() {}

    public static List<String> during(Runnable body) {
        var heard = new Heard();
        heard.start();
        var loggers = SOURCES.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        loggers.forEach(logger -> listen(logger, heard));
        try {
            body.run();
        } finally {
            loggers.forEach(logger -> leave(logger, heard));
        }
        return heard.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .filter(event -> event.getLevel() == Level.DEBUG)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(Statements::isStatement)
                .toList();
    }

    /** An event looks up its thread when first asked: ask at once, or a job’s statements pass for the test’s own. */
    private static final class Heard extends ListAppender<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    }

    private static boolean isStatement(String message) {
        return !message.startsWith("Executing") || message.contains("[");
    }

    private static void listen(Logger logger, ListAppender<ILoggingEvent> heard) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
    }

    private static void leave(Logger logger, ListAppender<ILoggingEvent> heard) {
        logger.detachAppender(heard);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
