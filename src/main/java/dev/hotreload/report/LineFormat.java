package dev.hotreload.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Turns a log event into what is printed: a part's line as it is, anything else with its origin.
 */
final class LineFormat {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("'['HH:mm:ss'] '");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS ");

    private final Look look;

    LineFormat(Look look) {
        this.look = look;
    }

    String line(ILoggingEvent event) {
        for (Part part : Part.values()) {
            if (part.logger().equals(event.getLoggerName())) {
                String time = look.time() ? at(SECONDS, event) : "";
                String text = time + event.getFormattedMessage();
                boolean failure = event.getLevel().isGreaterOrEqual(Level.ERROR);
                return (failure ? look.paintFailure(part, text) : look.paint(part, text)) + "\n";
            }
        }
        return at(MILLIS, event)
                + event.getLevel()
                + " ["
                + event.getThreadName()
                + "] "
                + event.getFormattedMessage()
                + "\n"
                + trace(event.getThrowableProxy());
    }

    private static String at(DateTimeFormatter format, ILoggingEvent event) {
        return format.format(
                Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()));
    }

    private static String trace(IThrowableProxy thrown) {
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }
}
