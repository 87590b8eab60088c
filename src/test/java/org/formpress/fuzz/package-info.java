/**
 * What an input that no one thought of does: targets that Jazzer feeds (docs/testing.md).
 *
 * <ul>
 *   <li>{@code FuzzedInputTest}: every input that once broke something
 * </ul>
 *
 * <p>{@code FileOrRefusal} is what is promised of each input.
 */
@NullMarked
package org.formpress.fuzz;

import org.jspecify.annotations.NullMarked;
