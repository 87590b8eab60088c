package org.formpress.form;

/**
 * A number that a profile sets.
 *
 * @param name       by which forms refer to it, such as {@code executionRateLeast}
 * @param title      what it is, in Chinese
 * @param value      a {@link java.math.BigDecimal}, a table of such in immutable maps and lists, or {@link #NONE}
 * @param source     where it was read
 * @param confidence how sure that is
 */
public record ProfileNumber(String name, String title, Object value, String source, String confidence) {

    /** Instead of a value: the region has no such number, even where the nation has one. */
    public static final String NONE = "none";
}
