package org.formpress.read.word;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** The parts that the main part refers to, such as its styles, by the last word of their relationship's type. */
final class RelatedParts {

    /** Those of which a document has one. */
    private static final Set<String> TYPES = Set.of("styles", "numbering", "fontTable");

    private final Map<String, byte[]> parts;
    private final Map<String, String> names = new HashMap<>();

    /** @param document name of the main part */
    RelatedParts(Map<String, byte[]> parts, String document, FileBounds bounds) throws RefusedException {
        this.parts = parts;
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
        if (TYPES.contains(type) && parts.containsKey(name) && names.put(type, name) != null) {
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
    String name(String type) {
        return names.getOrDefault(type, "");
    }

    /** Content of the part of that type; empty if there is none. */
    byte[] content(String type) {
        return parts.getOrDefault(name(type), new byte[0]);
    }
}
