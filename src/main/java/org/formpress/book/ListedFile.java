package org.formpress.book;

import org.formpress.write.OutputFormat;

/**
 * One file of a {@link BookFormat#ZIP}, as its manifests tell it.
 *
 * @param bytes  how long it is; −1 in the common contents, which do not hold it
 * @param sha256 of its bytes (FIPS 180-4), lower-case hexadecimal; empty in the common contents
 */
record ListedFile(OutputFormat format, String name, long bytes, String sha256) {}
