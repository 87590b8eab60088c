package org.formpress.write.ooxml;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.formpress.digest.Sha256;
import org.formpress.write.CarriedData;

/**
 * The custom XML part with the data a file was made from:
 *
 * <pre>{@code
 * <form xmlns="urn:formpress:data:1" id="self-evaluation" edition="2024-1">
 *   <json encoding="base64" sha256="...">the JSON, byte for byte</json>
 *   <anchor bookmark="fph_..." pointer="/..."/>     for each anchor named by a hash
 * </form>
 * }</pre>
 *
 * <p>In a file of several forms, one {@code forms} contains their elements, each with its {@code place} and {@code name}; a workbook
 * has a part for each form instead, with the same attributes.
 *
 * <p>The hash detects damage; it is not a signature. A signature is in the attribute {@code signature} of the form, and the profile whose
 * numbers it printed, unless they are the national ones, in the attribute {@code profile}.
 */
public final class CarriedPart {

    public static final String NAME = "customXml/item1.xml";

    private static final String NAMESPACE = "urn:formpress:data:1";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Before and after the elements of several forms. */
    public static final String FORMS = DECLARATION + "<forms xmlns=\"" + NAMESPACE + "\">";

    public static final String FORMS_END = "</forms>";

    /** Names of the properties in {@code docProps/custom.xml}. */
    public static final List<String> PROPERTIES = List.of("formId", "edition", "sha256");

    private final CarriedData carried;
    private final String sha256;

    public CarriedPart(CarriedData carried) {
        this.carried = carried;
        this.sha256 = Sha256.hex(carried.json());
    }

    /** Values for the gaps in the other files. */
    public Map<String, String> properties() {
        return Map.of("formId", carried.formId(), "edition", carried.edition(), "sha256", sha256);
    }

    /**
     * The part in a file of one form.
     *
     * @param hashed pointers of bookmarks named by a hash
     */
    public byte[] xml(Map<String, String> hashed) {
        return xml(hashed, false);
    }

    /**
     * The same, with what must not be read back.
     *
     * @param compared true when the file marks changes since an earlier version; Word tracks them itself
     */
    public byte[] xml(Map<String, String> hashed, boolean compared) {
        Xml xml = new Xml(expectedBytes());
        xml.raw(DECLARATION).raw("<form xmlns=\"").raw(NAMESPACE).raw(compared ? "\" compared=\"true\"" : "\"");
        content(xml, hashed);
        return xml.toBytes();
    }

    /**
     * A part in a workbook of several forms, each of which has its own.
     *
     * @param place  number of the form in the file, from 1
     * @param name   of its sheet
     * @param hashed pointers of names with a hash
     */
    public byte[] xmlOfSeveral(int place, String name, Map<String, String> hashed) {
        Xml xml = new Xml(expectedBytes());
        xml.raw(DECLARATION)
                .raw("<form xmlns=\"")
                .raw(NAMESPACE)
                .raw("\" place=\"")
                .raw(place);
        xml.raw("\" name=\"").text(name).raw("\"");
        content(xml, hashed);
        return xml.toBytes();
    }

    /**
     * The element in a file of several forms.
     *
     * @param place  number of the form in the file, from 1, as in its bookmarks
     * @param name   of the form, for messages
     * @param hashed pointers of bookmarks named by a hash
     */
    public byte[] element(int place, String name, Map<String, String> hashed) {
        Xml xml = new Xml(expectedBytes());
        xml.raw("<form place=\"").raw(place).raw("\" name=\"").text(name).raw("\"");
        content(xml, hashed);
        return xml.toBytes();
    }

    private int expectedBytes() {
        return 512 + carried.json().length * 4 / 3;
    }

    private void content(Xml xml, Map<String, String> hashed) {
        xml.raw(" id=\"").text(carried.formId()).raw("\" edition=\"").text(carried.edition());
        if (!carried.profile().isEmpty()) {
            xml.raw("\" profile=\"").text(carried.profile());
        }
        if (!carried.signature().isEmpty()) {
            xml.raw("\" signature=\"").raw(carried.signature());
        }
        xml.raw("\"><json encoding=\"base64\" sha256=\"").raw(sha256).raw("\">");
        xml.raw(Base64.getEncoder().encode(carried.json())).raw("</json>");
        hashed.forEach((bookmark, pointer) -> {
            xml.raw("<anchor bookmark=\"").raw(bookmark);
            xml.raw("\" pointer=\"").text(pointer).raw("\"/>");
        });
        xml.raw("</form>");
    }
}
