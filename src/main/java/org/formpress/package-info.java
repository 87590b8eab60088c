/** Where the program starts. */
@NullMarked
package org.formpress;

import org.jspecify.annotations.NullMarked;
