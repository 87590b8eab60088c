package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.jobs.SubmissionException.Kind;

/** Takes in the forms of one job: cuts them, and puts them into the store by chunks. */
final class Intake {

    /** About as much as one processor reads in half a second. */
    private static final int FORMS = 40;

    private static final long BYTES = 1 << 20;

    private final JobObjects objects;
    private final String job;
    private final JobSettings settings;
    private final List<Planned> chunks = new ArrayList<>();
    private final List<Cut> chunk = new ArrayList<>();
    private long bytes;
    private int forms;
    private int last;
    private boolean begun;
    private Map<String, String> options = Map.of();

    Intake(JobObjects objects, String job, JobSettings settings) {
        this.objects = objects;
        this.job = job;
        this.settings = settings;
    }

    /** Takes in all there is of one input. */
    void takeAll(InputStream input) throws IOException, SubmissionException {
        FormCutter cutter = new FormCutter(input, settings.maxForm());
        int before = last;
        for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
            last = before + cut.line();
            Optional<Map<String, String>> settingsFirst = begun ? Optional.empty() : WantedBook.before(cut.json());
            begun = true;
            if (settingsFirst.isPresent()) {
                options = settingsFirst.get();
            } else {
                take(new Cut(last, cut.json()));
            }
        }
    }

    /** To be called after the last input. */
    void finish() throws IOException, SubmissionException {
        flush();
        if (forms == 0) {
            throw new SubmissionException(Kind.EMPTY);
        }
    }

    /** The number of the last form that was taken in; the first of the next input has a higher one. */
    int last() {
        return last;
    }

    private void take(Cut cut) throws IOException, SubmissionException {
        if (++forms > settings.maxForms()) {
            throw new SubmissionException(Kind.TOO_MANY_FORMS, settings.maxForms());
        }
        chunk.add(cut);
        bytes += cut.json().length;
        if (chunk.size() >= FORMS || bytes >= BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (!chunk.isEmpty()) {
            objects.putForms(job, chunks.size(), chunk);
            chunks.add(new Planned(StepName.read(chunks.size()), chunk.get(0).line(), chunk.size()));
            chunk.clear();
            bytes = 0;
        }
    }

    /** The settings that stood before the forms. */
    Map<String, String> options() {
        return options;
    }

    /** The steps that read what came in. */
    List<Planned> chunks() {
        return chunks;
    }

    int forms() {
        return forms;
    }
}
