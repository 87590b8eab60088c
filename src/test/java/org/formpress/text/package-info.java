/**
 * Characters that a reader does not see.
 *
 * <ul>
 *   <li>{@code UnseenTest}: which they are, and texts without them ({@code Blanks}, {@code PlainText})
 * </ul>
 */
package org.formpress.text;
