/** Writes the empty workbook that a form's projects are filled in with, or one with samples. */
@NullMarked
package org.formpress.fill.write;

import org.jspecify.annotations.NullMarked;
