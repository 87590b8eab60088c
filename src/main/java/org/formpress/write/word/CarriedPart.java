package org.formpress.write.word;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.formpress.write.CarriedData;
import org.formpress.write.Sha256;
import org.formpress.write.Utf8Text;

/**
 * The custom XML part with the data a file was made from:
 *
 * <pre>{@code
 * <form xmlns="urn:formpress:data:1" id="self-evaluation" edition="2024-1">
 *   <json encoding="base64" sha256="...">the JSON, byte for byte</json>
 *   <anchor bookmark="fph_..." pointer="/..."/>     for each bookmark named by a hash
 * </form>
 * }</pre>
 *
 * <p>In a file of several forms, one {@code forms} contains their elements, each with its {@code place} and {@code name}.
 *
 * <p>The hash detects damage; it is not a signature. A signature is in the attribute {@code signature} of the form.
 */
final class CarriedPart {

    static final String NAME = "customXml/item1.xml";

    private static final String NAMESPACE = "urn:formpress:data:1";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Before and after the elements of several forms. */
    static final String FORMS = DECLARATION + "<forms xmlns=\"" + NAMESPACE + "\">";

    static final String FORMS_END = "</forms>";

    /** Names of the properties in {@code docProps/custom.xml}. */
    static final List<String> PROPERTIES = List.of("formId", "edition", "sha256");

    private final CarriedData carried;
    private final String sha256;

    CarriedPart(CarriedData carried) {
        this.carried = carried;
        this.sha256 = Sha256.hex(carried.json());
    }

    /** Values for the gaps in the other files. */
    Map<String, String> properties() {
        return Map.of("formId", carried.formId(), "edition", carried.edition(), "sha256", sha256);
    }

    /**
     * The part in a file of one form.
     *
     * @param hashed pointers of bookmarks named by a hash
     */
    byte[] xml(Map<String, String> hashed) {
        Utf8Text out = new Utf8Text(expectedBytes());
        out.append(DECLARATION);
        out.append("<form xmlns=\"").append(NAMESPACE).append("\"");
        content(out, hashed);
        return out.toBytes();
    }

    /**
     * The element in a file of several forms.
     *
     * @param place  number of the form in the file, from 1, as in its bookmarks
     * @param name   of the form, for messages
     * @param hashed pointers of bookmarks named by a hash
     */
    byte[] element(int place, String name, Map<String, String> hashed) {
        Utf8Text out = new Utf8Text(expectedBytes());
        out.append("<form place=\"").append(place).append("\" name=\"");
        XmlText.append(out, name);
        out.append("\"");
        content(out, hashed);
        return out.toBytes();
    }

    private int expectedBytes() {
        return 512 + carried.json().length * 4 / 3;
    }

    private void content(Utf8Text out, Map<String, String> hashed) {
        out.append(" id=\"");
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
        out.append("</form>");
    }
}
