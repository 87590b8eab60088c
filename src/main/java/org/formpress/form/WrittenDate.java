package org.formpress.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日. */
public final class WrittenDate {

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern WORDS = Pattern.compile("([0-9]{4})(年)([0-9]{1,2})月([0-9]{1,2})日");

    private WrittenDate() {}

    /** The date in ISO 8601; empty for text that is no date of the calendar. */
    public static Optional<String> iso(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        Matcher words = WORDS.matcher(text);
        return numbers.matches() ? day(numbers) : words.matches() ? day(words) : Optional.empty();
    }

    private static Optional<String> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(number(date, 1), number(date, 3), number(date, 4))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
