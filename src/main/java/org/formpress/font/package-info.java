/** Font files parsed once for the whole process: which glyph prints a character, how wide it is, and subsets to embed. */
@NullMarked
package org.formpress.font;

import org.jspecify.annotations.NullMarked;
