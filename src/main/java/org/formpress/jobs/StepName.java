package org.formpress.jobs;

import java.util.Locale;
import org.formpress.book.BookFormat;

/**
 * One step of a job.
 *
 * @param number of the chunk that is read, or of the volume that is written
 * @param format in which it is written; PDF where nothing is
 */
record StepName(Kind kind, int number, BookFormat format) {

    /** The stages of a job, each of which begins when all steps of the one before are finished. */
    enum Kind {
        READ,
        LAYOUT,
        WRITE
    }

    static final StepName LAYOUT = new StepName(Kind.LAYOUT, 0, BookFormat.PDF);

    static StepName read(int chunk) {
        return new StepName(Kind.READ, chunk, BookFormat.PDF);
    }

    static StepName write(int volume, BookFormat format) {
        return new StepName(Kind.WRITE, volume, format);
    }

    /** Such as {@code write-1-pdf}. */
    String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number + "-" + format.id();
    }

    static StepName ofId(String id) {
        String[] parts = id.split("-");
        return new StepName(
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[1]),
                BookFormat.ofId(parts[2]).orElseThrow());
    }
}
