package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.formpress.book.gather.Gatherer;
import org.formpress.bounds.DeadlineException;
import org.formpress.check.across.CrossFinding;
import org.formpress.check.across.CrossValues;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.problem.Origin;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.render.BookRenderer;
import org.formpress.render.Prepared;
import org.formpress.render.Renderer;
import org.formpress.seal.BatchSealer;
import org.formpress.write.OutputFormat;

/**
 * Makes books in steps that any process may run and repeat: reads each form, lays out the book, then writes each volume. Safe for
 * use by many threads.
 */
public final class BookMaker {

    /** Keeps files handy, and the memory needed to write one small. */
    private static final int MAX_FORMS_PER_VOLUME = 500;

    /** A form of so many pages is certainly written within the time for reading it. */
    private static final int PAGES_WRITTEN_IN_TIME = 20;

    private static final Duration DEFAULT_READING = Duration.ofSeconds(15);

    private final BookTools tools;
    private final int maxFormsPerVolume;
    private final EntryReader entries;

    /** With the default time limit for each form, and without signatures. */
    public BookMaker(Renderer renderer) {
        this(renderer, Optional.empty());
    }

    /** With the default time limit for each form. @param sealer signs the PDFs */
    public BookMaker(Renderer renderer, Optional<BatchSealer> sealer) {
        this(renderer, DEFAULT_READING, sealer);
    }

    /**
     * @param reading how long reading one form may take, and writing a long one; a slower form is refused
     * @param sealer  signs the PDFs; then no two runs of a step give the same bytes
     */
    public BookMaker(Renderer renderer, Duration reading, Optional<BatchSealer> sealer) {
        this(renderer, MAX_FORMS_PER_VOLUME, new FormTimeLimit(reading), sealer);
    }

    BookMaker(Renderer renderer, int maxFormsPerVolume) {
        this(renderer, maxFormsPerVolume, new FormTimeLimit(DEFAULT_READING), Optional.empty());
    }

    private BookMaker(Renderer single, int maxFormsPerVolume, FormTimeLimit limit, Optional<BatchSealer> sealer) {
        BookRenderer renderer = new BookRenderer(single);
        this.tools = new BookTools(renderer, new PreparedForms(renderer), limit, sealer);
        this.maxFormsPerVolume = maxFormsPerVolume;
        this.entries = new EntryReader(renderer);
    }

    /** The text with every character that would print as nothing or as a replacement written as in {@code [U+202E]}. */
    public String printable(String text) {
        return tools.renderer().printable(text);
    }

    /** The ids of the profiles that a book may be made with, that of the usual one first. */
    public List<String> profiles() {
        return tools.renderer().profiles();
    }

    /** The ids of the forms that can sum up others of a book. */
    public List<String> gathering() {
        return tools.renderer().catalogue().forms().stream()
                .filter(form -> form.gathers().isPresent())
                .map(Form::id)
                .toList();
    }

    /** Gathers the forms of a book for the one that sums them up; empty if none does. */
    public Optional<Gatherer> gatherer(BookSettings book) {
        return tools.renderer()
                .catalogue()
                .form(book.gather())
                .map(form -> new Gatherer(form, book.cover().town(), json -> filled(json, book)));
    }

    private Optional<FormData> filled(byte[] json, BookSettings book) {
        try {
            return Optional.of(tools.limit().read(() -> tools.renderer().filled(json, book.profile())));
        } catch (RefusedException | DeadlineException refused) {
            // The book has a page that says why.
            return Optional.empty();
        }
    }

    /** Reads workbooks in which such forms were filled in. */
    public WorkbookReader workbooks() {
        return tools.renderer().workbooks();
    }

    /**
     * Reads one form.
     *
     * @param line its number in the input, counted from 1
     * @param json  any fault in it becomes a problem of the entry
     * @param book  how the book will be made
     */
    public BookEntry read(int line, byte[] json, BookSettings book) {
        return read(line, json, Origin.NONE, book);
    }

    /**
     * Reads one form of a workbook.
     *
     * @param origin names the cells of its problems, and brings those of the workbook
     */
    public BookEntry read(int line, byte[] json, Origin origin, BookSettings book) {
        if (origin.unusable()) {
            return entries.refused(line, json, origin.problems());
        }
        FormTimeLimit limit = tools.limit();
        try {
            BookEntry entry = limit.read(() -> read(line, tools.prepared().read(json, book), origin, book));
            return origin.problems().isEmpty() ? entry : entries.refused(line, json, origin.problems());
        } catch (RefusedException refusal) {
            return entries.refused(line, json, origin.with(refusal.problems()));
        } catch (DeadlineException late) {
            String seconds = Long.toString(Math.max(1, limit.reading().toSeconds()));
            return entries.refused(line, json, List.of(new Problem("late", "", "", "", List.of(seconds))));
        }
    }

    // Writing may take fifty times as long as reading, and a form cannot be refused once its book is begun. PDF is the
    // slowest format.
    private BookEntry read(int line, Prepared form, Origin origin, BookSettings book) throws RefusedException {
        List<Finding> findings = new ArrayList<>(form.findings());
        for (OutputFormat format : book.ofForms()) {
            findings.addAll(tools.renderer().check(form, format));
        }
        if (form.pages() > PAGES_WRITTEN_IN_TIME) {
            tools.renderer().write(form.manuscript(), OutputFormat.PDF);
        }
        return entries.accepted(line, form, findings, origin);
    }

    /** The forms for whose {@link BookEntry#faults} a book is refused: none unless it is strict. */
    public List<BookEntry> disqualifying(BookSettings settings, List<BookEntry> read) {
        return settings.strict()
                ? read.stream().filter(entry -> !entry.faults().isEmpty()).toList()
                : List.of();
    }

    /**
     * Lays out a book that has no {@link #disqualifying} forms.
     *
     * @param all      its forms, by line
     * @param progress notified of every part; may cancel
     */
    public BookLayout layOut(BookSettings settings, List<BookEntry> all, Progress progress) {
        return new Layouter(tools.renderer(), settings, progress).layOut(compared(settings, all), maxFormsPerVolume);
    }

    /** The forms in their order, with what two of one project say differently; it names them by their numbers in the book. */
    private List<BookEntry> compared(BookSettings settings, List<BookEntry> all) {
        List<BookEntry> sorted = EntryOrder.sorted(all, settings);
        Map<Integer, CrossValues> values = new TreeMap<>();
        sorted.forEach(entry -> values.put(values.size() + 1, entry.across()));
        Map<Integer, List<CrossFinding>> found =
                tools.renderer().compare(values).stream().collect(Collectors.groupingBy(CrossFinding::line));
        List<BookEntry> compared = new ArrayList<>();
        sorted.forEach(entry -> compared.add(entry.compared(found.getOrDefault(compared.size() + 1, List.of()))));
        return compared;
    }

    /**
     * Writes one file.
     *
     * @param layout   all of it, or {@link BookLayout#only} the volume
     * @param progress notified of every form; may cancel
     */
    public void write(BookLayout layout, BookFile file, FormSource forms, Progress progress, OutputStream out)
            throws IOException {
        int volume = file.volume();
        switch (file.format()) {
            case PDF -> writePdf(new PdfVolume(tools, layout, volume), forms, progress, out);
            case DOCX -> new WordVolume(tools, layout, volume).write(forms, progress, out);
            case XLSX -> new ExcelVolume(tools, layout, volume).write(forms, progress, out);
            case ZIP -> new ZipVolume(tools, layout, forms, progress).write(volume, out);
            case CSV -> new ZipVolume(tools, layout, forms, progress).writeList(volume, out);
        }
    }

    private void writePdf(PdfVolume volume, FormSource forms, Progress progress, OutputStream out) throws IOException {
        if (tools.sealer().isPresent()) {
            tools.sealer().get().sign(unsigned -> volume.write(forms, progress, unsigned), out);
        } else {
            volume.write(forms, progress, out);
        }
    }
}
