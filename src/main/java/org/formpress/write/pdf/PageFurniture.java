package org.formpress.write.pdf;

import java.awt.Color;
import java.util.List;
import org.formpress.font.FontRole;
import org.jspecify.annotations.Nullable;

/**
 * What a page template paints around the text: headers, footers, watermarks. It is laid out once and reused in all files. Lengths
 * are thousandths of a point.
 */
record PageFurniture(List<Page> pages) {

    PageFurniture {
        pages = List.copyOf(pages);
    }

    /**
     * One page, painted in three steps: what is below the text, the text, what is above it.
     *
     * @param width  of the page
     * @param height of the page
     * @param textX  left edge of the text, in the coordinate system after {@code below}
     * @param textY  upper edge of the text
     */
    record Page(int width, int height, List<Part> below, int textX, int textY, List<Part> above) {

        Page {
            below = List.copyOf(below);
            above = List.copyOf(above);
        }
    }

    /** A painted part. */
    sealed interface Part permits Drawing, Words {

        void paint(PageOperators operators, FileFonts fonts);
    }

    /** @param code operators without text */
    record Drawing(String code) implements Part {

        @Override
        public void paint(PageOperators operators, FileFonts fonts) {
            operators.add(code);
        }
    }

    /** The look of a text; {@code size} in thousandths of a point. */
    record TextStyle(FontRole font, boolean slanted, int size, Color color) {}

    /**
     * A text on one line.
     *
     * @param region kind of its region (ISO 32000-1, table 330: Header, Footer); null for any other
     * @param x      start of its baseline
     */
    record Words(@Nullable String region, String text, TextStyle style, int x, int y) implements Part {

        @Override
        public void paint(PageOperators operators, FileFonts fonts) {
            operators.beginArtifact(region, style.color());
            operators.font(style.font().name(), style.size());
            operators.glyphs(text, fonts.use(style.font()), style.slanted(), x, y);
            operators.endArtifact();
        }
    }
}
