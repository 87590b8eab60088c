/** Signatures over the data that files carry, so that a file which comes back can prove where it is from. */
@NullMarked
package org.formpress.sign;

import org.jspecify.annotations.NullMarked;
