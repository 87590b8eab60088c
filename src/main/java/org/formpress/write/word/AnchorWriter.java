package org.formpress.write.word;

import java.util.Map;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;
import org.formpress.write.ooxml.AnchorNames;
import org.formpress.write.ooxml.Xml;

/**
 * Writes the two anchors of every value: a content control tagged with the pointer, and a bookmark around it. In a file of several
 * forms only the bookmarks name the form; tags need not be unique.
 */
final class AnchorWriter {

    private final Xml xml;
    private final AnchorNames names;
    private final int firstId;

    AnchorWriter(Xml xml) {
        this(xml, "", 1);
    }

    /**
     * For one of several forms.
     *
     * @param place   follows {@code fp} in bookmark names, such as {@code _3}
     * @param firstId first unused id
     */
    AnchorWriter(Xml xml, String place, int firstId) {
        this.xml = xml;
        this.names = new AnchorNames(place);
        this.firstId = firstId;
    }

    /**
     * Opens the anchors of a value.
     *
     * @throws InvalidDocumentException when the document has that pointer twice, as only one of two edits could be kept
     */
    void open(DataPointer pointer) {
        String bookmark = names.of(pointer);
        int id = nextId() - 1;
        xml.raw("<w:bookmarkStart w:id=\"").raw(id).raw("\" w:name=\"").raw(bookmark);
        xml.raw("\"/><w:sdt><w:sdtPr><w:tag w:val=\"")
                .text(pointer.value())
                .raw("\"/><w:id w:val=\"")
                .raw(id);
        xml.raw("\"/><w:lock w:val=\"sdtLocked\"/></w:sdtPr><w:sdtContent>");
    }

    /** Closes the anchors last opened. */
    void close() {
        xml.raw("</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"")
                .raw(nextId() - 1)
                .raw("\"/>");
    }

    /** The text they are written to. */
    Xml xml() {
        return xml;
    }

    /** The next unused id. */
    int nextId() {
        return firstId + names.count();
    }

    /** The pointers of bookmarks named by a hash. */
    Map<String, String> hashed() {
        return names.hashed();
    }
}
