package org.formpress.book;

import java.util.List;

/**
 * A book before it is written: which form stands in which volume on which page.
 *
 * @param volumes one, which is the whole book; or the common contents, number 0, and then those that hold the forms
 */
public record BookLayout(BookSettings settings, BookFacts facts, List<BookVolume> volumes) {

    public BookLayout {
        volumes = List.copyOf(volumes);
    }

    /**
     * One of the volumes.
     *
     * @throws IllegalArgumentException when there is none of that number
     */
    public BookVolume volume(int number) {
        return volumes.stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no volume " + number));
    }

    /**
     * As much of the layout as is needed to write one of the volumes: for the common contents all of it, else that volume.
     *
     * @throws IllegalArgumentException when there is none of that number
     */
    public BookLayout only(int number) {
        return number == 0 ? this : new BookLayout(settings, facts, List.of(volume(number)));
    }
}
