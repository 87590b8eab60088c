package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that mark what became of an earlier version, uploaded as if they were forms. */
class ComparedFileTest {

    private static final Sample SAMPLE = Sample.named("self-evaluation/typical");
    private static final byte[] EARLIER = new String(SAMPLE.json(), UTF_8)
            .replaceFirst("(\"executed\": *)\"?[0-9.]+\"?", "$11.25")
            .getBytes(UTF_8);

    private static byte[] compared(byte[] earlier, OutputFormat format) {
        RenderRequest request = new RenderRequest(SAMPLE.json(), format, false, Optional.of(earlier));
        try {
            return Project.renderer().render(request).file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void assertRefused(ThrowingCallable call, String pointer) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(RefusedException.Kind.UNREADABLE_FILE);
        assertThat(refused.problems())
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple("file.compared", pointer));
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "HTML"})
    void paperAndScreenAreRefusedByNameAsTheyPrintDeletedText(OutputFormat format) {
        for (byte[] earlier : List.of(EARLIER, SAMPLE.json())) {
            byte[] file = compared(earlier, format);

            assertRefused(() -> Project.renderer().extract(file), "");
            assertRefused(() -> Project.renderer().compare(SAMPLE.json(), file), "/to");
            assertRefused(
                    () -> Project.renderer()
                            .render(new RenderRequest(SAMPLE.json(), OutputFormat.PDF, false, Optional.of(file))),
                    "/compare");
        }
    }

    @Test
    void aWordFileIsReadWithAllItsChangesAccepted() throws Exception {
        byte[] file = compared(EARLIER, OutputFormat.DOCX);

        Extracted extracted = Files.extract(file);
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(SAMPLE));
        assertThat(Project.renderer().compare(SAMPLE.json(), file).changes()).isEmpty();
    }
}
