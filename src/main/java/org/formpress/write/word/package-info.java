/** Writes Word files: a package skeleton made once by docx4j, and {@code document.xml} streamed for every form. */
@NullMarked
package org.formpress.write.word;

import org.jspecify.annotations.NullMarked;
