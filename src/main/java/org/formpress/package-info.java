/** The program's entry. */
@NullMarked
package org.formpress;

import org.jspecify.annotations.NullMarked;
