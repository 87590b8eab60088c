/** Takes PDFs apart with iText, once they are known to have the plain shape in which they are written here. */
@NullMarked
package org.formpress.read.pdf;

import org.jspecify.annotations.NullMarked;
