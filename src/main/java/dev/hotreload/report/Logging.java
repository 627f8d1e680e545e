package dev.hotreload.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;

import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sets logback up, in code: everything goes to one {@link Printer}. */
public final class Logging {

    /** Above the loggers that are named after our classes. */
    private static final String OURS = "dev.hotreload";

    /** Who asks while it is being found waits; of SLF4J itself it would get a stand-in. */
    private static final ILoggerFactory LOGGERS = LoggerFactory.getILoggerFactory();

    private Logging() {}

    /** Does what is slow the first time; on any thread. */
    public static void prepare() {
        // All of it is done when this class is initialized.
    }

    /**
     * Logback's own search for configuration files, left out: found by {@link
     * java.util.ServiceLoader}.
     */
    public static final class NoSearch extends ContextAwareBase implements Configurator {
        @Override
        public ExecutionStatus configure(LoggerContext context) {
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
    }

    /** Has every logger write to {@code printer}; with {@code debug}, what the machine does too. */
    public static void start(Printer printer, Look look, boolean debug) {
        if (LOGGERS instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.setLevel(Level.WARN);
            context.getLogger(OURS).setLevel(debug ? Level.DEBUG : Level.WARN);
            for (Part part : Part.values()) {
                context.getLogger(part.logger()).setLevel(level(look, part));
            }
            Appender appender = new Appender(printer, new LineFormat(look));
            appender.setContext(context);
            appender.start();
            replaceAppenders(root, appender);
        }
    }

    private static Level level(Look look, Part part) {
        if (look.silent()) {
            return Level.OFF;
        }
        return look.shows(part) ? Level.INFO : Level.ERROR;
    }

    /** What is said meanwhile must not get lost. */
    private static void replaceAppenders(Logger root, Appender appender) {
        List<ch.qos.logback.core.Appender<ILoggingEvent>> old = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(old::add);
        root.addAppender(appender);
        old.forEach(root::detachAppender);
    }

    private static final class Appender extends AppenderBase<ILoggingEvent> {
        private final Printer printer;
        private final LineFormat format;

        Appender(Printer printer, LineFormat format) {
            this.printer = printer;
            this.format = format;
        }

        @Override
        protected void append(ILoggingEvent event) {
            printer.addLines(format.line(event).getBytes(StandardCharsets.UTF_8));
        }
    }
}
