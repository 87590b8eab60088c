/** How far work may go: its time, and how much of it is remembered. Everything that grows with what callers send asks here. */
@NullMarked
package org.formpress.bounds;

import org.jspecify.annotations.NullMarked;
