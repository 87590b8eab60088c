package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.render.Prepared;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;

/**
 * Makes books in steps that can each be done anywhere and done again: first every form is read by itself, then the book is
 * laid out, then every volume is written by itself. Safe for use by many threads.
 */
public final class Press {

    /** The most forms in one volume: its file then stays handy, and writing it needs little memory. */
    private static final int MOST_IN_A_VOLUME = 500;

    /** Pages of a form that is surely written in the time it may be read in. */
    private static final int WRITTEN_AT_ONCE = 20;

    private static final Duration USUAL_READING = Duration.ofSeconds(15);

    private final Renderer renderer;
    private final int mostInAVolume;
    private final FormTime time;
    private final EntryReader entries;
    private final PreparedForms prepared;

    /** With the usual time for each form. */
    public Press(Renderer renderer) {
        this(renderer, USUAL_READING);
    }

    /** @param reading how long one form may take to be read, and a long one to be written; one that takes longer is refused */
    public Press(Renderer renderer, Duration reading) {
        this(renderer, MOST_IN_A_VOLUME, new FormTime(reading));
    }

    /** @param mostInAVolume how many forms a volume may hold */
    Press(Renderer renderer, int mostInAVolume) {
        this(renderer, mostInAVolume, new FormTime(USUAL_READING));
    }

    private Press(Renderer renderer, int mostInAVolume, FormTime time) {
        this.renderer = renderer;
        this.mostInAVolume = mostInAVolume;
        this.time = time;
        this.entries = new EntryReader(renderer);
        this.prepared = new PreparedForms(renderer);
    }

    /** A text with the code points, as in {@code [U+202E]}, of what would print as nothing or as a replacement. */
    public String printable(String text) {
        return renderer.printable(text);
    }

    /**
     * Reads one form.
     *
     * @param line where it came in, counted from 1
     * @param json its data; whatever is wrong with it becomes the entry's problems
     */
    public BookEntry read(int line, byte[] json) {
        try {
            return time.read(() -> entries.taken(line, tried(prepared.read(json))));
        } catch (RefusedException refusal) {
            return refused(entries.refused(line, json, refusal.problems()));
        } catch (DeadlineException late) {
            String most = Long.toString(Math.max(1, time.reading().toSeconds()));
            return refused(entries.refused(line, json, List.of(new Problem("late", "", "", "", List.of(most)))));
        }
    }

    // Writing may take fifty times as long as reading, and in the book it is too late to refuse a form. No format
    // takes
    // longer than PDF.
    private Prepared tried(Prepared form) {
        if (form.pages() > WRITTEN_AT_ONCE) {
            renderer.write(form, OutputFormat.PDF);
        }
        return form;
    }

    private BookEntry refused(BookEntry entry) {
        return entry.withPages(FrontMatter.refused(renderer, entry).pages());
    }

    /**
     * The forms for which a book is refused as a whole: none unless it is strict. {@link BookEntry#faults} says why. Such a
     * book is not to be laid out.
     */
    public List<BookEntry> refusing(BookSettings settings, List<BookEntry> entries) {
        return settings.strict()
                ? entries.stream().filter(entry -> !entry.faults().isEmpty()).toList()
                : List.of();
    }

    /**
     * Lays out a book.
     *
     * @param entries  all forms of the book, by line
     * @param progress is told of every part that is laid out, and may end the work
     */
    public BookLayout layOut(BookSettings settings, List<BookEntry> entries, Progress progress) {
        return new Layouter(renderer, settings, progress).layOut(entries, mostInAVolume);
    }

    /**
     * Writes one volume in one format.
     *
     * @param layout   all of it, or {@link BookLayout#only} the volume
     * @param volume   its number in the layout
     * @param progress is told of every form, and may end the work
     */
    public void write(
            BookLayout layout, int volume, BookFormat format, FormSource forms, Progress progress, OutputStream out)
            throws IOException {
        switch (format) {
            case PDF ->
                new PdfVolume(renderer, prepared, layout, layout.volume(volume), time).write(forms, progress, out);
            case DOCX ->
                new WordVolume(renderer, prepared, layout, layout.volume(volume), time).write(forms, progress, out);
            case ZIP -> new ZipVolume(renderer, prepared, layout, forms, progress, time).write(volume, out);
            case CSV -> new ZipVolume(renderer, prepared, layout, forms, progress, time).writeList(volume, out);
        }
    }
}
