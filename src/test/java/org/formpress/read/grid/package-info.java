/**
 * What cells of an edited form mean.
 *
 * <ul>
 *   <li>{@code TickedChoicesTest}: which of several choices a clerk has ticked, in whatever way
 * </ul>
 *
 * <p>{@code TypedText} opens the readers of numbers and dates to other tests. The rest of the package is tested in {@code
 * org.formpress.read}, by whole files.
 */
package org.formpress.read.grid;
