package org.formpress.render;

import java.util.List;
import java.util.Locale;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PlaceOnPage;
import org.formpress.typeset.PlacesOnPages;

/**
 * Where a PDF file is sealed or signed, as it is told to other programs. Lengths are points (1/72 inch), from the lower left corner of
 * the page to the right and up, as in PDF.
 *
 * @param name of the place in its form, such as {@code unit}
 * @param kind {@code seal} or {@code signature}
 * @param page from 1
 * @param x    left edge
 * @param y    lower edge
 */
public record SealPlace(String name, String kind, int page, double x, double y, double width, double height) {

    /** The places of a form that is a file of its own, from top to bottom. */
    public static List<SealPlace> of(PagePlan plan) {
        return PlacesOnPages.of(plan).stream().map(SealPlace::of).toList();
    }

    private static SealPlace of(PlaceOnPage found) {
        return new SealPlace(
                found.place().name(),
                found.place().kind().name().toLowerCase(Locale.ROOT),
                found.page(),
                found.x() / 1000.0,
                found.y() / 1000.0,
                found.width() / 1000.0,
                found.height() / 1000.0);
    }

    /** The same place if the form begins behind so many other pages. */
    public SealPlace after(int pages) {
        return new SealPlace(name, kind, pages + page, x, y, width, height);
    }
}
