package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.formpress.render.Matter;
import org.formpress.render.Renderer;
import org.formpress.write.word.BookHeadings;
import org.formpress.write.word.WordBook;

/** Writes one volume as a Word file, form after form. */
final class WordVolume {

    /** Of what has no name; a heading without words is none. */
    private static final String NAMELESS = "—";

    private final Renderer renderer;
    private final PreparedForms prepared;
    private final BookSettings settings;
    private final BookVolume volume;
    private final FrontMatter matter;
    private final FormTime time;

    WordVolume(Renderer renderer, PreparedForms prepared, BookLayout layout, BookVolume volume, FormTime time) {
        this.renderer = renderer;
        this.prepared = prepared;
        this.settings = layout.settings();
        this.time = time;
        this.volume = volume;
        this.matter = new FrontMatter(renderer, settings, layout.volumes());
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        List<Matter> front = matter.of(volume);
        String title = front.get(0).document().title();
        try (WordBook file = renderer.wordBook(out, title, volume.pages())) {
            addFront(front, file);
            String unit = "";
            for (BookPlace place : volume.places()) {
                String own = named(place.entry().unit());
                BookHeadings headings = new BookHeadings(own.equals(unit) ? "" : own, heading(place));
                time.write(() -> add(place, headings, forms, file));
                unit = own;
                progress.formDone();
            }
            file.end();
        }
    }

    private static void addFront(List<Matter> front, WordBook file) throws IOException {
        file.cover(front.get(0).document());
        int page = 1 + front.get(0).pages();
        for (Matter part : front.subList(1, front.size())) {
            file.front(part.document(), page);
            page += part.pages();
        }
    }

    private void add(BookPlace place, BookHeadings headings, FormSource forms, WordBook file) throws IOException {
        if (place.entry().isRefused()) {
            file.refused(matter.refused(place).document(), headings, place.firstPage());
        } else {
            file.form(
                    prepared.again(forms.json(place.entry().line()), settings).manuscript(),
                    headings,
                    place.firstPage());
        }
    }

    private static String heading(BookPlace place) {
        return place.number() + " " + named(place.entry().projectName());
    }

    private static String named(String name) {
        return name.isBlank() ? NAMELESS : name;
    }
}
