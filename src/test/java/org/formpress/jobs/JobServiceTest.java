package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.formpress.Sample;
import org.formpress.book.BookFormat;
import org.formpress.book.BookOrder;
import org.formpress.jobs.intake.InputPart;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.jobs.intake.SubmissionException.Kind;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobServiceTest {

    @TempDir
    private Path folder;

    private JobService jobs;

    @BeforeEach
    void open() {
        jobs = Jobs.in(folder);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void nothingIsOpenedBeforeItIsNeeded() {
        assertThat(jobs.counts()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBookOfSeveralChunksIsMade() throws Exception {
        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, Jobs.lines(90)));

        assertThat(state.status()).isEqualTo(JobStatus.DONE);
        assertThat(state.progress().forms()).isEqualTo(90);
        assertThat(state.progress().rendered()).isEqualTo(90);
        assertThat(state.progress().failed()).isZero();
        assertThat(state.progress().percent()).isEqualTo(100);
        assertThat(state.times().started())
                .isBetween(state.times().created(), state.times().finished());
        JobFile file = state.outcome().files().get(0);
        byte[] pdf = Jobs.content(jobs, state, file);
        assertThat(file.bytes()).isEqualTo(pdf.length);
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void howFarItIsCanBeSeenWithinEveryStep() throws Exception {
        List<JobState> seen = new CopyOnWriteArrayList<>();
        BlockingQueue<String> id = new LinkedBlockingQueue<>();
        try (JobService slow = Jobs.watched(folder.resolve("slow"), jobs -> look(jobs, id, seen))) {
            String job = Jobs.submit(slow, Jobs.lines(40), Map.of("formats", "pdf,docx"));
            id.add(job);
            Jobs.ended(slow, job);
        }

        // A third of the work is reading.
        assertThat(seen)
                .anyMatch(state ->
                        state.progress().percent() > 0 && state.progress().percent() < 33)
                .anyMatch(state ->
                        state.progress().percent() > 34 && state.progress().percent() < 99)
                .anyMatch(state ->
                        state.progress().rendered() > 0 && state.progress().rendered() < 40)
                .anyMatch(state -> state.remaining(Instant.now()).isPresent());
    }

    // A step says how far it is every half second.
    private static void look(JobService jobs, BlockingQueue<String> id, List<JobState> seen) {
        try {
            Thread.sleep(50);
            String job = id.take();
            id.add(job);
            seen.add(Jobs.state(jobs, job));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void settingsMayStandBeforeTheFormsAndTheCallersOwnComeFirst() throws Exception {
        String body =
                "{\"settings\": {\"town\": \"周浦镇\", \"order\": \"unit\", \"formats\": [\"pdf\"], \"year\": 2024}}\n"
                        + Jobs.lines(2);

        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, body, Map.of("order", "name")));

        assertThat(state.progress().forms()).isEqualTo(2);
        assertThat(state.settings().cover().town()).isEqualTo("周浦镇");
        assertThat(state.settings().cover().year()).isEqualTo("2024");
        assertThat(state.settings().order()).isEqualTo(BookOrder.NAME);
        assertThat(state.settings().formats()).containsExactly(BookFormat.PDF);
    }

    @ParameterizedTest
    @CsvSource({"order,size", "formats,'pdf,xls'", "formats,''", "parts,exe", "strict,maybe", "colour,red"})
    void aSettingThatIsWrongIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> Jobs.submit(jobs, Jobs.lines(1), Map.of(name, value)))
                .isInstanceOfSatisfying(SubmissionException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.WRONG_SETTING);
                    assertThat(refused.arguments()).startsWith(name);
                });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void badLinesAreToldByNumberAndSpoilNothing() throws Exception {
        String body = Jobs.form(1) + "\n\nno json\n" + Jobs.form(2) + "\n"
                + Jobs.form(3).replace("\"year\"", "\"yaer\"") + "\r\n{\"form\":\"unknown\"}\n";

        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, body));

        assertThat(state.status()).isEqualTo(JobStatus.DONE);
        assertThat(state.progress().forms()).isEqualTo(5);
        assertThat(state.progress().rendered()).isEqualTo(2);
        assertThat(state.progress().failed()).isEqualTo(3);
        assertThat(Jobs.lines(state)).containsExactly(3, 5, 6);
        assertThat(state.outcome().errors().get(1).projectName()).isEqualTo("项目3");
        assertThat(state.outcome().errors().get(1).problems())
                .anySatisfy(problem -> assertThat(problem.pointer()).isEqualTo("/yaer"));
    }

    @Test
    void aStrictBookWithABadLineFailsAsAWhole() throws Exception {
        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, Jobs.lines(2) + "\n{}", Map.of("strict", "true")));

        assertThat(state.status()).isEqualTo(JobStatus.FAILED);
        assertThat(state.outcome().reason()).isEqualTo(FailureReason.STRICT);
        assertThat(Jobs.lines(state)).containsExactly(3);
        assertThat(state.outcome().files()).isEmpty();
    }

    @Test
    void formsOverManyLinesAreTakenOneAfterTheOther() throws Exception {
        String pretty = new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8);
        String bad = pretty.replace("\"year\"", "\"yaer\"");

        JobState state = Jobs.ended(
                jobs, Jobs.submit(jobs, "{\n  \"settings\": {\"town\": \"周浦镇\"}\n}\n" + pretty + bad + pretty));

        assertThat(state.settings().cover().town()).isEqualTo("周浦镇");
        assertThat(state.progress().rendered()).isEqualTo(2);
        assertThat(Jobs.lines(state)).containsExactly(4 + (int) pretty.lines().count());
    }

    @Test
    void severalInputsAreOneBookAndEveryFormIsFoundInItsOwn() throws Exception {
        Map<String, Integer> begun = new LinkedHashMap<>();
        List<InputPart> parts = List.of(
                part("broken off", Jobs.form(1) + "\n{\n  \"form\": \"self-evaluation\",", begun),
                part("array", "[" + Jobs.form(2) + ",\n\n\n{}]", begun),
                part("nothing", "\n", begun),
                part("lines", "\n" + Jobs.form(3) + "\nx", begun));

        JobState state = Jobs.ended(jobs, jobs.submit(new Submission("", null, Map.of()), parts));

        assertThat(state.progress().forms()).isEqualTo(6);
        assertThat(state.progress().rendered()).isEqualTo(3);
        assertThat(begun.keySet()).containsExactly("broken off", "array", "nothing", "lines");
        assertThat(Jobs.lines(state)).containsExactly(2, begun.get("array") + 2, begun.get("lines") + 3);
    }

    private static InputPart part(String name, String body, Map<String, Integer> begun) {
        return new InputPart() {
            @Override
            public InputStream open() {
                return Jobs.stream(body);
            }

            @Override
            public void begins(int before) {
                begun.put(name, before);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"'{}',false", "'x\ny',false", "'{}',true"})
    void aBookOfWhichNoFormCanBeUsedFailsAndTellsWhy(String body, String strict) throws Exception {
        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, body, Map.of("strict", strict)));

        assertThat(state.status()).isEqualTo(JobStatus.FAILED);
        assertThat(state.outcome().reason())
                .isEqualTo(strict.equals("true") ? FailureReason.STRICT : FailureReason.UNUSABLE);
        assertThat(state.progress().rendered()).isZero();
        assertThat(state.outcome().errors()).hasSize(state.progress().forms());
        assertThat(state.outcome().files()).isEmpty();
    }

    @Test
    void onlyTheFirstRefusedFormsAreToldAndAllAreCounted() throws Exception {
        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, "x\n".repeat(60) + Jobs.lines(1)));

        assertThat(state.status()).isEqualTo(JobStatus.DONE);
        assertThat(state.progress().failed()).isEqualTo(60);
        assertThat(Jobs.lines(state))
                .hasSize(Jobs.SETTINGS.limits().maxErrors())
                .startsWith(1, 2, 3);
    }

    @Test
    void theSameKeyMakesNoSecondJob() throws Exception {
        Submission submission = new Submission("", "key-1", Map.of());
        String first = jobs.submit(submission, Jobs.stream(Jobs.lines(3)));

        assertThat(jobs.submit(submission, Jobs.stream(Jobs.lines(3)))).isEqualTo(first);
        assertThatThrownBy(() -> jobs.submit(submission, Jobs.stream(Jobs.lines(4))))
                .isInstanceOfSatisfying(
                        SubmissionException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.KEY_USED));
        assertThatThrownBy(() ->
                        jobs.submit(new Submission("", "key-1", Map.of("title", "另一本")), Jobs.stream(Jobs.lines(3))))
                .isInstanceOf(SubmissionException.class);
        assertThat(jobs.submit(new Submission("other", "key-1", Map.of()), Jobs.stream(Jobs.lines(3))))
                .isNotEqualTo(first);
        Jobs.ended(jobs, first);
        assertThat(jobs.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2);
    }

    @Test
    void ofTwoThatComeInUnderOneKeyAtOnceOneBecomesAJob() throws Exception {
        Submission submission = new Submission("", "key-2", Map.of());
        String[] inner = new String[1];
        // While the first is still coming in, the second comes in whole.
        InputStream interrupted = new SequenceInputStream(Jobs.stream(Jobs.form(0) + "\n"), new InputStream() {
            private final InputStream rest = Jobs.stream(Jobs.form(1));

            @Override
            public int read() throws IOException {
                if (inner[0] == null) {
                    inner[0] = submitAll();
                }
                return rest.read();
            }

            private String submitAll() throws IOException {
                try {
                    return jobs.submit(submission, Jobs.stream(Jobs.form(0) + "\n" + Jobs.form(1)));
                } catch (SubmissionException | RefusedException e) {
                    throw new IOException(e);
                }
            }
        });

        assertThat(jobs.submit(submission, interrupted)).isEqualTo(inner[0]);
        assertThat(jobs.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1);
    }

    @Test
    void anOwnerSeesNoJobOfAnother() throws Exception {
        String id = jobs.submit(new Submission("a", null, Map.of()), Jobs.stream(Jobs.lines(1)));

        assertThat(jobs.state(id, "a")).isPresent();
        assertThat(jobs.state(id, "b")).isEmpty();
        assertThat(jobs.state(id, "")).isEmpty();
        assertThat(jobs.state("no such", "a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "' \n \r\n',EMPTY",
        "[],EMPTY",
        "'[{},{]',BROKEN",
        "'[{},',BROKEN",
        "'[{\"a\": [1, 2',BROKEN",
        "'[{}] x',BROKEN",
        "'{\"settings\": {\"order\": \"size\"}}\n{}',WRONG_SETTING",
        "'{\"settings\": {}}',EMPTY"
    })
    void whatCannotBeCutIntoFormsIsRefusedAndLeavesNothing(String body, Kind kind) throws Exception {
        assertThatThrownBy(() -> Jobs.submit(jobs, body))
                .isInstanceOfSatisfying(
                        SubmissionException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
        assertThat(jobs.counts()).isEmpty();
        assertThat(objects()).isEmpty();
    }

    @Test
    void moreThanMayComeInIsRefusedAndLeavesNothing() throws Exception {
        assertRefused(Kind.LONG_FORM, "{}\n" + "x".repeat(Jobs.SETTINGS.input().maxFormBytes() + 1));
        assertRefused(
                Kind.LONG_FORM, "[{}, \"" + "x".repeat(Jobs.SETTINGS.input().maxFormBytes()) + "\"]");
        assertRefused(Kind.TOO_MANY_FORMS, "{}\n".repeat(Jobs.SETTINGS.input().maxForms() + 1));
        assertRefused(Kind.TOO_LONG, (" ".repeat(1000) + "\n").repeat(4300));
        assertThat(jobs.counts()).isEmpty();
        assertThat(objects()).isEmpty();
    }

    @Test
    void justAsMuchAsMayComeInIsTakenAndAByteMoreIsNot() throws Exception {
        String form = Jobs.form(0) + "\n";
        int room = (int) Jobs.SETTINGS.input().maxBytes() - form.getBytes(StandardCharsets.UTF_8).length;
        String most = form + (" ".repeat(999) + "\n").repeat(room / 1000) + " ".repeat(room % 1000);

        assertRefused(Kind.TOO_LONG, most + "\n");
        assertThat(Jobs.submit(jobs, most)).isNotEmpty();
    }

    @Test
    void anInputThatBreaksOffLeavesNothing() throws Exception {
        InputStream broken = new SequenceInputStream(Jobs.stream(Jobs.lines(100)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the caller hung up");
            }
        });

        assertThatThrownBy(() -> jobs.submit(new Submission("", null, Map.of()), broken))
                .isInstanceOf(IOException.class);
        assertThat(jobs.counts()).isEmpty();
        assertThat(objects()).isEmpty();
    }

    @Test
    void aCancelledJobStopsWithinTwoSecondsAndLeavesNoObjects() throws Exception {
        String id = Jobs.submit(jobs, Jobs.lines(400));
        long start = System.nanoTime();

        jobs.cancel(Jobs.state(jobs, id));

        assertThat(Jobs.state(jobs, id).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(Jobs.state(jobs, id).outcome().files()).isEmpty();
        // A step that is at work notices, and takes away what it may have kept since.
        String next = Jobs.submit(jobs, Jobs.lines(1));
        Jobs.ended(jobs, next);
        while (!objects().stream().allMatch(path -> path.toString().contains(next))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            Thread.sleep(10);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(Jobs.state(jobs, id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void finishedJobsAreCleanedAwayAfterTheirTime() throws Exception {
        jobs.close();
        JobSettings brief = Jobs.settings(2, Jobs.SETTINGS.input(), Duration.ofSeconds(1));
        jobs = Jobs.in(folder, brief);
        String id = Jobs.submit(jobs, Jobs.lines(1));
        Jobs.ended(jobs, id);

        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (jobs.state(id, "").isPresent() && System.nanoTime() < end) {
            Thread.sleep(100);
        }

        assertThat(jobs.state(id, "")).isEmpty();
        assertThat(objects()).isEmpty();
    }

    @Test
    void tooManyJobsAreRefused() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (JobService held = Jobs.watched(folder.resolve("held"), any -> await(release))) {
            for (int i = 0; i < Jobs.SETTINGS.limits().maxJobsPerOwner(); i++) {
                held.submit(new Submission("busy", null, Map.of()), Jobs.stream(Jobs.lines(1)));
            }

            assertThatThrownBy(() -> held.submit(new Submission("busy", null, Map.of()), Jobs.stream(Jobs.lines(1))))
                    .isInstanceOfSatisfying(
                            SubmissionException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY_JOBS));
            held.submit(new Submission("other", null, Map.of()), Jobs.stream(Jobs.lines(1)));
            release.countDown();
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So H2 ends when its disk is full. */
    @Test
    void aDatabaseThatHasClosedItselfIsOpenedAgain() throws Exception {
        Jobs.ended(jobs, Jobs.submit(jobs, Jobs.lines(1)));
        DatabaseAddress address = DatabaseAddress.inFolder(folder);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }

        assertThat(Jobs.ended(jobs, submitted()).status()).isEqualTo(JobStatus.DONE);
    }

    // Each connection has to find out for itself; those of the queue may have done so for the caller already.
    private String submitted() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try {
                return Jobs.submit(jobs, Jobs.lines(2));
            } catch (DatabaseException stillClosed) {
                assertThat(stillClosed.isLasting()).isTrue();
                Thread.sleep(50);
            }
        }
        throw new AssertionError("the database is still closed");
    }

    @Test
    void aJobGoesOnAfterAStop() throws Exception {
        String id = Jobs.submit(jobs, Jobs.lines(300));
        jobs.close();

        jobs = Jobs.in(folder);
        assertThat(Jobs.state(jobs, id).status()).isIn(JobStatus.QUEUED, JobStatus.RUNNING);
        jobs.open();

        assertThat(Jobs.ended(jobs, id).progress().rendered()).isEqualTo(300);
    }

    private void assertRefused(Kind kind, String body) {
        assertThatThrownBy(() -> Jobs.submit(jobs, body))
                .isInstanceOfSatisfying(
                        SubmissionException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private List<Path> objects() throws IOException {
        Path store = folder.resolve("store");
        if (!Files.exists(store)) {
            return List.of();
        }
        try (var files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
