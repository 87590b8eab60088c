package org.formpress.book;

import java.util.List;

/**
 * One volume of a book.
 *
 * @param number counted from 1; 0 for the common contents of several volumes
 * @param front  the number of pages before the forms: cover, contents, summary
 * @param pages  the number of all pages
 * @param places its forms, in the order of the book; none in the common contents
 */
public record BookVolume(int number, int front, int pages, List<BookPlace> places) {

    public BookVolume {
        places = List.copyOf(places);
    }
}
