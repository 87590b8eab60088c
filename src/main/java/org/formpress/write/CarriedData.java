package org.formpress.write;

/**
 * The data that a finished file carries, so that it can be read back.
 *
 * @param formId    such as {@code self-evaluation}
 * @param edition   of the form, such as {@code 2024-1}
 * @param json      the JSON the file was made from, UTF-8, exactly as received
 * @param signature over the other three; empty for unsigned data
 */
public record CarriedData(String formId, String edition, byte[] json, String signature) {

    /** Unsigned data. */
    public CarriedData(String formId, String edition, byte[] json) {
        this(formId, edition, json, "");
    }
}
