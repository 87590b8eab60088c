package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.PrintedText;

/**
 * Reads the structure tree of a PDF (ISO 32000-1, 14.7.2): what each section prints, and which file it is made from. Reading an
 * element or a text twice is an error, so loops are detected.
 */
final class StructureReader {

    /** Document, section, table, row, cell, paragraph. */
    private static final int MAX_DEPTH = 16;

    private static final PdfName OBJECT = new PdfName("OBJR");

    private final PageTexts pages;
    private final PdfDictionary root;
    private final Map<PdfDictionary, Boolean> seen = new IdentityHashMap<>();
    private List<PrintedText> print = new ArrayList<>();
    private int tables;

    StructureReader(PdfDocument pdf) throws RefusedException {
        PdfDictionary tree = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.StructTreeRoot);
        if (tree == null) {
            throw contradiction("StructTreeRoot");
        }
        this.root = tree;
        this.pages = new PageTexts(pdf);
    }

    private static RefusedException contradiction(String what) {
        return FileRefusal.unreadable("file.pdf.structure", what);
    }

    /** The sections, in order. */
    List<PrintedSection> read() throws RefusedException {
        List<PrintedSection> sections = new ArrayList<>();
        for (PdfDictionary document : elements(root)) {
            for (PdfDictionary section : elements(document)) {
                print = new ArrayList<>();
                tables = 0;
                block(section, 2);
                sections.add(new PrintedSection(file(section), print));
            }
        }
        String left = pages.unread();
        if (!left.isEmpty()) {
            throw contradiction(left);
        }
        return sections;
    }

    private static Optional<PdfDictionary> file(PdfDictionary section) throws RefusedException {
        PdfArray files = section.getAsArray(PdfName.AF);
        if (files == null) {
            return Optional.empty();
        }
        PdfDictionary file = files.size() == 1 ? files.getAsDictionary(0) : null;
        if (file == null) {
            throw contradiction("AF");
        }
        return Optional.of(file);
    }

    private void block(PdfDictionary element, int depth) throws RefusedException {
        switch (role(element)) {
            case "Table" -> {
                tables++;
                for (PdfDictionary row : elements(element)) {
                    for (PdfDictionary cell : elements(row)) {
                        take(cell, tables, depth + 2);
                    }
                }
            }
            case "Document", "Part", "Sect", "Div", "TOC", "TOCI", "L", "LI" -> {
                checkDepth(depth);
                for (PdfDictionary kid : elements(element)) {
                    block(kid, depth + 1);
                }
            }
            default -> take(element, 0, depth);
        }
    }

    private static void checkDepth(int depth) throws RefusedException {
        if (depth > MAX_DEPTH) {
            throw FileRefusal.unsafe("file.pdf.bomb");
        }
    }

    /** Adds the text of an element; nested elements with a pointer of their own are added separately. */
    private void take(PdfDictionary element, int table, int depth) throws RefusedException {
        int place = print.size();
        StringBuilder text = new StringBuilder();
        collect(element, element, table, text, depth);
        PrintedText taken = new PrintedText(table, pointer(element), text.toString());
        print.add(place, taken);
    }

    private void collect(PdfDictionary from, PdfDictionary element, int table, StringBuilder text, int depth)
            throws RefusedException {
        Deadline.check();
        checkDepth(depth);
        for (PdfObject kid : kids(element)) {
            if (kid instanceof PdfNumber mark) {
                text.append(pages.take(page(element, from), mark.intValue()));
            } else if (kid instanceof PdfDictionary child && child.containsKey(PdfName.S)) {
                visit(child);
                if (pointer(child).isEmpty()) {
                    collect(from, child, table, text, depth + 1);
                } else {
                    take(child, table, depth + 1);
                }
            } else if (!isLink(kid)) {
                throw contradiction("K");
            }
        }
    }

    /** A link annotation (14.7.4.3), which prints nothing. */
    private static boolean isLink(PdfObject kid) {
        return kid instanceof PdfDictionary reference && OBJECT.equals(reference.getAsName(PdfName.Type));
    }

    private static PdfDictionary page(PdfDictionary element, PdfDictionary from) throws RefusedException {
        PdfDictionary own = element.getAsDictionary(PdfName.Pg);
        PdfDictionary page = own == null ? from.getAsDictionary(PdfName.Pg) : own;
        if (page == null) {
            throw contradiction("Pg");
        }
        return page;
    }

    private List<PdfDictionary> elements(PdfDictionary parent) throws RefusedException {
        List<PdfDictionary> elements = new ArrayList<>();
        for (PdfObject kid : kids(parent)) {
            if (!(kid instanceof PdfDictionary element) || !element.containsKey(PdfName.S)) {
                throw contradiction("K");
            }
            visit(element);
            elements.add(element);
        }
        return elements;
    }

    private void visit(PdfDictionary element) throws RefusedException {
        if (seen.put(element, true) != null) {
            throw contradiction("K");
        }
    }

    private static List<PdfObject> kids(PdfDictionary element) {
        PdfObject kids = element.get(PdfName.K);
        if (!(kids instanceof PdfArray array)) {
            return kids == null ? List.of() : List.of(kids);
        }
        List<PdfObject> all = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            all.add(array.get(index));
        }
        return all;
    }

    private static String role(PdfDictionary element) {
        PdfName role = element.getAsName(PdfName.S);
        return role == null ? "" : role.getValue();
    }

    private static String pointer(PdfDictionary element) throws RefusedException {
        PdfString title = element.getAsString(PdfName.T);
        String pointer = title == null ? "" : title.toUnicodeString();
        if (!pointer.isEmpty() && !pointer.startsWith("/") || pointer.length() > 64) {
            throw contradiction("T");
        }
        return pointer;
    }
}
