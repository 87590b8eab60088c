/** The content checks: apply a form's {@code checks.yml} to valid data and report findings. */
@NullMarked
package org.formpress.check;

import org.jspecify.annotations.NullMarked;
