package org.formpress.book;

import java.util.List;

/**
 * A book before it is written: every form's volume and page.
 *
 * @param volumes one; or the common contents, number 0, and then those with the forms
 */
public record BookLayout(BookSettings settings, BookFacts facts, List<BookVolume> volumes) {

    public BookLayout {
        volumes = List.copyOf(volumes);
    }

    public BookVolume volume(int number) {
        return volumes.stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no volume " + number));
    }

    /** The part of the layout needed to write one volume: all of it for the common contents. */
    public BookLayout only(int number) {
        return number == 0 ? this : new BookLayout(settings, facts, List.of(volume(number)));
    }
}
