package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.XmlCursor;

/** The texts that cells share and name by number (ISO/IEC 29500-1, 18.4.9). */
final class SharedStrings {

    private final List<CellText> texts = new ArrayList<>();

    private SharedStrings() {}

    /** @param xml the strings; empty for none */
    static SharedStrings of(String part, byte[] xml, Palette palette, FileBounds bounds) throws RefusedException {
        SharedStrings strings = new SharedStrings();
        if (xml.length > 0) {
            XmlCursor cursor = new XmlCursor(part, xml, bounds);
            while (cursor.next()) {
                if (cursor.atStart() && cursor.name().equals("si")) {
                    strings.texts.add(CellText.read(cursor, palette));
                }
            }
        }
        return strings;
    }

    /** The text with a number. */
    CellText at(String number) throws RefusedException {
        int index = Numbers.integer(number, -1);
        if (index < 0 || index >= texts.size()) {
            throw FileRefusal.unsafe("file.damaged");
        }
        return texts.get(index);
    }
}
