/**
 * Forms that sum up the others of a booklet.
 *
 * <ul>
 *   <li>{@code GathererTest}: which forms get a row, what it says in which unit of money, and what is refused
 * </ul>
 *
 * <p>What a booklet of them prints is in {@code jobs.GatheredBookletTest}.
 */
package org.formpress.book.gather;
