package org.formpress.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.formpress.book.gather.Gatherer;
import org.formpress.fill.read.FilledForm;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.jobs.intake.SubmissionException.Kind;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/** Splits the inputs of one job into forms, and passes them on in chunks. */
public final class Intake {

    /** Stores the forms. */
    @FunctionalInterface
    public interface ChunkSink {
        void accept(List<RawForm> chunk) throws IOException;
    }

    /** Says which form, if any, is to sum up the others. */
    @FunctionalInterface
    public interface Gathering {

        /** @param options that stood before the forms */
        Optional<Gatherer> by(Map<String, String> options) throws SubmissionException;
    }

    /** How a zip file begins that holds something (PKWARE APPNOTE 6.3, 4.3.7). */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** How old or encrypted files of Office begin ([MS-CFB], 2.2). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final InputLimits limits;
    private final WorkbookReader workbooks;
    private final Gathering gathering;
    private final Chunks chunks;
    private int forms;
    private int last;
    private boolean begun;
    private Map<String, String> options = Map.of();
    private Optional<Gatherer> gatherer = Optional.empty();

    /** @param workbooks reads workbooks that were filled in */
    public Intake(InputLimits limits, WorkbookReader workbooks, Gathering gathering, ChunkSink sink) {
        this.limits = limits;
        this.workbooks = workbooks;
        this.gathering = gathering;
        this.chunks = new Chunks(sink);
    }

    /** Reads an input to its end without splitting it. */
    public static void drain(InputStream input, InputLimits limits) throws IOException, SubmissionException {
        try {
            bounded(input, limits.maxBytes()).transferTo(OutputStream.nullOutputStream());
        } catch (TooLongException e) {
            throw tooLong(limits);
        }
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    // The limit plus one: the library refuses whoever reads on after exactly the limit, even at the end of the input.
    private static InputStream bounded(InputStream input, long limit) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(input)
                .setMaxCount(limit + 1)
                .setOnMaxCount((max, count) -> {
                    throw new TooLongException();
                })
                .get();
    }

    private static SubmissionException tooLong(InputLimits limits) {
        return new SubmissionException(Kind.TOO_LONG, limits.maxBytes() >> 20);
    }

    /**
     * Splits one input: JSON, or a workbook that was filled in.
     *
     * @throws RefusedException when it is a workbook that cannot be read
     */
    public void split(InputStream input) throws IOException, SubmissionException, RefusedException {
        try {
            PushbackInputStream whole = new PushbackInputStream(bounded(input, limits.maxBytes()), ZIP.length);
            byte[] start = whole.readNBytes(ZIP.length);
            whole.unread(start);
            if (Arrays.equals(start, ZIP)) {
                splitWorkbook(whole);
            } else if (Arrays.equals(start, COMPOUND)) {
                throw new RefusedException(
                        RefusedException.Kind.UNSUPPORTED_FILE,
                        List.of(new Problem("file.format.compound", "", "", "", List.of())));
            } else {
                splitAll(new FormSplitter(whole, limits.maxFormBytes()));
            }
        } catch (TooLongException e) {
            throw tooLong(limits);
        }
    }

    // It is held in memory, as a form is.
    private void splitWorkbook(InputStream input) throws IOException, SubmissionException, RefusedException {
        byte[] file = input.readNBytes(limits.maxFormBytes());
        if (input.read() >= 0) {
            throw new SubmissionException(Kind.TOO_LONG, limits.maxFormBytes() >> 20);
        }
        begun = true;
        // One at a time: each may take many times its size while it is read.
        synchronized (workbooks) {
            addAll(workbooks.read(file));
        }
    }

    private void addAll(Iterator<FilledForm> filled) throws IOException, SubmissionException {
        int before = last;
        while (filled.hasNext()) {
            FilledForm form = filled.next();
            last = before + form.row();
            if (form.json().length > limits.maxFormBytes()) {
                throw new SubmissionException(Kind.LONG_FORM, form.row(), limits.maxFormBytes() >> 10);
            }
            add(new RawForm(last, form.json(), form.origin()));
        }
    }

    /** Splits several inputs, one after the other. */
    public void split(List<? extends InputPart> parts) throws IOException, SubmissionException, RefusedException {
        for (InputPart part : parts) {
            part.begins(last);
            try (InputStream in = part.open()) {
                split(in);
            }
        }
    }

    private void splitAll(FormSplitter splitter) throws IOException, SubmissionException {
        int before = last;
        for (RawForm form = splitter.next(); form != null; form = splitter.next()) {
            last = before + form.line();
            Optional<Map<String, String>> first = begun ? Optional.empty() : BookSettingsParser.options(form.json());
            begun = true;
            if (first.isPresent()) {
                options = first.get();
            } else {
                add(new RawForm(last, form.json()));
            }
        }
    }

    private void add(RawForm form) throws IOException, SubmissionException {
        if (forms == limits.maxForms()) {
            throw new SubmissionException(Kind.TOO_MANY_FORMS, limits.maxForms());
        }
        if (forms == 0) {
            gatherer = gathering.by(options);
        }
        if (gatherer.isPresent()) {
            SumUp.take(gatherer.get(), form);
        }
        keep(form);
    }

    private void keep(RawForm form) throws IOException {
        forms++;
        chunks.add(form);
    }

    /** Passes on the last forms, and those that sum up the others; to be called after the last input. */
    public void finish() throws IOException, SubmissionException {
        if (forms == 0) {
            throw new SubmissionException(Kind.EMPTY);
        }
        if (gatherer.isPresent()) {
            for (byte[] json : SumUp.made(gatherer.get())) {
                keep(new RawForm(++last, json));
            }
        }
        chunks.finish();
    }

    /** The settings that stood before the forms. */
    public Map<String, String> options() {
        return options;
    }

    public int forms() {
        return forms;
    }
}
