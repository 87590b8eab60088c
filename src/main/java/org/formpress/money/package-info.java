/** Exact decimals: how they are read and printed. */
@NullMarked
package org.formpress.money;

import org.jspecify.annotations.NullMarked;
