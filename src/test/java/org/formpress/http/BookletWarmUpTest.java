package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BookletWarmUpTest {

    private static final String FORM =
            new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8).replace('\n', ' ')
                    + "\n";

    private final Logger logger = (Logger) LoggerFactory.getLogger(BookletWarmUp.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(said);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(said);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void booklets_are_made_without_a_word() {
        BookletWarmUp.run(Project.renderer(), bytes(FORM.repeat(3)), 2);

        assertThat(said.list).isEmpty();
    }

    @Test
    void a_sample_that_does_not_print_is_worth_a_line_for_whoever_mends_it() {
        BookletWarmUp.run(Project.renderer(), bytes(FORM.replace("\"year\"", "\"yaer\"")), 1);

        assertThat(said.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("/yaer"));
    }

    private static byte[] bytes(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
