package org.formpress.write;

/**
 * What a finished file carries of its own origin, so that it can be read back.
 *
 * @param formId    such as {@code self-evaluation}
 * @param edition   of the form's folder, such as {@code 2024-1}
 * @param json      the JSON the file was made from, UTF-8, exactly as it came in
 * @param signature over the other three; empty for data that is not signed
 */
public record CarriedData(String formId, String edition, byte[] json, String signature) {

    /** Data that is not signed. */
    public CarriedData(String formId, String edition, byte[] json) {
        this(formId, edition, json, "");
    }
}
