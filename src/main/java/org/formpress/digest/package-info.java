/** SHA-256. */
@NullMarked
package org.formpress.digest;

import org.jspecify.annotations.NullMarked;
