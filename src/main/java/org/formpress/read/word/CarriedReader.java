package org.formpress.read.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.bounds.Bounds;
import org.formpress.form.RefusedException;
import org.formpress.read.FileRefusal;
import org.formpress.write.CarriedData;

/** Reads the custom XML part that our Word files carry, and compares it with the file's own properties. */
final class CarriedReader {

    private static final String NAMESPACE = "urn:formpress:data:1";
    private static final Pattern ITEM = Pattern.compile("customXml/item\\d*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final String PROPERTIES = "docProps/custom.xml";

    private final Map<String, byte[]> parts;
    private final Bounds bounds;
    private final Map<String, String> bookmarks = new HashMap<>();
    private String formId = "";
    private String edition = "";
    private String sha256 = "";
    private String signature = "";
    private final StringBuilder json = new StringBuilder();

    CarriedReader(Map<String, byte[]> parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /** The data, whose hash is what the file says. */
    CarriedData read() throws RefusedException {
        String part = part();
        XmlCursor cursor = new XmlCursor(part, Objects.requireNonNull(parts.get(part)), bounds);
        while (cursor.next()) {
            if (cursor.atStart() && cursor.namespace().equals(NAMESPACE)) {
                element(cursor);
            }
        }
        byte[] bytes = decoded();
        if (!sha256(bytes).equals(sha256)) {
            throw FileRefusal.unreadable("file.hash");
        }
        checkProperties();
        return new CarriedData(formId, edition, bytes, signature);
    }

    /** The pointer of a bookmark of ours, whether its name tells it or the part does; empty for any other bookmark. */
    Optional<String> pointer(String bookmark) {
        return bookmark.startsWith("fp_")
                ? Optional.of(bookmark.substring(2).replace('_', '/'))
                : Optional.ofNullable(bookmarks.get(bookmark));
    }

    private String part() throws RefusedException {
        String found = "";
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (ITEM.matcher(part.getKey()).matches() && isOurs(part.getKey(), part.getValue())) {
                if (!found.isEmpty()) {
                    throw FileRefusal.unreadable("file.carried.twice");
                }
                found = part.getKey();
            }
        }
        if (found.isEmpty()) {
            throw FileRefusal.unreadable("file.carried.none");
        }
        return found;
    }

    private boolean isOurs(String name, byte[] xml) throws RefusedException {
        XmlCursor cursor = new XmlCursor(name, xml, bounds);
        while (cursor.next()) {
            if (cursor.atStart()) {
                return cursor.namespace().equals(NAMESPACE) && cursor.name().equals("form");
            }
        }
        return false;
    }

    private void element(XmlCursor cursor) throws RefusedException {
        switch (cursor.name()) {
            case "form" -> {
                formId = cursor.attribute("id");
                edition = cursor.attribute("edition");
                signature = cursor.attribute("signature");
            }
            case "json" -> json(cursor);
            case "anchor" -> bookmarks.put(cursor.attribute("bookmark"), cursor.attribute("pointer"));
            default -> throw FileRefusal.unreadable("file.hash");
        }
    }

    private void json(XmlCursor cursor) throws RefusedException {
        if (!sha256.isEmpty()) {
            throw FileRefusal.unreadable("file.carried.twice");
        }
        sha256 = cursor.attribute("sha256");
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() >= depth) {
            if (cursor.atText()) {
                json.append(cursor.text());
            }
        }
    }

    private byte[] decoded() throws RefusedException {
        try {
            return Base64.getMimeDecoder().decode(json.toString().getBytes(UTF_8));
        } catch (IllegalArgumentException e) {
            RefusedException refusal = FileRefusal.unreadable("file.hash");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An editor may leave the properties out, but they must not say otherwise. */
    private void checkProperties() throws RefusedException {
        byte[] xml = parts.get(PROPERTIES);
        if (xml == null) {
            return;
        }
        Map<String, String> carried = Map.of("formId", formId, "edition", edition, "sha256", sha256);
        XmlCursor cursor = new XmlCursor(PROPERTIES, xml, bounds);
        String property = "";
        while (cursor.next()) {
            if (cursor.atStart() && cursor.name().equals("property")) {
                property = cursor.attribute("name");
            } else if (cursor.atText() && carried.containsKey(property)) {
                if (!cursor.text().isBlank() && !cursor.text().equals(carried.get(property))) {
                    throw FileRefusal.unreadable("file.properties", property);
                }
            }
        }
    }
}
