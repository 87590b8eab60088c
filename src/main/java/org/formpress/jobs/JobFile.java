package org.formpress.jobs;

import org.formpress.book.BookFormat;

/**
 * One finished file of a book.
 *
 * @param volume 0 for the common contents of several volumes
 * @param bytes  its length
 * @param sha256 in hexadecimal digits
 */
public record JobFile(BookFormat format, int volume, long bytes, String sha256) {}
