/** Faults, findings and refusals, with their messages and hints in Chinese and English. */
@NullMarked
package org.formpress.problem;

import org.jspecify.annotations.NullMarked;
