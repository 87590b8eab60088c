package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.formpress.render.Matter;
import org.formpress.render.Renderer;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.formpress.write.pdf.OutlineItem;
import org.formpress.write.pdf.PdfBook;

/** Writes one volume as a PDF, form after form. */
final class PdfVolume {

    private final Renderer renderer;
    private final PreparedForms prepared;
    private final BookSettings settings;
    private final BookVolume volume;
    private final FrontMatter matter;
    private final FormTime time;

    PdfVolume(Renderer renderer, PreparedForms prepared, BookLayout layout, BookVolume volume, FormTime time) {
        this.renderer = renderer;
        this.prepared = prepared;
        this.settings = layout.settings();
        this.time = time;
        this.volume = volume;
        this.matter = new FrontMatter(renderer, layout);
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        Iterator<Matter> front = matter.of(volume);
        Matter cover = front.next();
        try (PdfBook file = renderer.bind(cover.document().title(), volume.pages(), out)) {
            add(cover, file);
            List<OutlineItem> outline = new ArrayList<>(addAll(front, 1 + cover.pages(), progress, file));
            for (BookPlace place : volume.places()) {
                byte[] json = forms.json(place.entry().line());
                time.write(() -> add(place, json, file));
                progress.formDone();
            }
            Groups.byUnit(volume.places()).forEach((unit, places) -> outline.add(unit(unit, places)));
            file.end(outline);
        }
    }

    /**
     * Adds the parts before the forms, but not the cover.
     *
     * @param first page of the first of them
     * @return where they are
     */
    private static List<OutlineItem> addAll(Iterator<Matter> parts, int first, Progress progress, PdfBook file)
            throws IOException {
        List<OutlineItem> items = new ArrayList<>();
        int page = first;
        while (parts.hasNext()) {
            Matter part = parts.next();
            add(part, file);
            items.add(new OutlineItem(part.document().title(), page, List.of()));
            page += part.pages();
            progress.partDone();
        }
        return items;
    }

    private static void add(Matter part, PdfBook file) throws IOException {
        file.add(part.document(), part.plan(), part.page());
    }

    private void add(BookPlace place, byte[] json, PdfBook file) throws IOException {
        if (place.entry().isRefused()) {
            Matter page = matter.refused(place);
            file.add(new Manuscript(page.document(), page.plan(), new CarriedData("", "", json), page.page()));
        } else {
            file.add(prepared.again(json, settings).manuscript());
        }
    }

    private static OutlineItem unit(String unit, List<BookPlace> places) {
        List<OutlineItem> projects = places.stream()
                .map(place -> new OutlineItem(name(place), place.firstPage(), List.of()))
                .toList();
        return new OutlineItem(unit.isEmpty() ? "—" : unit, places.get(0).firstPage(), projects);
    }

    private static String name(BookPlace place) {
        String name = place.entry().projectName();
        return place.number() + " " + (name.isEmpty() ? "—" : name);
    }
}
