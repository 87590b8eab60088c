package org.formpress.book;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.formpress.render.Matter;
import org.formpress.render.Renderer;

/** Finds every form's volume and page. */
final class Layouter {

    private final Renderer renderer;
    private final BookSettings settings;
    private final Progress progress;

    Layouter(Renderer renderer, BookSettings settings, Progress progress) {
        this.renderer = renderer;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param entries all forms of the book, by line */
    BookLayout layOut(List<BookEntry> entries, int mostInAVolume) {
        List<List<BookEntry>> parts = Volumes.of(EntryOrder.sorted(entries, settings.order()), mostInAVolume);
        List<BookVolume> drafts = new ArrayList<>();
        if (parts.size() > 1) {
            drafts.add(new BookVolume(0, 0, 0, List.of()));
        }
        int number = 1;
        for (int index = 0; index < parts.size(); index++) {
            drafts.add(volume(index + 1, number, 0, parts.get(index)));
            number += parts.get(index).size();
        }
        // The contents are as long with any page numbers, so those of the drafts tell how long they will be.
        BookFacts facts = BookFacts.of(drafts);
        FrontMatter matter = new FrontMatter(renderer, new BookLayout(settings, facts, drafts));
        return new BookLayout(
                settings,
                facts,
                drafts.stream().map(draft -> behind(matter, draft)).toList());
    }

    private BookVolume behind(FrontMatter matter, BookVolume draft) {
        int front = pages(matter.of(draft));
        List<BookEntry> entries = draft.places().stream().map(BookPlace::entry).toList();
        int number = entries.isEmpty() ? 1 : draft.places().get(0).number();
        return volume(draft.number(), number, front, entries);
    }

    private int pages(Iterator<Matter> parts) {
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
            page += entry.pages();
        }
        return new BookVolume(volume, front, page - 1, places);
    }
}
