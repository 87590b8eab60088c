package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.formpress.digest.Sha256;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;

/**
 * Writes the two anchors of every value: a content control tagged with the pointer, and a bookmark around it.
 *
 * <p>Bookmark names have at most 40 letters, digits and underscores (Word's limit). So {@code /indicators/0/score} becomes
 * {@code fp_indicators_0_score}, which is read back by {@code _} → {@code /}. A pointer that is longer or has other
 * characters becomes {@code fph_} and the start of its hash; the custom XML part maps it to the pointer. In a file of several
 * forms the names include the number of the form ({@code fp_3_indicators_0_score}), because bookmarks must be unique; tags
 * need not.
 */
final class AnchorWriter {

    private static final int NAME_LENGTH = 40;
    private static final int HASH_LENGTH = 32;

    private final Xml xml;
    private final String place;
    private final int firstId;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> hashed = new TreeMap<>();

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
        this.place = place;
        this.firstId = firstId;
    }

    /**
     * Opens the anchors of a value.
     *
     * @throws InvalidDocumentException when the document has that pointer twice, as only one of two edits could be kept
     */
    void open(DataPointer pointer) {
        String value = pointer.value();
        if (!used.add(value)) {
            throw new InvalidDocumentException("pointer \"" + value + "\" stands in two places");
        }
        int id = nextId() - 1;
        xml.raw("<w:bookmarkStart w:id=\"").raw(id).raw("\" w:name=\"").raw(bookmark(value));
        xml.raw("\"/><w:sdt><w:sdtPr><w:tag w:val=\"")
                .text(value)
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
        return firstId + used.size();
    }

    private String bookmark(String pointer) {
        if (pointer.length() + place.length() + 2 <= NAME_LENGTH && isPlain(pointer)) {
            return "fp" + place + pointer.replace('/', '_');
        }
        String name = "fph" + place + "_" + Sha256.hex(pointer.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        hashed.put(name, pointer);
        return name;
    }

    /** Whether the pointer consists of non-empty names of letters and digits. */
    private static boolean isPlain(String pointer) {
        boolean afterSlash = true;
        for (int at = 0; at < pointer.length(); at++) {
            char c = pointer.charAt(at);
            boolean slash = c == '/';
            if (slash ? at > 0 && afterSlash : at == 0 || !isLetterOrDigit(c)) {
                return false;
            }
            afterSlash = slash;
        }
        return !afterSlash;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The pointers of bookmarks named by a hash. */
    Map<String, String> hashed() {
        return hashed;
    }
}
