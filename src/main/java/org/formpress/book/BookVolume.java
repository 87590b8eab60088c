package org.formpress.book;

import java.util.List;

/**
 * One file of a book.
 *
 * @param number  0 for the common contents of a book of several volumes; else counted from 1
 * @param entries its forms, in their order in the book; none in the common contents
 */
public record BookVolume(int number, List<BookEntry> entries) {

    public BookVolume {
        entries = List.copyOf(entries);
    }
}
