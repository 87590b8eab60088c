/** Makes the skeletons of Word packages with docx4j when FormPress is built; it is not in the jar. */
@NullMarked
package org.formpress.write.word.skeleton;

import org.jspecify.annotations.NullMarked;
