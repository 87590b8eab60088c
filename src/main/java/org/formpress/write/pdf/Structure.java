package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.StandardStructureTypes.Grouping;
import org.apache.fop.pdf.StandardStructureTypes.Illustration;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.apache.fop.pdf.StandardStructureTypes.Paragraphlike;
import org.apache.fop.pdf.StandardStructureTypes.Table;
import org.apache.fop.pdf.StreamedDocument;
import org.apache.fop.pdf.StructureElement;
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
    private final StructureElement section;
    private final List<StructureElement> elements = new ArrayList<>();

    /** @param document the parent of all documents in the file */
    Structure(StreamedDocument pdf, PDFObject document) {
        this.pdf = pdf;
        this.section = element(document, Grouping.SECT);
    }

    /** Names the attached file that the document is made from (ISO 19005-3, annex E). */
    void madeFrom(PDFReference file) {
        section.madeFrom(file);
    }

    /** Writes all elements, which must not change any more; returns the root of the document. */
    StructureElement finish() {
        elements.forEach(pdf::finish);
        elements.clear();
        return section;
    }

    StructureElement heading() {
        return child(section, Paragraphlike.H1);
    }

    StructureElement paragraph() {
        return child(section, Paragraphlike.P);
    }

    StructureElement paragraph(StructureElement cell) {
        return child(cell, Paragraphlike.P);
    }

    StructureElement span(StructureElement paragraph, Optional<DataPointer> pointer) {
        return bound(child(paragraph, InlineLevelStructure.SPAN), pointer);
    }

    /** An inserted or deleted part of a text, with its look as a layout attribute (14.8.5.4). */
    StructureElement revision(StructureElement text, Mark mark) {
        StructureElement element = child(text, InlineLevelStructure.SPAN);
        PDFDictionary attributes = new PDFDictionary();
        attributes.put("O", new PDFName("Layout"));
        attributes.put("TextDecorationType", new PDFName(MarkStyle.of(mark).decoration()));
        element.attributes(attributes);
        element.title(MarkStyle.of(mark).word());
        return element;
    }

    /** @param box rectangle on the page, in points (ISO 32000-1, table 345) */
    StructureElement figure(String alternative, PDFArray box) {
        StructureElement figure = child(section, Illustration.FIGURE);
        figure.describe(alternative);
        PDFDictionary attributes = new PDFDictionary();
        attributes.put("O", new PDFName("Layout"));
        attributes.put("Placement", new PDFName("Block"));
        attributes.put("BBox", box);
        figure.attributes(attributes);
        return figure;
    }

    StructureElement link(StructureElement parent) {
        return child(parent, InlineLevelStructure.LINK);
    }

    /** The element of a field, among the text that names it. */
    StructureElement field(StructureElement paragraph) {
        return child(paragraph, Illustration.FORM);
    }

    StructureElement table() {
        return child(section, Table.TABLE);
    }

    StructureElement row(StructureElement table) {
        return child(table, Table.TR);
    }

    StructureElement cell(StructureElement row, PlannedCell planned) {
        Cell cell = planned.cell();
        StructureElement element = child(row, cell.role() == CellRole.DATA ? Table.TD : Table.TH);
        PDFDictionary attributes = attributes(planned);
        if (!attributes.keySet().isEmpty()) {
            attributes.put("O", new PDFName("Table"));
            element.attributes(attributes);
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

    private static StructureElement bound(StructureElement element, Optional<DataPointer> pointer) {
        pointer.ifPresent(each -> element.title(each.value()));
        return element;
    }

    private StructureElement child(StructureElement parent, StructureType type) {
        StructureElement element = element(parent, type);
        parent.add(element);
        return element;
    }

    private StructureElement element(PDFObject parent, StructureType type) {
        StructureElement element = new StructureElement(parent, type);
        pdf.assignObjectNumber(element);
        elements.add(element);
        return element;
    }
}
