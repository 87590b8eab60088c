package org.formpress.book;

import java.util.List;

/**
 * One file of a book.
 *
 * @param number 0 for the common contents of a book of several volumes; else counted from 1
 * @param front  how many pages stand before the forms: cover, contents, summary
 * @param pages  how many pages there are in all
 * @param places its forms, in their order in the book; none in the common contents
 */
public record BookVolume(int number, int front, int pages, List<BookPlace> places) {

    public BookVolume {
        places = List.copyOf(places);
    }
}
