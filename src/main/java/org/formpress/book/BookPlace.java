package org.formpress.book;

/**
 * Where a form stands in its book.
 *
 * @param number    序号: counted from 1 through all volumes
 * @param firstPage its first page, counted from 1 in its volume's file
 */
public record BookPlace(int number, int firstPage, BookEntry entry) {

    /** Its last page, counted as the first. */
    public int lastPage() {
        return firstPage + entry.pages() - 1;
    }
}
