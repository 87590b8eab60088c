/** Reads and prints exact decimals. */
@NullMarked
package org.formpress.money;

import org.jspecify.annotations.NullMarked;
