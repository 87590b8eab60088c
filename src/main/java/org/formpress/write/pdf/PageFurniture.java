package org.formpress.write.pdf;

import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFPainter;
import org.jspecify.annotations.Nullable;

/**
 * What a page template puts on each page around the text: headers, footers, watermarks. It is taken down once, as calls of
 * FOP's painter, and painted in every file that has the same. Safe for use by many threads.
 */
record PageFurniture(List<Page> pages) {

    PageFurniture {
        pages = List.copyOf(pages);
    }

    /**
     * One page, painted in three steps: what lies below the text, the text, what lies above it.
     *
     * @param width  of the sheet; all lengths in thousandths of a point
     * @param height of the sheet
     * @param text   the box that the text goes into, where the painter stands after {@code below}
     */
    record Page(int width, int height, List<Call> below, Rectangle text, List<Call> above) {

        Page {
            below = List.copyOf(below);
            above = List.copyOf(above);
        }
    }

    /**
     * A call of a painter's method.
     *
     * @param region what kind of region it paints in, as FOP names it
     */
    record Call(
            @Nullable String region,
            Method method,
            @Nullable Object @Nullable [] arguments) {

        void paint(IFPainter painter, IFContext context) {
            context.setRegionType(region);
            try {
                method.invoke(painter, arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new PdfException("the page template cannot be painted: " + e.getMessage(), e);
            }
        }
    }
}
