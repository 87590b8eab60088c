package org.formpress.read.word;

import java.util.HashMap;
import java.util.Map;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/**
 * A style (ISO/IEC 29500-1, 17.7.4.17).
 *
 * @param basedOn id of the style it is based on; empty for none
 * @param run     what it sets for runs
 * @param parts   in a table style, what it sets for parts of a table, such as {@code firstRow}
 * @param numbering that its paragraphs have; empty for none of its own
 * @param level   in that numbering; -1 for none of its own
 */
record WordStyle(String basedOn, RunProperties run, Map<String, RunProperties> parts, String numbering, int level) {

    private static final Map<String, String> FILLS = Map.of("tcPr", "cellFill", "tblPr", "tableFill");

    /** Reads {@code style}, at whose start the cursor is. */
    static WordStyle read(XmlCursor cursor) throws RefusedException {
        String[] basedOn = {""};
        String[] number = {"", ""};
        Map<String, RunProperties> parts = new HashMap<>();
        RunProperties[] run = {RunProperties.NONE};
        cursor.children(name -> {
            if (name.equals("basedOn")) {
                basedOn[0] = cursor.attribute("val");
            } else if (name.equals("tblStylePr")) {
                RunProperties[] part = {RunProperties.NONE};
                String type = cursor.attribute("type");
                cursor.children(property -> property(property, cursor, part, number));
                parts.merge(type, part[0], (first, second) -> second.over(first));
            } else {
                property(name, cursor, run, number);
            }
        });
        return new WordStyle(basedOn[0], run[0], Map.copyOf(parts), number[0], ListLevel.number(number[1]));
    }

    private static void property(String name, XmlCursor cursor, RunProperties[] run, String[] number)
            throws RefusedException {
        switch (name) {
            case "rPr" -> run[0] = RunProperties.read(cursor).joinedWith(run[0]);
            case "pPr" ->
                cursor.children(child -> {
                    run[0] = RunProperties.ofParagraph(cursor).over(run[0]);
                    if (child.equals("numPr")) {
                        numbering(cursor, number);
                    }
                });
            case "tcPr", "tblPr" ->
                cursor.children(child -> {
                    if (child.equals("shd")) {
                        run[0] = RunProperties.fill(FILLS.getOrDefault(name, name), cursor)
                                .over(run[0]);
                    }
                });
            case "trPr" ->
                cursor.children(child -> {
                    if (child.equals("hidden") && RunProperties.isOn(cursor)) {
                        run[0] = new RunProperties(Map.of("vanish", "true")).over(run[0]);
                    }
                });
            default -> {
                // Names and borders.
            }
        }
    }

    private static void numbering(XmlCursor cursor, String[] number) throws RefusedException {
        cursor.children(part -> {
            int index = part.equals("numId") ? 0 : part.equals("ilvl") ? 1 : -1;
            if (index >= 0) {
                number[index] = cursor.attribute("val");
            }
        });
    }
}
