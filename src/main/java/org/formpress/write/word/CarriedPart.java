package org.formpress.write.word;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.formpress.write.CarriedData;
import org.formpress.write.Utf8Text;

/**
 * The custom XML part with the data a file was made from:
 *
 * <pre>{@code
 * <form xmlns="urn:formpress:data:1" id="self-evaluation" edition="2024-1">
 *   <json encoding="base64" sha256="...">the JSON, byte for byte</json>
 *   <anchor bookmark="fph_..." pointer="/..."/>     for each bookmark whose name does not tell its pointer
 * </form>
 * }</pre>
 *
 * <p>The hash finds damage; it is no signature. A file that is signed has that as the attribute {@code signature} of the form.
 */
final class CarriedPart {

    static final String NAME = "customXml/item1.xml";

    /** The names of the properties in {@code docProps/custom.xml}. */
    static final List<String> PROPERTIES = List.of("formId", "edition", "sha256");

    private final CarriedData carried;
    private final String sha256;

    CarriedPart(CarriedData carried) {
        this.carried = carried;
        this.sha256 = sha256(carried.json());
    }

    /** SHA-256 (FIPS 180-4) in lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What fills the gaps of the files beside this one. */
    Map<String, String> properties() {
        return Map.of("formId", carried.formId(), "edition", carried.edition(), "sha256", sha256);
    }

    /**
     * The part.
     *
     * @param hashed the pointers of the bookmarks that only have a hash for a name
     */
    byte[] xml(Map<String, String> hashed) {
        Utf8Text out = new Utf8Text(512 + carried.json().length * 4 / 3);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        out.append("<form xmlns=\"urn:formpress:data:1\" id=\"");
        XmlText.append(out, carried.formId());
        out.append("\" edition=\"");
        XmlText.append(out, carried.edition());
        if (!carried.signature().isEmpty()) {
            out.append("\" signature=\"").append(carried.signature());
        }
        out.append("\"><json encoding=\"base64\" sha256=\"").append(sha256).append("\">");
        out.append(Base64.getEncoder().encode(carried.json())).append("</json>");
        hashed.forEach((bookmark, pointer) -> {
            out.append("<anchor bookmark=\"").append(bookmark);
            out.append("\" pointer=\"");
            XmlText.append(out, pointer);
            out.append("\"/>");
        });
        return out.append("</form>").toBytes();
    }
}
