package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.Grouping;
import org.apache.fop.pdf.StandardStructureTypes.Illustration;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.apache.fop.pdf.StandardStructureTypes.Paragraphlike;
import org.apache.fop.pdf.StandardStructureTypes.Table;
import org.apache.fop.pdf.StreamedDocument;
import org.apache.fop.pdf.StructureType;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.formpress.model.Mark;
import org.formpress.typeset.PlannedCell;

/**
 * The structure tree of a document's text (ISO 32000-1, 14.7.2). The title of an element made from data (entry T of table
 * 323) is its JSON Pointer.
 */
final class Structure {

    private final StreamedDocument pdf;
    private final PDFStructElem section;
    private final List<PDFStructElem> elements = new ArrayList<>();

    /** @param document the parent of all documents in the file */
    Structure(StreamedDocument pdf, PDFStructElem document) {
        this.pdf = pdf;
        this.section = element(document, Grouping.SECT);
    }

    /** Names the attached file that the document is made from (ISO 19005-3, annex E). */
    void madeFrom(PDFReference file) {
        section.put("AF", new PDFArray(new Object[] {file}));
    }

    /** Writes all elements, which must not change any more; returns the root of the document. */
    PDFStructElem finish() {
        elements.forEach(pdf::finish);
        elements.clear();
        return section;
    }

    PDFStructElem heading() {
        return child(section, Paragraphlike.H1);
    }

    PDFStructElem paragraph() {
        return child(section, Paragraphlike.P);
    }

    PDFStructElem paragraph(PDFStructElem cell) {
        return child(cell, Paragraphlike.P);
    }

    PDFStructElem span(PDFStructElem paragraph, Optional<DataPointer> pointer) {
        return bound(child(paragraph, InlineLevelStructure.SPAN), pointer);
    }

    /** An inserted or deleted part of a text, with its look as a layout attribute (14.8.5.4). */
    PDFStructElem revision(PDFStructElem text, Mark mark) {
        PDFStructElem element = child(text, InlineLevelStructure.SPAN);
        PDFDictionary attributes = new PDFDictionary();
        attributes.put("O", new PDFName("Layout"));
        attributes.put("TextDecorationType", new PDFName(MarkStyle.of(mark).decoration()));
        element.put("A", attributes);
        element.put("T", MarkStyle.of(mark).word());
        return element;
    }

    /** @param box rectangle on the page, in points (ISO 32000-1, table 345) */
    PDFStructElem figure(String alternative, PDFArray box) {
        PDFStructElem figure = child(section, Illustration.FIGURE);
        figure.put("Alt", alternative);
        PDFDictionary attributes = new PDFDictionary();
        attributes.put("O", new PDFName("Layout"));
        attributes.put("Placement", new PDFName("Block"));
        attributes.put("BBox", box);
        figure.put("A", attributes);
        return figure;
    }

    PDFStructElem link(PDFStructElem parent) {
        return child(parent, InlineLevelStructure.LINK);
    }

    PDFStructElem table() {
        return child(section, Table.TABLE);
    }

    PDFStructElem row(PDFStructElem table) {
        return child(table, Table.TR);
    }

    PDFStructElem cell(PDFStructElem row, PlannedCell planned) {
        Cell cell = planned.cell();
        PDFStructElem element = child(row, cell.role() == CellRole.DATA ? Table.TD : Table.TH);
        PDFDictionary attributes = attributes(planned);
        if (!attributes.keySet().isEmpty()) {
            attributes.put("O", new PDFName("Table"));
            element.put("A", attributes);
        }
        return bound(element, cell.pointer());
    }

    /** Attributes of tables (ISO 32000-1, 14.8.5.7). */
    private static PDFDictionary attributes(PlannedCell planned) {
        Cell cell = planned.cell();
        PDFDictionary attributes = new PDFDictionary();
        if (cell.role() != CellRole.DATA) {
            attributes.put("Scope", new PDFName(cell.role() == CellRole.COLUMN_LABEL ? "Column" : "Row"));
        }
        if (cell.columnSpan() > 1) {
            attributes.put("ColSpan", cell.columnSpan());
        }
        if (planned.rowSpan() > 1) {
            attributes.put("RowSpan", planned.rowSpan());
        }
        return attributes;
    }

    private static PDFStructElem bound(PDFStructElem element, Optional<DataPointer> pointer) {
        pointer.ifPresent(each -> element.put("T", each.value()));
        return element;
    }

    private PDFStructElem child(PDFStructElem parent, StructureType type) {
        PDFStructElem element = element(parent, type);
        parent.addKid(element);
        return element;
    }

    private PDFStructElem element(PDFStructElem parent, StructureType type) {
        PDFStructElem element = new PDFStructElem(parent, type);
        pdf.assignObjectNumber(element);
        element.setParent(parent);
        elements.add(element);
        return element;
    }
}
