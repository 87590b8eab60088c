package org.formpress;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sends the log to standard error. Written in Java because parsing the same from XML would slow every start; a file
 * named by the property {@code logback.configurationFile} takes precedence.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, ZONE} %-5level [%X{request:-} %X{key:--}] %logger{0} - %msg";
    // The exception's message without its stack trace.
    private static final String BRIEF = LINE + " %replace(%ex{0}){'\\s+', ' '}%nopex%n";

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        if (isInFile()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        set(log);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    // Logback asks services before it looks for files.
    private static boolean isInFile() {
        return System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null
                || LogSettings.class.getResource("/" + ClassicConstants.TEST_AUTOCONFIG_FILE) != null;
    }

    static void set(LoggerContext log) {
        Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        addAppenders(log, root);
        // FOP warns about lines a hair wider than their box; the page plan, not FOP, breaks lines.
        log.getLogger("org.apache.fop").setLevel(Level.ERROR);
        log.getLogger("org.apache.poi").setLevel(Level.WARN);
        // Bouncy Castle makes and judges the signatures; iText only leaves their room, and misses its own adapter to
        // it.
        log.getLogger("com.itextpdf.bouncycastleconnector").setLevel(Level.OFF);
        // The picture of a seal fills its field by a hair.
        log.getLogger("com.itextpdf.layout").setLevel(Level.ERROR);
        // HikariCP logs every opening and closing of the booklet database, even amid a progress bar.
        log.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
        log.getLogger("com.github.kagkarlsson.scheduler").setLevel(Level.WARN);
    }

    private static void addAppenders(LoggerContext log, Logger root) {
        ConsoleAppender<ILoggingEvent> whole = standardError(log, "STDERR", LINE + "%n");
        whole.addFilter(DatabaseFaultFilter.none());
        root.addAppender(whole);
        ConsoleAppender<ILoggingEvent> brief = standardError(log, "BRIEF", BRIEF);
        brief.addFilter(DatabaseFaultFilter.oncePerMinute());
        root.addAppender(brief);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext log, String name, String line) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(log);
        appender.setName(name);
        appender.setTarget("System.err");
        appender.setEncoder(lines(log, line));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder lines(LoggerContext log, String line) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(log);
        encoder.setPattern(line.replace("ZONE", System.getProperty(Application.LOG_ZONE, "UTC")));
        encoder.start();
        return encoder;
    }
}
