package org.formpress.read.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.formpress.digest.Sha256;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.write.CarriedData;

/** Reads the element of one form in the custom XML part; the cursor is at its start. */
final class CarriedElement {

    private static final String PLACE = "[1-9][0-9]{0,3}";

    private final XmlCursor cursor;
    private final Map<String, String> bookmarks = new HashMap<>();
    private final StringBuilder json = new StringBuilder();
    private String sha256 = "";

    CarriedElement(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** @param several true for a file of several forms, whose elements have a {@code place} */
    CarriedForm read(boolean several) throws RefusedException {
        String place = cursor.attribute("place");
        String name = cursor.attribute("name");
        String formId = cursor.attribute("id");
        String edition = cursor.attribute("edition");
        String profile = cursor.attribute("profile");
        String signature = cursor.attribute("signature");
        if (cursor.attribute("compared").equals("true")) {
            throw FileRefusal.unreadable("file.compared");
        }
        if (several != place.matches(PLACE)) {
            throw FileRefusal.unreadable("file.hash");
        }
        cursor.children(this::child);
        CarriedData data = new CarriedData(formId, edition, decoded(), profile, signature);
        if (!Sha256.hex(data.json()).equals(sha256)) {
            throw FileRefusal.unreadable("file.hash");
        }
        return new CarriedForm(several ? Integer.parseInt(place) : 0, name, data, bookmarks);
    }

    private void child(String name) throws RefusedException {
        switch (name) {
            case "json" -> json();
            case "anchor" -> bookmarks.put(cursor.attribute("bookmark"), cursor.attribute("pointer"));
            default -> throw FileRefusal.unreadable("file.hash");
        }
    }

    private void json() throws RefusedException {
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
            throw FileRefusal.unreadable(e, "file.hash");
        }
    }
}
