package org.formpress.read.word;

import java.util.Map;
import org.formpress.problem.RefusedException;

/**
 * A style (ISO/IEC 29500-1, 17.7.4.17).
 *
 * @param basedOn id of the style it is based on; empty for none
 * @param run     what it sets for runs; in a table style, what it sets for any of them
 * @param numbering that its paragraphs have; empty for none of its own
 * @param level   in that numbering; -1 for none of its own
 */
record WordStyle(String basedOn, RunProperties run, String numbering, int level) {

    private static final Map<String, String> FILLS =
            Map.of("pPr", "paragraphFill", "tcPr", "cellFill", "tblPr", "tableFill");

    /** Reads {@code style}, at whose start the cursor is. */
    static WordStyle read(XmlCursor cursor) throws RefusedException {
        String[] basedOn = {""};
        RunProperties[] run = {RunProperties.NONE};
        String[] number = {"", ""};
        cursor.children(name -> {
            switch (name) {
                case "basedOn" -> basedOn[0] = cursor.attribute("val");
                case "rPr" -> run[0] = RunProperties.read(cursor).joinedWith(run[0]);
                case "pPr", "tcPr", "tblPr" -> layout(name, cursor, run, number);
                case "tblStylePr" ->
                    cursor.children(part -> {
                        if (part.equals("rPr")) {
                            run[0] = RunProperties.read(cursor).joinedWith(run[0]);
                        }
                    });
                default -> {
                    // Names, borders, and shades of single rows, which come from here in no file we make.
                }
            }
        });
        return new WordStyle(basedOn[0], run[0], number[0], ListLevel.number(number[1]));
    }

    private static void layout(String of, XmlCursor cursor, RunProperties[] run, String[] number)
            throws RefusedException {
        cursor.children(name -> {
            if (name.equals("shd")) {
                run[0] = RunProperties.fill(FILLS.getOrDefault(of, of), cursor).over(run[0]);
            } else if (name.equals("numPr")) {
                cursor.children(part -> {
                    int index = part.equals("numId") ? 0 : part.equals("ilvl") ? 1 : -1;
                    if (index >= 0) {
                        number[index] = cursor.attribute("val");
                    }
                });
            }
        });
    }
}
