package org.formpress.write.pdf;

import java.util.EnumMap;
import java.util.Map;
import org.apache.fop.pdf.PDFDocument;
import org.formpress.font.FontRole;

/** The fonts of one file, named by their roles. */
final class FileFonts {

    private final FontFiles files;
    private final Map<FontRole, EmbeddedFont> fonts = new EnumMap<>(FontRole.class);

    FileFonts(FontFiles files) {
        this.files = files;
    }

    /** The font of a role; adds it to the file. */
    EmbeddedFont use(FontRole role) {
        return fonts.computeIfAbsent(role, each -> new EmbeddedFont(files.face(each)));
    }

    /** Writes all fonts, after all text. */
    void write(PDFDocument pdf, FileStreams streams) {
        fonts.forEach((role, font) -> pdf.getResources()
                .addFont(role.name(), font.write(pdf, streams, files.file(role, font.subset(), streams))));
    }
}
