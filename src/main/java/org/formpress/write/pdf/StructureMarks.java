package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fo.extensions.InternalElementMapping;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFStructElem;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Stands between FOP and its structure tree and adds what XSL-FO cannot say: which cells are headers of rows (ISO 32000-1,
 * 14.8.5.7, Scope) and which JSON Pointer a cell's text comes from (as the structure element's title, entry T of table 323).
 * The writer refers to a mark by number in the {@code role} of a formatting object.
 */
final class StructureMarks implements StructureTreeEventHandler {

    private static final String ROLE = "role";
    private static final String PREFIX = "formpress:";
    private static final String COLUMNS_SPANNED = "number-columns-spanned";
    private static final String ROWS_SPANNED = "number-rows-spanned";

    private record Mark(CellRole role, Optional<DataPointer> pointer) {}

    private final StructureTreeEventHandler tree;
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable PDFDocument pdf;

    StructureMarks(StructureTreeEventHandler tree) {
        this.tree = tree;
    }

    /** Takes note of a mark; the result is the {@code role} that refers to it. */
    String mark(CellRole role, Optional<DataPointer> pointer) {
        marks.add(new Mark(role, pointer));
        return PREFIX + (marks.size() - 1);
    }

    /** The document being written, known once its first element has begun. */
    PDFDocument pdf() {
        if (pdf == null) {
            throw new IllegalStateException("the document has no structure");
        }
        return pdf;
    }

    @Override
    public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
        String role = attributes.getValue(ROLE);
        if (role == null || !role.startsWith(PREFIX)) {
            return remember(tree.startNode(name, attributes, parent));
        }
        Mark mark = marks.get(Integer.parseInt(role.substring(PREFIX.length())));
        PDFStructElem element = (PDFStructElem)
                (mark.role() == CellRole.DATA
                        ? tree.startNode(name, without(attributes, ROLE), parent)
                        : startHeader(name, attributes, mark.role(), parent));
        mark.pointer().ifPresent(pointer -> element.put("T", pointer.value()));
        return element;
    }

    /** FOP 2.11 drops the scope of a header that spans, so FOP is not told of spans; they are put beside the scope here. */
    private StructureTreeElement startHeader(
            String name, Attributes attributes, CellRole role, StructureTreeElement parent) {
        PDFStructElem header = (PDFStructElem) tree.startNode(name, withScope(attributes, role), parent);
        PDFDictionary own = (PDFDictionary) header.get("A");
        putSpan(own, "ColSpan", attributes.getValue(COLUMNS_SPANNED));
        putSpan(own, "RowSpan", attributes.getValue(ROWS_SPANNED));
        return header;
    }

    private static void putSpan(PDFDictionary attributes, String name, @Nullable String span) {
        if (span != null) {
            attributes.put(name, Integer.parseInt(span));
        }
    }

    private static Attributes withScope(Attributes attributes, CellRole role) {
        AttributesImpl changed = without(attributes, ROLE, COLUMNS_SPANNED, ROWS_SPANNED);
        changed.addAttribute("", ROLE, ROLE, "CDATA", "TH");
        changed.addAttribute(
                InternalElementMapping.URI,
                InternalElementMapping.SCOPE,
                "foi:" + InternalElementMapping.SCOPE,
                "CDATA",
                role == CellRole.COLUMN_LABEL ? "Column" : "Row");
        return changed;
    }

    private static AttributesImpl without(Attributes attributes, String... names) {
        AttributesImpl changed = new AttributesImpl(attributes);
        for (String name : names) {
            int index = changed.getIndex(name);
            if (index >= 0) {
                changed.removeAttribute(index);
            }
        }
        return changed;
    }

    private StructureTreeElement remember(StructureTreeElement element) {
        if (pdf == null && element instanceof PDFStructElem) {
            pdf = ((PDFStructElem) element).getDocument();
        }
        return element;
    }

    @Override
    public void startPageSequence(Locale locale, String role) {
        tree.startPageSequence(locale, role);
    }

    @Override
    public void endNode(String name) {
        tree.endNode(name);
    }

    @Override
    public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
        return tree.startImageNode(name, attributes, parent);
    }

    @Override
    public StructureTreeElement startReferencedNode(String name, Attributes attributes, StructureTreeElement parent) {
        return tree.startReferencedNode(name, attributes, parent);
    }

    @Override
    public void endPageSequence() {
        tree.endPageSequence();
    }
}
