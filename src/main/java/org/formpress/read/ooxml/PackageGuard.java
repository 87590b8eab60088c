package org.formpress.read.ooxml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** Refuses packages with macros, external relationships or document type declarations. */
public final class PackageGuard {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final Pattern MACRO = Pattern.compile("vba|macro|activex", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HYPERLINKS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink");
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|mailto:|tel:)[^\\\\\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final Map<String, byte[]> parts;
    private final FileBounds bounds;

    public PackageGuard(Map<String, byte[]> parts, FileBounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /**
     * Checks every part.
     *
     * @param document name of the main part
     * @param type     the content type that it must have
     */
    public void check(String document, String type) throws RefusedException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            if (MACRO.matcher(name).find()) {
                throw FileRefusal.unsafe("file.macro", part.getKey());
            }
            if ((name.endsWith(".xml") || name.endsWith(".rels")) && hasDoctype(part.getValue())) {
                throw FileRefusal.unsafe("file.doctype", part.getKey());
            }
            if (name.endsWith(".rels")) {
                checkTargets(part.getKey(), part.getValue());
            }
        }
        checkTypes(document, type);
    }

    // Skips zero bytes, so that UTF-16 hides nothing.
    private static boolean hasDoctype(byte[] xml) {
        int matched = 0;
        for (byte octet : xml) {
            if (octet != 0) {
                matched = octet == DOCTYPE[matched] ? matched + 1 : octet == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private void checkTargets(String part, byte[] xml) throws RefusedException {
        XmlCursor cursor = new XmlCursor(part, xml, bounds);
        while (cursor.next()) {
            String target = cursor.atStart() ? cursor.attribute("Target") : "";
            boolean external =
                    cursor.atStart() && cursor.attribute("TargetMode").equalsIgnoreCase("External");
            if (external && isAddress(cursor.attribute("Type"), target)) {
                continue;
            }
            if (external || !PartTarget.isInside(part, target)) {
                throw FileRefusal.unsafe("file.external", part, target);
            }
        }
    }

    /** Addresses that programs make links of when they are typed: nothing is fetched for them, here or when the file is opened. */
    private static boolean isAddress(String type, String target) {
        return HYPERLINKS.contains(type) && ADDRESS.matcher(target).matches();
    }

    private void checkTypes(String document, String main) throws RefusedException {
        byte[] xml = parts.get(CONTENT_TYPES);
        if (xml == null) {
            throw FileRefusal.unreadable("file.package");
        }
        XmlCursor cursor = new XmlCursor(CONTENT_TYPES, xml, bounds);
        boolean isDocument = false;
        while (cursor.next()) {
            if (cursor.atStart()) {
                String type = cursor.attribute("ContentType");
                if (MACRO.matcher(type).find()) {
                    throw FileRefusal.unsafe("file.macro", type);
                }
                isDocument |= type.equals(main) && cursor.attribute("PartName").equalsIgnoreCase("/" + document);
            }
        }
        if (!isDocument) {
            throw FileRefusal.unreadable("file.package");
        }
    }
}
