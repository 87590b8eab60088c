/** Font files, parsed once per process: which glyph prints a character, its width, and subsets to embed. */
@NullMarked
package org.formpress.font;

import org.jspecify.annotations.NullMarked;
