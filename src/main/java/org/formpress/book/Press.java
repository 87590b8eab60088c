package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.formpress.form.FormData;
import org.formpress.form.RefusedException;
import org.formpress.render.Prepared;
import org.formpress.render.Renderer;
import org.formpress.write.Manuscript;

/**
 * Makes books in steps that can each be done anywhere and done again: first every form is read by itself, then the book is
 * laid out, then every volume is written by itself. Safe for use by many threads.
 */
public final class Press {

    private final Renderer renderer;

    public Press(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Reads one form.
     *
     * @param line where it came in, counted from 1
     * @param json its data; whatever is wrong with it becomes the entry's problems
     */
    public BookEntry read(int line, byte[] json) {
        try {
            Prepared prepared = renderer.prepare(json);
            FormData data = prepared.data();
            return new BookEntry(
                    line,
                    data.form().id(),
                    prepared.manuscript().document().title(),
                    data.data().path("projectName").asText(),
                    data.data().path("implementingUnit").asText(),
                    data.data().path("year").asText(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    1,
                    prepared.findings().size(),
                    List.of());
        } catch (RefusedException refused) {
            return new BookEntry(line, "", "", "", "", "", "", "", "", "", "", 1, 0, refused.problems());
        }
    }

    /**
     * Lays out a book.
     *
     * @param entries all forms of the book, by line
     */
    public BookLayout layOut(BookSettings settings, List<BookEntry> entries) {
        return new BookLayout(settings, List.of(new BookVolume(1, entries)));
    }

    /**
     * Writes one volume in one format.
     *
     * @param volume   its number in the layout
     * @param progress is told of every form, and may end the work
     */
    public void write(
            BookLayout layout, int volume, BookFormat format, FormSource forms, Progress progress, OutputStream out)
            throws IOException {
        List<Manuscript> manuscripts = new ArrayList<>();
        for (BookEntry entry : layout.volumes().get(0).entries()) {
            if (!entry.isRefused()) {
                manuscripts.add(manuscript(forms.json(entry.line())));
            }
            progress.formDone();
        }
        out.write(renderer.bind(layout.settings().title(), manuscripts));
    }

    private Manuscript manuscript(byte[] json) {
        try {
            return renderer.prepare(json).manuscript();
        } catch (RefusedException e) {
            throw new IllegalStateException("a form was taken that is refused now", e);
        }
    }
}
