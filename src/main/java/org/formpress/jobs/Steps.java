package org.formpress.jobs;

import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFile;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookMaker;
import org.formpress.book.BookVolume;
import org.formpress.digest.Sha256;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.jobs.intake.RawForm;

/** The work of each step. Any node may repeat a step, with the same result but for signatures. */
final class Steps {

    private static final List<BookFormat> SLOWEST_FIRST =
            List.of(BookFormat.ZIP, BookFormat.PDF, BookFormat.DOCX, BookFormat.XLSX, BookFormat.CSV);

    private final BookMaker maker;
    private final JobObjects objects;
    private final Database database;

    Steps(BookMaker maker, JobObjects objects, Database database) {
        this.maker = maker;
        this.objects = objects;
        this.database = database;
    }

    StepResult read(JobRow job, int chunk, StepProgress progress) throws IOException {
        List<BookEntry> entries = new ArrayList<>();
        for (RawForm form : objects.forms(job.id(), chunk)) {
            entries.add(maker.read(form.line(), form.json(), form.origin(), job.settings()));
            progress.formDone();
        }
        objects.putEntries(job.id(), chunk, entries);
        List<RefusedForm> refused = refused(maker.disqualifying(job.settings(), entries), entries);
        return new StepResult(
                connection -> ResultTable.insertRefused(connection, job.id(), refused),
                refused.size(),
                0,
                List.of(new Planned(new StepName.LayOut(), 0, 0)),
                null);
    }

    private static List<RefusedForm> refused(List<BookEntry> disqualifying, List<BookEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.isRefused() || disqualifying.contains(entry))
                .map(entry -> new RefusedForm(
                        entry.identity().line(), entry.identity().projectName(), entry.faults()))
                .toList();
    }

    StepResult layOut(JobRow job, StepProgress progress) throws IOException {
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
        BookLayout layout = maker.layOut(job.settings(), entries, progress);
        objects.putLayout(job.id(), layout);
        return new StepResult(connection -> {}, 0, 0, writing(layout), null);
    }

    private static StepResult failed(FailureReason reason) {
        return new StepResult(connection -> {}, 0, 0, List.of(), reason);
    }

    private NavigableMap<Integer, Integer> chunks(JobRow job) {
        return database.ask(connection -> StepTable.chunks(connection, job.id()));
    }

    /** The steps that write a book, the slowest first, so that all threads finish at about the same time. */
    static List<Planned> writing(BookLayout layout) {
        List<Planned> steps = new ArrayList<>();
        for (BookFormat format : SLOWEST_FIRST) {
            if (layout.settings().formats().contains(format)) {
                layout.volumes().forEach(volume -> steps.add(writing(volume, format)));
            }
        }
        return steps;
    }

    private static Planned writing(BookVolume volume, BookFormat format) {
        return new Planned(
                new StepName.Write(volume.number(), format), 0, volume.places().size());
    }

    StepResult write(JobRow job, StepName.Write step, StepProgress progress) throws IOException {
        BookLayout layout = objects.layoutOf(job.id(), step.volume());
        StoredForms forms = new StoredForms(objects, job.id(), chunks(job));
        int written = layout.volume(step.volume()).places().size();
        MessageDigest digest = Sha256.start();
        long bytes = objects.putFile(job.id(), step.format(), step.volume(), out -> {
            maker.write(
                    layout,
                    new BookFile(step.volume(), step.format()),
                    forms,
                    progress,
                    new DigestOutputStream(out, digest));
            progress.allDone();
        });
        JobFile file =
                new JobFile(step.format(), step.volume(), bytes, HexFormat.of().formatHex(digest.digest()));
        return new StepResult(
                connection -> ResultTable.insertFile(connection, job.id(), file), 0, written, List.of(), null);
    }
}
