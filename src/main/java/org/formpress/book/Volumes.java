package org.formpress.book;

import java.util.ArrayList;
import java.util.List;

/** Parts the forms of a book into volumes. */
final class Volumes {

    private Volumes() {}

    /** As few volumes as hold no more than {@code most} forms each, as even as can be; one for no forms. */
    static List<List<BookEntry>> of(List<BookEntry> entries, int most) {
        int count = Math.max(1, (entries.size() + most - 1) / most);
        List<List<BookEntry>> volumes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            volumes.add(entries.subList(start(index, count, entries), start(index + 1, count, entries)));
        }
        return volumes;
    }

    private static int start(int index, int count, List<BookEntry> entries) {
        return (int) ((long) entries.size() * index / count);
    }
}
