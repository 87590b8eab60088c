/** What the packaged service does under load, and when it is stopped under it (docs/testing.md). */
@NullMarked
package org.formpress.load;

import org.jspecify.annotations.NullMarked;
