/** Splits the input of a booklet into forms, and reads its settings. */
@NullMarked
package org.formpress.jobs.intake;

import org.jspecify.annotations.NullMarked;
