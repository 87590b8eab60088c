package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogSettingsTest {

    @Test
    void theLogGoesToStandardErrorAndKeepsTheEnginesQuiet() {
        LoggerContext log = new LoggerContext();

        LogSettings.set(log);

        assertThat(log.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR"))
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        appender -> assertThat(appender.getTarget()).isEqualTo("System.err"));
        assertThat(log.getLogger("org.formpress").getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(log.getLogger("com.zaxxer.hikari.HikariDataSource").getEffectiveLevel())
                .isEqualTo(Level.WARN);
        assertThat(log.getLogger("org.apache.fop.events").getEffectiveLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void aQueueWhoseDatabaseIsAwayHasALineAMinuteWithoutATrace() {
        LoggerContext log = new LoggerContext();
        log.setMDCAdapter(new LogbackMDCAdapter());
        LogSettings.set(log);
        Logger polling = log.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");
        PrintStream standardError = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            for (int i = 0; i < 5; i++) {
                polling.error("Unhandled exception.", new IllegalStateException("outer", new SQLException("closed")));
                log.getLogger("com.zaxxer.hikari.pool.ProxyConnection").warn("broken", new SQLException("closed"));
            }
            polling.error("A fault of the program.", new IllegalStateException("its own"));
        } finally {
            System.setErr(standardError);
        }

        assertThat(said.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSizeGreaterThan(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0))
                            .contains("Unhandled exception. java.lang.IllegalStateException: outer", "closed");
                    assertThat(lines.get(1)).endsWith("A fault of the program.");
                    assertThat(lines.get(2)).isEqualTo("java.lang.IllegalStateException: its own");
                });
    }

    /** The tests have such a file. */
    @Test
    void aFileGoesBeforeThem() {
        assertThat(ServiceLoader.load(Configurator.class))
                .singleElement()
                .extracting(found -> found.configure(new LoggerContext()))
                .isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }
}
