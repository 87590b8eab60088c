package org.formpress.read.ooxml;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** The parts that the main part refers to, such as its styles, by the last word of their relationship's type. */
public final class RelatedParts {

    private final Map<String, byte[]> parts;
    private final Set<String> types;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * Reads the relationships.
     *
     * @param document name of the main part
     * @param types    those that a document has one part of; others are not looked for
     */
    public RelatedParts(Map<String, byte[]> parts, String document, Set<String> types, FileBounds bounds)
            throws RefusedException {
        this.parts = parts;
        this.types = types;
        int folder = document.lastIndexOf('/') + 1;
        String relationships = document.substring(0, folder) + "_rels/" + document.substring(folder) + ".rels";
        byte[] xml = parts.get(relationships);
        if (xml != null) {
            XmlCursor cursor = new XmlCursor(relationships, xml, bounds);
            while (cursor.next()) {
                if (cursor.atStart() && cursor.name().equals("Relationship")) {
                    add(document, cursor);
                }
            }
        }
    }

    private void add(String document, XmlCursor cursor) throws RefusedException {
        String type = last(cursor.attribute("Type"));
        String name = resolved(document, cursor.attribute("Target"));
        byId.put(cursor.attribute("Id"), name);
        if (types.contains(type) && parts.containsKey(name) && names.put(type, name) != null) {
            throw FileRefusal.unreadable("file.package");
        }
    }

    private static String last(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String resolved(String document, String target) {
        try {
            return URI.create("/" + document)
                    .resolve(URI.create(target))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            return "";
        }
    }

    /** Name of the part of that type; empty if there is none. */
    public String name(String type) {
        return names.getOrDefault(type, "");
    }

    /** Name of the part that a relationship leads to; empty if there is none. */
    public String byId(String id) {
        return byId.getOrDefault(id, "");
    }

    /** Content of the part of that type; empty if there is none. */
    public byte[] content(String type) {
        return parts.getOrDefault(name(type), new byte[0]);
    }
}
