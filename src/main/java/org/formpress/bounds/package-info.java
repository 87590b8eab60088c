/** Limits on work: input size, time and cache size. Everything that grows with the input checks them. */
@NullMarked
package org.formpress.bounds;

import org.jspecify.annotations.NullMarked;
