package org.formpress.http.booklet;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.jobs.intake.BookOption;
import org.jspecify.annotations.Nullable;

/**
 * Booklet options in the query.
 *
 * @param format a single format, named as for single forms
 */
@Introspected
record BookletOptions(
        @Nullable @QueryValue String title,
        @Nullable @QueryValue String town,
        @Nullable @QueryValue String year,
        @Nullable @QueryValue String date,
        @Nullable @QueryValue String order,
        @Nullable @QueryValue List<String> formats,
        @Nullable @QueryValue String format,
        @Nullable @QueryValue List<String> parts,
        @Nullable @QueryValue String profile,
        @Nullable @QueryValue String gather,
        @Nullable @QueryValue String seals,
        @Nullable @QueryValue String strict) {

    /** The given options, by name. */
    Map<String, String> byName() {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, BookOption.TITLE, title);
        put(options, BookOption.TOWN, town);
        put(options, BookOption.YEAR, year);
        put(options, BookOption.DATE, date);
        put(options, BookOption.ORDER, order);
        put(options, BookOption.FORMATS, formats == null ? format : joined(formats));
        put(options, BookOption.PARTS, joined(parts));
        put(options, BookOption.PROFILE, profile);
        put(options, BookOption.GATHER, gather);
        put(options, BookOption.SEALS, seals);
        put(options, BookOption.STRICT, strict);
        return options;
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
