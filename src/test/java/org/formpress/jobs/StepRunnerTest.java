package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.formpress.Project;
import org.formpress.book.BookFormat;
import org.formpress.book.BookMaker;
import org.formpress.store.FolderStore;
import org.formpress.store.ResultStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node does that was given up for dead and works on, while another has taken over its step. */
class StepRunnerTest {

    private static final byte[] OTHERS = "of the other node".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private ResultStore store = new FolderStore(Path.of(""));
    private Database database;
    private String id = "";

    /** Next is done before the next form, as if by another node. */
    private final Deque<Database.Update> meanwhile = new ArrayDeque<>();

    @BeforeEach
    void finishAJobAndStartItsLastStepAgain() throws Exception {
        store = new FolderStore(folder.resolve("store"));
        DatabaseAddress address = DatabaseAddress.inFolder(folder);
        try (JobService jobs = Jobs.of(address, store, Jobs.SETTINGS)) {
            id = Jobs.submit(jobs, Jobs.lines(2), Map.of("formats", "xlsx"));
            Jobs.ended(jobs, id);
        }
        database = new JobStorage(store, address).open(1);
        change("UPDATE booklet_job SET state = 'running', open_steps = 1 WHERE id = ?");
        change("UPDATE booklet_step SET finished = FALSE WHERE job = ? AND name = 'write-1-xlsx'");
        change("DELETE FROM booklet_file WHERE job = ?");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStepThatNobodyElseHasFinishedWritesItsFile() throws Exception {
        assertThat(run()).isTrue();

        assertThat(status()).isEqualTo(JobStatus.DONE);
        assertThat(file()).isNotEqualTo(OTHERS);
    }

    @Test
    void aFileThatAnotherNodeHasFinishedIsNotReplaced() throws Exception {
        meanwhile.add(connection -> {
            putOthersFile();
            StepTable.finish(connection, id, step());
        });

        assertThat(run()).isTrue();

        assertThat(file()).isEqualTo(OTHERS);
        assertThat(status()).isEqualTo(JobStatus.RUNNING);
    }

    @Test
    void theFilesOfAJobThatAnotherNodeHasEndedStay() throws Exception {
        meanwhile.add(connection -> {
            putOthersFile();
            StepTable.finish(connection, id, step());
            Sql.update(connection, "UPDATE booklet_job SET state = 'done' WHERE id = ?", id);
        });

        assertThat(run()).isTrue();

        assertThat(file()).isEqualTo(OTHERS);
        assertThat(status()).isEqualTo(JobStatus.DONE);
    }

    @Test
    void ofACancelledJobNothingStays() throws Exception {
        meanwhile.add(connection -> {
            putOthersFile();
            Sql.update(connection, "UPDATE booklet_job SET state = 'cancelled' WHERE id = ?", id);
        });

        assertThat(run()).isTrue();

        assertThatThrownBy(this::file).isInstanceOf(NoSuchFileException.class);
    }

    private boolean run() throws IOException {
        JobEvents events = () -> {
            Database.Update next = meanwhile.poll();
            if (next != null) {
                database.change(next);
            }
        };
        JobObjects objects = new JobObjects(store);
        Steps steps = new Steps(new BookMaker(Project.renderer()), objects, database);
        StepRunner runner = new StepRunner(steps, objects, database, events, new StateCache());
        return runner.run(
                new StepTask(id, step()), new ExecutionContext(new SettableSchedulerState(), null, null, null));
    }

    private static StepName step() {
        return new StepName.Write(1, BookFormat.XLSX);
    }

    private void putOthersFile() {
        try {
            store.put(id + "/files/1.xlsx", out -> out.write(OTHERS));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] file() throws IOException {
        try (InputStream in = store.open(id + "/files/1.xlsx")) {
            return in.readAllBytes();
        }
    }

    private JobStatus status() {
        return database.ask(connection -> JobTable.find(connection, id))
                .orElseThrow()
                .status();
    }

    private void change(String sql) {
        database.change(connection -> Sql.update(connection, sql, id));
    }
}
