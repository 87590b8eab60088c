/** Reads PDFs with iText, once they are known to have the plain shape that we write. */
@NullMarked
package org.formpress.read.pdf;

import org.jspecify.annotations.NullMarked;
