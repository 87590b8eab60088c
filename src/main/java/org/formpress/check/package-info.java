/** The content checks: a form's {@code checks.yml} and checked data become findings. */
@NullMarked
package org.formpress.check;

import org.jspecify.annotations.NullMarked;
