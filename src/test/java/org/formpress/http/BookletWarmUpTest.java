package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.http.booklet.BookletWarmUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BookletWarmUpTest {

    private static final byte[] FORM = Sample.named("self-evaluation/typical").json();

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

    private final AtomicInteger forms = new AtomicInteger();

    private void run(BooleanSupplier stopping, byte[]... samples) throws InterruptedException {
        new BookletWarmUp(Project.renderer(), forms::incrementAndGet, stopping).run(List.of(samples), 2);
    }

    @Test
    void bookletsAreMadeWithoutAWord() throws Exception {
        run(() -> false, FORM, Sample.named("target-declaration/typical").json());

        assertThat(said.list).isEmpty();
        // Each form is read and written, in two booklets.
        assertThat(forms.get()).isGreaterThanOrEqualTo(2 * 2 * 40);
    }

    @Test
    void aSampleThatDoesNotPrintIsWorthOneLineForWhoeverMendsIt() throws Exception {
        String json = new String(FORM, StandardCharsets.UTF_8).replace("\"year\"", "\"yaer\"");

        run(() -> false, json.getBytes(StandardCharsets.UTF_8));

        assertThat(said.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("/yaer"));
    }

    @Test
    void withoutSamplesNothingIsMade() throws Exception {
        run(() -> false);

        assertThat(said.list).isEmpty();
        assertThat(forms).hasValue(0);
    }

    @Test
    void itEndsWhenTheServiceDoes() throws Exception {
        run(() -> forms.get() > 3, FORM);

        assertThat(said.list).isEmpty();
        assertThat(forms.get()).isBetween(1, 2 * 2 * 40 - 1);
    }
}
