package org.formpress.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.home.Home;
import org.formpress.jobs.intake.InputLimits;
import org.formpress.problem.Problem;
import org.formpress.render.Renderer;
import org.formpress.store.FolderStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that would hold a worker for ever, or that the program cannot bear. */
@Tag("slow")
class PoisonFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JobSettings SETTINGS =
            Jobs.settings(2, new InputLimits(32 << 20, 8 << 20, 5000), Duration.ofDays(1));
    /** Many times what an ordinary form takes, and a fraction of what the poisonous one does. */
    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir
    private Path folder;

    @BeforeAll
    static void warmUp() {
        BookMaker maker = new BookMaker(Project.renderer());
        for (int i = 0; i < 50; i++) {
            maker.read(1, Jobs.form(i).getBytes(UTF_8), BookSettings.DEFAULT);
        }
    }

    private JobService jobs(BookMaker maker) {
        return new JobService(
                maker,
                new JobStorage(new FolderStore(folder.resolve("store")), DatabaseAddress.inFolder(folder)),
                SETTINGS,
                JobEvents.NONE);
    }

    /** As much as a form may hold. */
    private static String poison() throws IOException {
        return form(200, "偏差原因，analysis".repeat(800));
    }

    private static String form(int rows, String deviation) throws IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < rows; row++) {
            indicators
                    .addObject()
                    .put("level1", "产出指标")
                    .put("level2", "数量指标" + row)
                    .put("level3", "三级指标" + row)
                    .put("deviation", deviation);
        }
        return JSON.writeValueAsString(form);
    }

    @Test
    void aFormThatTakesTooLongIsRefusedAndTheOthersArePrinted() throws Exception {
        try (JobService jobs = jobs(new BookMaker(Project.renderer(), SHORT, Optional.empty()))) {
            String body = Jobs.form(1) + "\n" + poison() + "\n" + Jobs.form(2);

            JobState state = Jobs.ended(jobs, Jobs.submit(jobs, body));

            assertThat(state.status()).isEqualTo(JobStatus.DONE);
            assertThat(state.progress().rendered()).isEqualTo(2);
            assertThat(Jobs.lines(state)).containsExactly(2);
            assertThat(state.outcome().errors().get(0).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("late");
                        assertThat(problem.message(Locale.CHINESE)).contains("1 秒");
                        assertThat(problem.hint(Locale.ENGLISH)).isNotBlank();
                    });
        }
    }

    /** Some 900 pages: read in a moment, and written in twenty times that. */
    private static String slowToWrite() throws IOException {
        return form(200, "一\n".repeat(230));
    }

    @Test
    void aFormThatTakesTooLongToBeWrittenIsRefusedBeforeItsBookIsBegun() throws Exception {
        try (JobService jobs = jobs(new BookMaker(Project.renderer(), SHORT, Optional.empty()))) {
            String body = Jobs.form(1) + "\n" + slowToWrite() + "\n" + Jobs.form(2);

            JobState state = Jobs.ended(jobs, Jobs.submit(jobs, body));

            assertThat(state.status()).isEqualTo(JobStatus.DONE);
            assertThat(Jobs.lines(state)).containsExactly(2);
            assertThat(state.outcome().errors().get(0).problems())
                    .extracting(Problem::code)
                    .containsExactly("late");
        }
    }

    @Test
    void aFormThatTheProgramCannotBearFailsItsBookAfterSomeAttemptsAndNoOther() throws Exception {
        Path templates = copied(Project.home().templates());
        Files.writeString(templates.resolve("target-declaration/layout.ftl"), "<#stop \"broken\">");
        Renderer broken = Renderer.of(
                Home.of(Optional.of(templates), Optional.of(Path.of("fonts")), Optional.of(Path.of("samples"))), false);
        try (JobService jobs = jobs(new BookMaker(broken))) {
            byte[] unbearable = Sample.named("target-declaration/typical").json();
            String id = Jobs.submit(jobs, Jobs.form(1) + "\n" + new String(unbearable, UTF_8).replace("\n", " "));

            assertThat(Jobs.ended(jobs, Jobs.submit(jobs, Jobs.lines(2))).status())
                    .isEqualTo(JobStatus.DONE);
            JobState state = Jobs.ended(jobs, id);
            assertThat(state.status()).isEqualTo(JobStatus.FAILED);
            assertThat(state.outcome().reason()).isEqualTo(FailureReason.BROKEN);
            assertThat(state.outcome().files()).isEmpty();
        }
    }

    private Path copied(Path from) throws IOException {
        Path to = folder.resolve("templates");
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }
}
