package org.formpress.book;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.formpress.render.BookPart;
import org.formpress.render.BookRenderer;

/** Assigns every form a volume and a page. */
final class Layouter {

    private final BookRenderer renderer;
    private final BookSettings settings;
    private final Progress progress;

    Layouter(BookRenderer renderer, BookSettings settings, Progress progress) {
        this.renderer = renderer;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param entries all forms of the book, in its order */
    BookLayout layOut(List<BookEntry> entries, int maxFormsPerVolume) {
        List<List<BookEntry>> parts = split(entries, maxFormsPerVolume);
        List<BookVolume> drafts = new ArrayList<>();
        if (parts.size() > 1) {
            drafts.add(new BookVolume(0, 0, 0, List.of()));
        }
        int number = 1;
        for (int index = 0; index < parts.size(); index++) {
            drafts.add(volume(index + 1, number, 0, parts.get(index)));
            number += parts.get(index).size();
        }
        // Page numbers do not change the length of the contents, so the drafts show how long they will be.
        BookFacts facts = BookFacts.of(drafts);
        FrontPages front = new FrontPages(renderer, new BookLayout(settings, facts, drafts));
        return new BookLayout(
                settings,
                facts,
                drafts.stream().map(draft -> withFrontPages(draft, front)).toList());
    }

    /** The fewest volumes possible, of sizes as equal as possible; one if there are no forms. */
    private static List<List<BookEntry>> split(List<BookEntry> entries, int max) {
        int count = Math.max(1, (entries.size() + max - 1) / max);
        List<List<BookEntry>> volumes = new ArrayList<>();
        int start = 0;
        for (int volume = 1; volume <= count; volume++) {
            int end = (int) ((long) entries.size() * volume / count);
            volumes.add(entries.subList(start, end));
            start = end;
        }
        return volumes;
    }

    private BookVolume withFrontPages(BookVolume draft, FrontPages front) {
        List<BookEntry> entries = draft.places().stream().map(BookPlace::entry).toList();
        int number = entries.isEmpty() ? 1 : draft.places().get(0).number();
        return volume(draft.number(), number, pages(front.parts(draft)), entries);
    }

    private int pages(Iterator<BookPart> parts) {
        int pages = 0;
        while (parts.hasNext()) {
            pages += parts.next().pages();
            progress.partDone();
        }
        return pages;
    }

    private static BookVolume volume(int volume, int firstNumber, int front, List<BookEntry> entries) {
        List<BookPlace> places = new ArrayList<>();
        int page = front + 1;
        for (BookEntry entry : entries) {
            places.add(new BookPlace(firstNumber + places.size(), page, entry));
            page += entry.result().pages();
        }
        return new BookVolume(volume, front, page - 1, places);
    }
}
