package org.formpress.book;

import java.util.Set;
import org.formpress.write.OutputFormat;

/**
 * What kind of book is wanted.
 *
 * @param title   on the cover; empty for the usual one
 * @param town    on the cover, such as 周浦镇; may be empty
 * @param year    on the cover, such as 2024; empty for that of the forms
 * @param date    on the cover, as it is to be printed; may be empty
 * @param formats what is made, at least one
 * @param parts   in which formats a {@link BookFormat#ZIP} holds each form, at least one
 * @param strict  true when one refused form, or one with findings of severity error, refuses the whole book
 */
public record BookSettings(
        String title,
        String town,
        String year,
        String date,
        BookOrder order,
        Set<BookFormat> formats,
        Set<OutputFormat> parts,
        boolean strict) {

    /** A PDF in the order given. */
    public static final BookSettings USUAL =
            new BookSettings("", "", "", "", BookOrder.GIVEN, Set.of(BookFormat.PDF), Set.of(OutputFormat.PDF), false);

    public BookSettings {
        formats = Set.copyOf(formats);
        parts = Set.copyOf(parts);
    }
}
