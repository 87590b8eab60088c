package org.formpress.read.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileSignature.Place;
import org.formpress.read.file.FileSignature.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Where the signatures of a PDF show: the rectangles of their widgets (ISO 32000-1, 12.5.2), which hold all that these can paint, as far
 * as they are on a page.
 */
final class ShownPlaces {

    /** Flags of annotations (table 165). */
    private static final int HIDDEN = 1 << 1;

    private static final int PRINTED = 1 << 2;
    private static final int UNSEEN_ON_SCREENS = 1 << 5;
    private static final int SEEN_AT_TIMES = 1 << 8;

    /** Of a pt; other lengths in answers have no more decimals. */
    private static final double THOUSANDTH = 1000;

    /** The corners of a widget that is not hidden, and its signature. */
    private record Widget(PdfDictionary signature, double[] corners) {}

    private final Map<PdfDictionary, Widget> widgets = new IdentityHashMap<>();
    private final Map<PdfDictionary, Shown> found = new IdentityHashMap<>();

    /**
     * Looks at every page.
     *
     * @param last the file as it is now
     * @throws RefusedException when nobody can say where a widget is
     */
    ShownPlaces(Snapshot last, SignatureFields fields) throws RefusedException {
        for (SignatureField field : fields.all()) {
            PdfDictionary widget = field.field();
            if (field.value() != null && widget.containsKey(PdfName.Rect) && !isHidden(widget)) {
                widgets.put(widget, new Widget(field.value(), corners(widget.get(PdfName.Rect))));
            }
        }
        int pages = widgets.isEmpty() ? 0 : last.pdf().getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            Deadline.check();
            look(number, last.pdf().getPage(number));
        }
    }

    /** Where a signature shows. */
    Shown of(PdfDictionary signature) {
        return found.getOrDefault(signature, Shown.NOWHERE);
    }

    /** Left, lower, right and upper edge. Any two opposite corners may be given (7.9.5). */
    private static double[] corners(@Nullable PdfObject rectangle) throws RefusedException {
        List<PdfObject> items = Snapshot.items(rectangle);
        double[] given = new double[4];
        for (int index = 0; index < given.length; index++) {
            PdfObject item = items.size() == given.length ? Snapshot.resolved(items.get(index)) : null;
            if (!(item instanceof PdfNumber number) || !Double.isFinite(number.doubleValue())) {
                throw RevisionCheck.later("Rect");
            }
            given[index] = number.doubleValue();
        }
        return new double[] {
            Math.min(given[0], given[2]),
            Math.min(given[1], given[3]),
            Math.max(given[0], given[2]),
            Math.max(given[1], given[3])
        };
    }

    private static boolean isHidden(PdfDictionary widget) {
        PdfNumber given = widget.getAsNumber(PdfName.F);
        int flags = given == null ? 0 : given.intValue();
        return (flags & HIDDEN) != 0 || (flags & (UNSEEN_ON_SCREENS | PRINTED | SEEN_AT_TIMES)) == UNSEEN_ON_SCREENS;
    }

    private void look(int number, PdfPage page) {
        Rectangle box = page.getCropBox();
        Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PdfObject item : Snapshot.items(page.getPdfObject().get(PdfName.Annots))) {
            PdfDictionary annotation = Snapshot.dictionary(item);
            Widget widget = annotation == null ? null : widgets.get(annotation);
            if (widget != null && seen.add(annotation)) {
                place(number, box, widget.corners())
                        .ifPresent(
                                place -> found.merge(widget.signature(), new Shown(1, Optional.of(place)), Shown::and));
            }
        }
    }

    /** What a page shows of a rectangle; nothing if that has no area. */
    private static Optional<Place> place(int page, Rectangle box, double[] corners) {
        double left = Math.max(corners[0], box.getLeft());
        double bottom = Math.max(corners[1], box.getBottom());
        double width = rounded(Math.min(corners[2], box.getRight()) - left);
        double height = rounded(Math.min(corners[3], box.getTop()) - bottom);
        return width > 0 && height > 0
                ? Optional.of(new Place(page, rounded(left), rounded(bottom), width, height))
                : Optional.empty();
    }

    private static double rounded(double length) {
        return Math.round(length * THOUSANDTH) / THOUSANDTH;
    }
}
