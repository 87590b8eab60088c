package org.formpress.book;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;

/**
 * The settings of a book. As JSON they are one flat object.
 *
 * @param formats at least one
 * @param parts   the formats of each form in a {@link BookFormat#ZIP}, at least one
 * @param profile whose numbers hold, such as {@code sichuan}; empty for the usual one
 * @param gather  the form that sums up the others at the end of the book, such as {@code self-evaluation-summary}; empty for none
 * @param seals   what PDFs have where they are sealed or signed
 * @param strict  whether one refused form, or one finding of severity error, refuses the whole book
 */
public record BookSettings(
        @JsonUnwrapped CoverTexts cover,
        BookOrder order,
        Set<BookFormat> formats,
        Set<OutputFormat> parts,
        String profile,
        String gather,
        Seals seals,
        boolean strict) {

    /** A book that no form sums up, as usual where it is sealed or signed. */
    public BookSettings(
            CoverTexts cover,
            BookOrder order,
            Set<BookFormat> formats,
            Set<OutputFormat> parts,
            String profile,
            boolean strict) {
        this(cover, order, formats, parts, profile, "", Seals.USUAL, strict);
    }

    /**
     * The texts on the cover; any may be empty.
     *
     * @param title instead of the default
     * @param town  such as 周浦镇
     * @param year  such as 2024, instead of those of the forms
     * @param date  printed as it is
     */
    public record CoverTexts(String title, String town, String year, String date) {

        public static final CoverTexts DEFAULT = new CoverTexts("", "", "", "");
    }

    /** A PDF in the order given. */
    public static final BookSettings DEFAULT = new BookSettings(
            CoverTexts.DEFAULT, BookOrder.GIVEN, Set.of(BookFormat.PDF), Set.of(OutputFormat.PDF), "", false);

    /** The formats in which a form becomes a file, or a sheet of one, of its own. */
    Set<OutputFormat> ofForms() {
        Set<OutputFormat> all = EnumSet.noneOf(OutputFormat.class);
        if (formats.contains(BookFormat.ZIP)) {
            all.addAll(parts);
        }
        if (formats.contains(BookFormat.XLSX)) {
            all.add(OutputFormat.XLSX);
        }
        return all;
    }

    public BookSettings {
        // Jobs of earlier versions were stored without these.
        profile = Objects.requireNonNullElse(profile, "");
        gather = Objects.requireNonNullElse(gather, "");
        seals = Objects.requireNonNullElse(seals, Seals.USUAL);
        formats = Set.copyOf(formats);
        parts = Set.copyOf(parts);
    }
}
