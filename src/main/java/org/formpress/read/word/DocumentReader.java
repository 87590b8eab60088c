package org.formpress.read.word;

import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Flaw;
import org.formpress.read.ooxml.XmlCursor;

/**
 * Reads the main part of a Word file (ISO/IEC 29500-1, 17) as if all tracked changes were accepted. Elements that are neither
 * text nor known to be harmless are reported to the builder, never ignored.
 */
final class DocumentReader {

    /** Containers of text. */
    private static final Set<String> TRANSPARENT = Set.of("""
            document body sdt sdtContent ins moveTo smartTag customXml hyperlink bdo dir ruby
            rubyBase""".split("\\s+", -1));

    /** Elements that show nothing, or only deleted text; deleted text anywhere else shows in some programs. */
    private static final Set<String> UNSEEN = Set.of("""
            del moveFrom sectPr sdtEndPr rubyPr rt
            proofErr permStart permEnd bookmarkEnd commentReference annotationRef lastRenderedPageBreak
            smartTagPr customXmlPr background""".split("\\s+", -1));

    private final XmlCursor cursor;
    private final BodyBuilder body;
    private final TableProperties tables;
    private final RunReader runs;
    private boolean markDeleted;
    private int placeholder;

    DocumentReader(XmlCursor cursor, BodyBuilder body, WordStyles styles, WordLists lists) {
        this.cursor = cursor;
        this.body = body;
        this.tables = new TableProperties(cursor, body);
        this.runs = new RunReader(cursor, body, styles, lists);
    }

    void read() throws RefusedException {
        while (cursor.next()) {
            if (cursor.atStart()) {
                start();
            } else if (cursor.atEnd()) {
                end();
            }
        }
    }

    private void start() throws RefusedException {
        String name = WordNames.isWord(cursor) ? cursor.name() : "";
        switch (name) {
            case "tbl", "tblPr", "tblGrid", "tr", "tblPrEx", "trPr", "tc", "tcPr" -> table(name);
            case "p", "pPr", "r", "rPr" -> paragraph(name);
            case "sdtPr" -> control();
            case "bookmarkStart" -> body.bookmark(cursor.attribute("name"));
            case "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen" -> text(name);
            case "fldChar", "instrText", "fldSimple" -> field(name);
            case "sym" -> {
                if (placeholder == 0) {
                    runs.symbol();
                }
            }
            default -> other(name);
        }
    }

    private void field(String name) throws RefusedException {
        switch (name) {
            case "fldSimple" -> runs.fields().simple();
            case "instrText" -> runs.fields().instruction();
            default -> {
                runs.fields().mark();
                // What a field of a form offers is no text.
                cursor.skip();
            }
        }
    }

    private void other(String name) throws RefusedException {
        boolean reversed = (name.equals("bdo") || name.equals("dir"))
                && cursor.attribute("val").equals("rtl");
        if (TRANSPARENT.contains(name) && !reversed) {
            return;
        }
        if (ObjectReader.isObject(cursor.name())) {
            body.object(ObjectReader.read(cursor));
            return;
        }
        if (!UNSEEN.contains(name) && !name.endsWith("RangeStart") && !name.endsWith("RangeEnd")) {
            body.unreadable(cursor.name());
        }
        cursor.skip();
    }

    private void table(String name) throws RefusedException {
        switch (name) {
            case "tblGrid" ->
                cursor.children(child -> {
                    if (child.equals("gridCol")) {
                        body.room().column(TableProperties.twips(cursor.attribute("w")));
                    }
                });
            case "tblPr" -> cursor.children(runs::tableProperty);
            case "tblPrEx" -> cursor.children(runs::rowProperty);
            case "trPr" -> cursor.children(tables::row);
            case "tcPr" ->
                cursor.children(property -> {
                    tables.cell(property);
                    runs.cellProperty(property);
                });
            default -> open(name);
        }
    }

    private void open(String name) throws RefusedException {
        if (!body.takes(name)) {
            body.unreadable(name);
            cursor.skip();
            return;
        }
        switch (name) {
            case "tbl" -> {
                runs.openTable();
                body.openTable();
            }
            case "tr" -> {
                runs.openRow();
                body.openRow();
            }
            default -> {
                runs.openCell();
                body.openCell();
            }
        }
    }

    private void paragraph(String name) throws RefusedException {
        switch (name) {
            case "p" -> {
                markDeleted = false;
                runs.openParagraph();
                body.openParagraph();
            }
            case "pPr" ->
                cursor.children(child -> {
                    runs.paragraphProperty(child);
                    if (child.equals("rPr")) {
                        RunProperties mark = RunProperties.read(cursor, this::markProperty);
                        runs.mark(mark, markDeleted);
                    }
                });
            case "rPr" -> runs.properties();
            default -> runs.open();
        }
    }

    /** A hidden mark joins its paragraph to the next one for the eye. */
    private void markProperty(String name) {
        markDeleted |= name.equals("del") || name.equals("moveFrom");
        if ((name.equals("vanish") || name.equals("specVanish")) && RunProperties.isOn(cursor)) {
            body.flaw(new Flaw(Flaw.Kind.HIDDEN, "¶"));
        }
    }

    /** Notes the tag. In an emptied control, Word shows placeholder text, which is skipped. */
    private void control() throws RefusedException {
        int control = cursor.depth() - 1;
        cursor.children(property -> {
            if (property.equals("tag")) {
                body.tag(cursor.attribute("val"));
            }
            if (property.equals("showingPlcHdr") && RunProperties.isOn(cursor) && placeholder == 0) {
                placeholder = control;
            }
        });
    }

    private void text(String name) throws RefusedException {
        String text = switch (name) {
            case "t" -> characters();
            case "tab", "ptab" -> "\t";
            case "noBreakHyphen" -> "\u2011";
            case "softHyphen" -> "\u00AD";
            default -> "\n";
        };
        if (placeholder == 0) {
            runs.text(text);
        }
    }

    private String characters() throws RefusedException {
        boolean exact = cursor.attribute("space").equals("preserve");
        StringBuilder text = new StringBuilder();
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() >= depth) {
            if (cursor.atText()) {
                text.append(cursor.text());
            }
        }
        String read = text.toString().replace("\r", "").replace('\n', ' ');
        return exact ? read : read.replaceAll("^[ \\t]+|[ \\t]+$", "");
    }

    private void end() {
        if (cursor.depth() < placeholder) {
            placeholder = 0;
        }
        switch (cursor.name()) {
            case "tbl" -> body.closeTable();
            case "tr" -> body.closeRow();
            case "tc" -> {
                runs.fields().closeCell();
                body.closeCell();
            }
            case "fldSimple" -> runs.fields().end();
            case "p" -> {
                runs.number();
                body.closeParagraph(markDeleted);
            }
            case "r" -> runs.close();
            default -> {
                // Other elements need no closing.
            }
        }
    }
}
