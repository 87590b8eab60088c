package org.formpress.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.formpress.load.Call.Outcome;
import org.formpress.load.Exchange.End;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short runs of what {@code scripts/load} does at length; they count, and measure no time, which neighbours would spoil. */
@Tag("slow")
class LoadIT {

    private static final int GRACE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void moreThanItCanDoIsTurnedAwayAndNothingBreaks() throws Exception {
        try (Service service = Service.start(folder, "formpress.render.queue=4", "formpress.render.threads=2")) {
            Calls calls = new Calls(1);
            AtomicInteger left = new AtomicInteger(600);
            Traffic traffic = new Traffic(service);

            Collection<Outcome> outcomes = traffic.many(40, 0, () -> left.getAndDecrement() > 0, calls::next);

            Figures figures = new Figures(outcomes);
            assertThat(figures.broken()).as(figures::toString).isZero();
            assertThat(figures.count(Outcome::rendered)).isPositive();
            assertThat(figures.count(Outcome::turnedAway)).isPositive();
            assertThat(traffic.oneByOne(5, calls::next)).allMatch(Outcome::rendered);
        }
    }

    @Test
    void aFormThatTakesLongLeavesTheOtherThreadsToItsNeighbours() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Service service = Service.start(folder, "formpress.render.threads=2")) {
            Traffic traffic = new Traffic(service);
            traffic.oneByOne(20, () -> Calls.usual("pdf"));
            // The first of a format takes as long as a slow one.
            traffic.oneByOne(20, () -> Calls.usual("docx"));

            Future<Outcome> slow = thread.submit(() -> traffic.send(Calls.slowest()));
            int meanwhile = 0;
            while (!slow.isDone()) {
                assertThat(traffic.send(Calls.usual("docx"))).matches(Outcome::rendered);
                meanwhile++;
            }

            assertThat(slow.get()).matches(Outcome::rendered);
            assertThat(meanwhile).isGreaterThan(5);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void stoppedUnderLoadItAnswersEveryCallThatItHasTakenOn() throws Exception {
        // A caller of this machine may be held up between an answer and its next call.
        try (Service service = Service.start(folder, "formpress.stop.quiet=10s")) {
            Map<End, Long> ends = StoppedUnderLoad.run(service, new Calls(3), 2000);

            int status = service.awaitEnd(GRACE_SECONDS);
            assertThat(ends).as(service.log()).containsKey(End.RENDERED).doesNotContainKeys(End.UNREAD, End.BROKEN);
            assertThat(StoppedUnderLoad.answers(ends)).isEqualTo(service.answered());
            assertThat(status).isIn(0, 143);
        }
    }
}
