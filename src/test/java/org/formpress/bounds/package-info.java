/**
 * The deadline of work.
 *
 * <ul>
 *   <li>{@code DeadlineTest}: work that asks ends soon after it, and a part has no more time than the whole
 *   <li>{@code LruCacheTest}: what was used longest ago is forgotten first
 * </ul>
 *
 * <p>{@code Bounds} are tested by {@code LimitsTest}; that every loop over data asks, by {@code LateWorkTest}.
 */
package org.formpress.bounds;
