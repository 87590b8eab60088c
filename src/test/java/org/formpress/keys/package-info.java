/**
 * Files with a key a line.
 *
 * <ul>
 *   <li>{@code KeyLinesTest}: lines are added and removed, and every other byte stays
 *   <li>{@code AtomicFileTest}: two processes do not change one file at once
 * </ul>
 *
 * <p>{@code ReloadingKeys} is tested by {@code AccessTest}.
 */
package org.formpress.keys;
