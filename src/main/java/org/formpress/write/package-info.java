/** What every writer of finished files shares: the formats, and what goes into one file. */
@NullMarked
package org.formpress.write;

import org.jspecify.annotations.NullMarked;
