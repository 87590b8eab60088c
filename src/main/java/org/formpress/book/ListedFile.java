package org.formpress.book;

import org.formpress.write.OutputFormat;

/**
 * One file of a {@link BookFormat#ZIP} in its manifests.
 *
 * @param bytes  its length; −1 in the common contents, which do not contain it
 * @param sha256 in lower-case hexadecimal; empty in the common contents
 */
record ListedFile(OutputFormat format, String name, long bytes, String sha256) {}
