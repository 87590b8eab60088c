/**
 * Files with a key a line.
 *
 * <ul>
 *   <li>{@code KeyLinesTest}: lines are added and removed, and every other byte stays
 *   <li>{@code WholeFileTest}: two processes do not change one file at once
 * </ul>
 *
 * <p>{@code FreshKeys} is tested by {@code AccessTest}.
 */
package org.formpress.keys;
