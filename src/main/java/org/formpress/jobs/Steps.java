package org.formpress.jobs;

import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookVolume;
import org.formpress.book.Press;
import org.formpress.jobs.StepTable.Planned;

/** What is done in each step. A step may be done again, by any node, and makes the same each time. */
final class Steps {

    private static final List<BookFormat> LONGEST_FIRST =
            List.of(BookFormat.ZIP, BookFormat.PDF, BookFormat.DOCX, BookFormat.CSV);

    private final Press press;
    private final JobObjects objects;
    private final Database database;

    Steps(Press press, JobObjects objects, Database database) {
        this.press = press;
        this.objects = objects;
        this.database = database;
    }

    StepResult run(JobRow job, StepName step, StepWatch watch) throws IOException {
        return switch (step.kind()) {
            case READ -> read(job, step.number(), watch);
            case LAYOUT -> layOut(job, watch);
            case WRITE -> write(job, step, watch);
        };
    }

    private StepResult read(JobRow job, int chunk, StepWatch watch) throws IOException {
        List<BookEntry> entries = new ArrayList<>();
        for (Cut form : objects.forms(job.id(), chunk)) {
            entries.add(press.read(form.line(), form.json()));
            watch.formDone();
        }
        objects.putEntries(job.id(), chunk, entries);
        List<RefusedForm> refused = refused(press.refusing(job.settings(), entries), entries);
        return new StepResult(
                connection -> ResultTable.insertRefused(connection, job.id(), refused),
                refused.size(),
                0,
                List.of(new Planned(StepName.LAYOUT, 0, 0)),
                null);
    }

    private static List<RefusedForm> refused(List<BookEntry> refusing, List<BookEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.isRefused() || refusing.contains(entry))
                .map(entry -> new RefusedForm(entry.line(), entry.projectName(), entry.faults()))
                .toList();
    }

    private StepResult layOut(JobRow job, StepWatch watch) throws IOException {
        if (job.settings().strict() && job.failed() > 0) {
            return failed(FailureReason.STRICT);
        }
        if (job.failed() == job.forms()) {
            return failed(FailureReason.UNUSABLE);
        }
        List<BookEntry> entries = new ArrayList<>(job.forms());
        for (int chunk : chunks(job).values()) {
            entries.addAll(objects.entries(job.id(), chunk));
        }
        BookLayout layout = press.layOut(job.settings(), entries, watch);
        objects.putLayout(job.id(), layout);
        return new StepResult(connection -> {}, 0, 0, writing(layout), null);
    }

    private static StepResult failed(FailureReason reason) {
        return new StepResult(connection -> {}, 0, 0, List.of(), reason);
    }

    private NavigableMap<Integer, Integer> chunks(JobRow job) {
        return database.ask(connection -> StepTable.chunks(connection, job.id()));
    }

    /** The steps that write a book: the longest first, so that no thread is left alone with one at the end. */
    static List<Planned> writing(BookLayout layout) {
        List<Planned> steps = new ArrayList<>();
        for (BookFormat format : LONGEST_FIRST) {
            if (layout.settings().formats().contains(format)) {
                layout.volumes().forEach(volume -> steps.add(writing(volume, format)));
            }
        }
        return steps;
    }

    private static Planned writing(BookVolume volume, BookFormat format) {
        return new Planned(
                StepName.write(volume.number(), format), 0, volume.places().size());
    }

    private StepResult write(JobRow job, StepName step, StepWatch watch) throws IOException {
        BookLayout layout = objects.layoutOf(job.id(), step.number());
        StoredForms forms = new StoredForms(objects, job.id(), chunks(job));
        int written = layout.volume(step.number()).places().size();
        MessageDigest digest = sha256();
        long bytes = objects.putFile(
                job.id(),
                step.format(),
                step.number(),
                out -> press.write(
                        layout, step.number(), step.format(), forms, watch, new DigestOutputStream(out, digest)));
        JobFile file =
                new JobFile(step.format(), step.number(), bytes, HexFormat.of().formatHex(digest.digest()));
        return new StepResult(
                connection -> ResultTable.insertFile(connection, job.id(), file), 0, written, List.of(), null);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
