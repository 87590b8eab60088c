/**
 * What the packaged service does under load, and when it is stopped under it (docs/testing.md).
 *
 * <ul>
 *   <li>{@code LoadIT}: short runs of what {@code scripts/load} does at length
 *   <li>{@code StopIT}: what becomes of callers who have a connection when it is told to stop
 * </ul>
 */
@NullMarked
package org.formpress.load;

import org.jspecify.annotations.NullMarked;
