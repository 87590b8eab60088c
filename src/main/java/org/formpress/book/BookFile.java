package org.formpress.book;

/**
 * One file of a book.
 *
 * @param volume 0 for the common contents of several volumes
 */
public record BookFile(int volume, BookFormat format) {}
