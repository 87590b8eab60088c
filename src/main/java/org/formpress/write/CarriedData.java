package org.formpress.write;

import java.util.List;

/**
 * The data that a finished file carries, so that it can be read back.
 *
 * @param formId    such as {@code self-evaluation}
 * @param edition   of the form, such as {@code 2024-1}
 * @param json      the JSON the file was made from, UTF-8, exactly as received
 * @param profile   whose numbers the form printed, such as {@code sichuan}; empty for the national ones
 * @param signature over the other four; empty for unsigned data
 */
public record CarriedData(String formId, String edition, byte[] json, String profile, String signature) {

    /** Unsigned data of a form with the national numbers. */
    public CarriedData(String formId, String edition, byte[] json) {
        this(formId, edition, json, "", "");
    }

    /** The same of a form with the numbers of a profile. */
    public CarriedData under(String other) {
        return new CarriedData(formId, edition, json, other, signature);
    }

    /** The same, signed. */
    public CarriedData signed(String text) {
        return new CarriedData(formId, edition, json, profile, text);
    }

    /** What a signature covers besides the JSON. */
    public List<String> parts() {
        return profile.isEmpty() ? List.of(formId, edition) : List.of(formId, edition, profile);
    }
}
