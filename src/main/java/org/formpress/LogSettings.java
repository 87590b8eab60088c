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
 * The log goes to standard error. In Java, because reading the same from an XML file costs every start time; a file
 * that the property {@code logback.configurationFile} names is taken instead.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, ZONE} %-5level [%X{request:-} %X{key:--}] %logger{0} - %msg";
    // What went wrong, without where.
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
        // FOP warns of lines that reach a hair over their box; the plan, not FOP, decides where lines end.
        log.getLogger("org.apache.fop").setLevel(Level.ERROR);
        log.getLogger("org.docx4j").setLevel(Level.WARN);
        // Every opening and closing of the booklets' database, in the midst of a command's progress too.
        log.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
        log.getLogger("com.github.kagkarlsson.scheduler").setLevel(Level.WARN);
        log.getLogger("org.docx4j.XmlUtils").setLevel(Level.ERROR);
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
