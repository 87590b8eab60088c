/** Writes Word files: a package skeleton that docx4j made, and {@code document.xml} streamed for every form. */
@NullMarked
package org.formpress.write.word;

import org.jspecify.annotations.NullMarked;
