package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.formpress.render.BookPart;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.formpress.write.pdf.OutlineItem;
import org.formpress.write.pdf.PdfBook;

/** Writes one volume as a PDF, form after form. */
final class PdfVolume {

    private final BookTools tools;
    private final BookSettings settings;
    private final BookVolume volume;
    private final FrontPages frontPages;

    PdfVolume(BookTools tools, BookLayout layout, int volume) {
        this.tools = tools;
        this.settings = layout.settings();
        this.volume = layout.volume(volume);
        this.frontPages = new FrontPages(tools.renderer(), layout);
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        Iterator<BookPart> front = frontPages.parts(volume);
        BookPart cover = front.next();
        try (PdfBook file = tools.renderer().pdf().openBook(cover.document().title(), volume.pages(), out)) {
            add(cover, file);
            List<OutlineItem> outline = new ArrayList<>(addAll(front, 1 + cover.pages(), progress, file));
            for (BookPlace place : volume.places()) {
                byte[] json = forms.json(place.entry().identity().line());
                tools.limit().write(() -> add(place, json, file));
                progress.formDone();
            }
            BookPlace.byUnit(volume.places()).forEach((unit, places) -> outline.add(unit(unit, places)));
            file.end(outline);
        }
    }

    /**
     * Adds the parts between the cover and the forms.
     *
     * @param first the page after the cover
     */
    private static List<OutlineItem> addAll(Iterator<BookPart> parts, int first, Progress progress, PdfBook file)
            throws IOException {
        List<OutlineItem> items = new ArrayList<>();
        int page = first;
        while (parts.hasNext()) {
            BookPart part = parts.next();
            add(part, file);
            items.add(new OutlineItem(part.document().title(), page, List.of()));
            page += part.pages();
            progress.partDone();
        }
        return items;
    }

    private static void add(BookPart part, PdfBook file) throws IOException {
        file.add(part.plan(), part.page());
    }

    private void add(BookPlace place, byte[] json, PdfBook file) throws IOException {
        if (place.entry().isRefused()) {
            BookPart page = frontPages.refused(place);
            file.add(place.number(), new Manuscript(page.plan(), new CarriedData("", "", json), page.page()));
        } else {
            file.add(place.number(), tools.prepared().again(json, settings));
        }
    }

    private static OutlineItem unit(String unit, List<BookPlace> places) {
        List<OutlineItem> projects = places.stream()
                .map(place -> new OutlineItem(name(place), place.firstPage(), List.of()))
                .toList();
        return new OutlineItem(unit.isEmpty() ? "—" : unit, places.get(0).firstPage(), projects);
    }

    private static String name(BookPlace place) {
        String name = place.entry().identity().projectName();
        return place.number() + " " + (name.isEmpty() ? "—" : name);
    }
}
