/** Word files through docx4j: a package skeleton made once, and {@code document.xml} streamed for every form. */
@NullMarked
package org.formpress.write.word;

import org.jspecify.annotations.NullMarked;
