package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.formpress.render.BookPart;
import org.formpress.write.word.BookHeadings;
import org.formpress.write.word.WordBook;

/** Writes one volume as a Word file, form after form. */
final class WordVolume {

    /** For missing names; an empty heading would be no heading. */
    private static final String NAMELESS = "—";

    private final BookTools tools;
    private final BookSettings settings;
    private final BookVolume volume;
    private final FrontPages frontPages;

    WordVolume(BookTools tools, BookLayout layout, int volume) {
        this.tools = tools;
        this.settings = layout.settings();
        this.volume = layout.volume(volume);
        this.frontPages = new FrontPages(tools.renderer(), layout);
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        Iterator<BookPart> front = frontPages.parts(volume);
        BookPart cover = front.next();
        try (WordBook file =
                tools.renderer().word().openBook(out, cover.document().title(), volume.pages())) {
            file.cover(cover.document());
            addAll(front, 1 + cover.pages(), progress, file);
            String unit = "";
            for (BookPlace place : volume.places()) {
                String own = named(place.entry().identity().unit());
                BookHeadings headings = new BookHeadings(own.equals(unit) ? "" : own, heading(place));
                tools.limit().write(() -> add(place, headings, forms, file));
                unit = own;
                progress.formDone();
            }
            file.end();
        }
    }

    private static void addAll(Iterator<BookPart> parts, int first, Progress progress, WordBook file)
            throws IOException {
        int page = first;
        while (parts.hasNext()) {
            BookPart part = parts.next();
            file.front(part.document(), page);
            page += part.pages();
            progress.partDone();
        }
    }

    private void add(BookPlace place, BookHeadings headings, FormSource forms, WordBook file) throws IOException {
        if (place.entry().isRefused()) {
            file.refused(frontPages.refused(place).document(), headings, place.firstPage());
        } else {
            file.form(
                    tools.prepared().again(forms.json(place.entry().identity().line()), settings),
                    headings,
                    place.firstPage());
        }
    }

    private static String heading(BookPlace place) {
        return place.number() + " " + named(place.entry().identity().projectName());
    }

    private static String named(String name) {
        return name.isBlank() ? NAMELESS : name;
    }
}
