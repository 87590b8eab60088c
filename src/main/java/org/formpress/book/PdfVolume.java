package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.formpress.render.Matter;
import org.formpress.render.Prepared;
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
        this.matter = new FrontMatter(renderer, settings, layout.volumes());
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        List<Matter> front = matter.of(volume);
        String title = front.get(0).document().title();
        try (PdfBook file = renderer.bind(title, volume.pages(), out)) {
            for (Matter part : front) {
                add(part, file);
            }
            for (BookPlace place : volume.places()) {
                byte[] json = forms.json(place.entry().line());
                time.write(() -> add(place, json, file));
                progress.formDone();
            }
            file.end(outline(front));
        }
    }

    private static void add(Matter part, PdfBook file) throws IOException {
        file.add(part.document(), part.plan(), part.page());
    }

    private void add(BookPlace place, byte[] json, PdfBook file) throws IOException {
        if (place.entry().isRefused()) {
            Matter page = matter.refused(place);
            file.add(page.document(), page.plan(), page.page(), new CarriedData("", "", json));
        } else {
            Prepared form = prepared.again(json, settings);
            Manuscript manuscript = form.manuscript();
            file.add(manuscript.document(), form.plan(), manuscript.page(), manuscript.carried());
        }
    }

    /** The parts before the forms, but not the cover; then the units, each with its projects. */
    private List<OutlineItem> outline(List<Matter> front) {
        List<OutlineItem> items = new ArrayList<>();
        int page = 1 + front.get(0).pages();
        for (Matter part : front.subList(1, front.size())) {
            items.add(new OutlineItem(part.document().title(), page, List.of()));
            page += part.pages();
        }
        Groups.byUnit(volume.places()).forEach((unit, places) -> items.add(unit(unit, places)));
        return items;
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
