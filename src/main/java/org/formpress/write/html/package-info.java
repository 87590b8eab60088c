/** Writes HTML: one self-contained file that looks like the PDF on the screen and on paper. */
@NullMarked
package org.formpress.write.html;

import org.jspecify.annotations.NullMarked;
