package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.bounds.Deadline;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the pipeline is doing when its time is over, it ends soon. */
class LateWorkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration TOO_SHORT = Duration.ofMillis(10);

    /** Work that takes far longer than {@link #TOO_SHORT}. */
    private record Work(String name, Callable<Object> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Work> works() throws Exception {
        Renderer renderer = Project.renderer();
        byte[] json = form(200, 800);
        // Near the most pages that are made.
        byte[] readable = form(100, 200);
        byte[] word = renderer.render(new RenderRequest(readable, OutputFormat.DOCX, false))
                .file();
        byte[] html = renderer.render(new RenderRequest(readable, OutputFormat.HTML, false))
                .file();
        Stream<Work> renders = Stream.of(OutputFormat.values())
                .map(format -> new Work(format.id(), () -> renderer.render(new RenderRequest(json, format, false))));
        return Stream.concat(
                renders,
                Stream.of(
                        new Work("check", () -> new FormChecker(renderer).check(json)),
                        new Work("extract Word", () -> renderer.extract(word)),
                        new Work("extract HTML", () -> renderer.extract(html))));
    }

    private static byte[] form(int rows, int repetitions) throws IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < rows; row++) {
            indicators
                    .addObject()
                    .put("level1", "产出指标")
                    .put("level2", "数量指标")
                    .put("level3", "三级指标" + row)
                    .put("deviation", "偏差原因，analysis".repeat(repetitions));
        }
        return JSON.writeValueAsBytes(form);
    }

    @ParameterizedTest
    @MethodSource("works")
    void workWithoutTimeIsStopped(Work work) {
        assertThatThrownBy(() -> Deadline.within(TOO_SHORT, work.work())).isInstanceOf(DeadlineException.class);
    }

    @Test
    void whateverARenderIsAtItSaysThatItIsLateAndNothingElse() throws Exception {
        Renderer renderer = Project.renderer();
        RenderRequest request = new RenderRequest(form(200, 50), OutputFormat.PDF, false);
        boolean late = true;
        for (int millis = 10; late; millis += 10) {
            try {
                Deadline.within(Duration.ofMillis(millis), () -> renderer.render(request));
                late = false;
            } catch (DeadlineException end) {
                assertThat(end).hasNoCause();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("works")
    void workEndsSoonAfterItsTimeAtEveryStage(Work work) throws Exception {
        for (int millis = 20; millis < 1000; millis *= 3) {
            long start = System.nanoTime();
            try {
                Deadline.within(Duration.ofMillis(millis), work.work());
            } catch (DeadlineException | RefusedException ended) {
                // Stopped, or of more pages than are printed, or done: what counts is when.
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON.plusMillis(millis));
        }
    }
}
