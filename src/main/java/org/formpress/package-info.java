/** The program's entry point. */
@NullMarked
package org.formpress;

import org.jspecify.annotations.NullMarked;
