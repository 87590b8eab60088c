package org.formpress.font;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file as FontBox draws it. */
interface DrawnFont {

    GeneralPath path(int glyph) throws IOException;

    /** In font units. */
    int advance(int glyph) throws IOException;

    /** A whole file, or what a PDF has of one. */
    static DrawnFont of(byte[] file, boolean embedded) throws IOException {
        OpenTypeFont font = new OTFParser(embedded).parse(new RandomAccessReadBuffer(file));
        return new DrawnFont() {
            @Override
            public GeneralPath path(int glyph) throws IOException {
                return font.isPostScript()
                        ? font.getCFF().getFont().getType2CharString(glyph).getPath()
                        : font.getGlyph().getGlyph(glyph).getPath();
            }

            @Override
            public int advance(int glyph) throws IOException {
                return font.getAdvanceWidth(glyph);
            }
        };
    }

    static DrawnFont of(FontProgram program) throws IOException {
        if (!program.compact()) {
            return of(program.bytes(), true);
        }
        CFFFont font = new CFFParser()
                .parse(new RandomAccessReadBuffer(program.bytes()))
                .get(0);
        return new DrawnFont() {
            @Override
            public GeneralPath path(int glyph) throws IOException {
                return font.getType2CharString(glyph).getPath();
            }

            @Override
            public int advance(int glyph) throws IOException {
                return font.getType2CharString(glyph).getWidth();
            }
        };
    }

    default Area shape(int glyph) {
        try {
            return new Area(path(glyph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
