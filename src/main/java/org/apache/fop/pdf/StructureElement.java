package org.apache.fop.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the structure tree (ISO 32000-1, table 323), of which a form has hundreds. FOP's {@link PDFStructElem} keeps a map and
 * soft references for each, which takes a sixth of the time of a short form.
 */
public final class StructureElement extends PDFObject implements CompressedObject {

    private final StructureType type;
    private final int parent;
    private final List<Object> kids = new ArrayList<>(2);
    private @Nullable String alternative;
    private @Nullable PDFReference source;
    private @Nullable PDFDictionary attributes;
    private @Nullable String title;
    private @Nullable PDFPage page;

    /** @param parent an element, or the document's, that has an object number */
    public StructureElement(PDFObject parent, StructureType type) {
        this.type = type;
        this.parent = parent.getObjectNumber().getNumber();
    }

    /** The name of its type, such as {@code TD}. */
    public String type() {
        return type.getName().getName();
    }

    public void add(StructureElement kid) {
        kids.add(kid);
    }

    /**
     * Adds a marked-content sequence of a page.
     *
     * @param mark its number (MCID)
     */
    public void add(PDFPage of, int mark) {
        page = of;
        kids.add(mark);
    }

    /** Adds an object reference (14.7.4.3). */
    public void add(PDFDictionary objectReference) {
        kids.add(objectReference);
    }

    /** Sets the alternative description (entry Alt). */
    public void describe(String text) {
        alternative = text;
    }

    /** Names the attached file that it is made from (entry AF; ISO 19005-3, annex E). */
    public void madeFrom(PDFReference file) {
        source = file;
    }

    /** Sets the attributes (entry A). */
    public void attributes(PDFDictionary given) {
        attributes = given;
    }

    /** Sets the title (entry T). */
    public void title(String text) {
        title = text;
    }

    void write(CompactSyntax out) throws IOException {
        out.raw("<</S /").raw(type()).raw("/P ").reference(parent);
        entry("/Alt ", alternative, out);
        if (source != null) {
            entry("/AF ", new PDFArray(new Object[] {source}), out);
        }
        entry("/A ", attributes, out);
        entry("/T ", title, out);
        entry("/Pg ", page, out);
        writeKids(out);
        out.raw(">>");
    }

    private void entry(String key, @Nullable Object value, CompactSyntax out) throws IOException {
        if (value != null) {
            out.raw(key).value(value, this);
        }
    }

    private void writeKids(CompactSyntax out) throws IOException {
        String before = "/K [";
        for (Object kid : kids) {
            out.raw(before);
            out.value(kid, this);
            before = " ";
        }
        out.raw(kids.isEmpty() ? "" : "]");
    }
}
