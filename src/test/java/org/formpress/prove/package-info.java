/**
 * What the folder of a form promises.
 *
 * <ul>
 *   <li>{@code ProofTest}: promises that are kept, broken and not proved
 *   <li>{@code CatalogueTest}: random data of every form of the catalogue, in every format and home again
 *   <li>{@code RandomDataTest}: data made by chance fits the schema it is made from, and is the same for the same seed
 *   <li>{@code DifferenceTest}: what is told of cells that differ
 * </ul>
 *
 * <p>Shared: {@code Folders} (a form's folder with templates and samples). The command is tested by {@code FormsCommandTest} and
 * {@code FormsIT}; {@code SeenSheet} and {@code SeenTable} by {@code ProofTest}.
 */
package org.formpress.prove;
