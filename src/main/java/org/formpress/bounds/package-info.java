/** How far work may go: its time. Everything that grows with what callers send asks here; it knows nothing else. */
@NullMarked
package org.formpress.bounds;

import org.jspecify.annotations.NullMarked;
