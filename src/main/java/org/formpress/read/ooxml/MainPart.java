package org.formpress.read.ooxml;

import java.net.URI;
import java.util.Map;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** Finds the main part of a package by its relationships: its name need not be {@code word/document.xml}. */
public final class MainPart {

    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String TYPE = "/officeDocument";

    private MainPart() {}

    public static String name(Map<String, byte[]> parts, FileBounds bounds) throws RefusedException {
        byte[] relationships = parts.get(RELATIONSHIPS);
        if (relationships == null) {
            throw FileRefusal.unreadable("file.package");
        }
        XmlCursor cursor = new XmlCursor(RELATIONSHIPS, relationships, bounds);
        String found = "";
        while (cursor.next()) {
            if (cursor.atStart() && cursor.attribute("Type").endsWith(TYPE)) {
                if (!found.isEmpty()) {
                    throw FileRefusal.unreadable("file.package");
                }
                found = resolved(cursor.attribute("Target"));
            }
        }
        if (!parts.containsKey(found)) {
            throw FileRefusal.unreadable("file.package");
        }
        return found;
    }

    private static String resolved(String target) throws RefusedException {
        try {
            return URI.create("/").resolve(URI.create(target)).getPath().substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw FileRefusal.unreadable(e, "file.package");
        }
    }
}
