/** Writes PDF with FOP's PDF library: paints the plan onto pages with our own fonts, and attaches the data. */
@NullMarked
package org.formpress.write.pdf;

import org.jspecify.annotations.NullMarked;
