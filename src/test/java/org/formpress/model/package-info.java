/**
 * The document.
 *
 * <ul>
 *   <li>{@code GridTest}: a wrong grid cannot exist
 *   <li>{@code JoinsTest}: cells that no rule parts
 * </ul>
 *
 * <p>{@code Table}, {@code Row} and {@code Cell} are tested by {@code GridTest}; the rest is data, which every writer's tests
 * read.
 */
package org.formpress.model;
