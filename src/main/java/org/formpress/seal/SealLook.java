package org.formpress.seal;

import java.util.Optional;

/**
 * Where a signature is in a PDF, and how it looks there.
 *
 * @param field name of the field: one that the file has and nobody has signed yet, or a new one; empty for a new one with a usual
 *     name
 * @param place of a new field; empty for one that nobody sees
 * @param image PNG or JPEG that fills the field, such as that of a seal; empty for none
 */
public record SealLook(String field, Optional<Place> place, Optional<byte[]> image) {

    /** A signature that nobody sees. */
    public static final SealLook UNSEEN = new SealLook("", Optional.empty(), Optional.empty());

    /**
     * A rectangle on a page, in pt from its lower left corner.
     *
     * @param page from 1
     */
    public record Place(int page, float x, float y, float width, float height) {

        public Place {
            if (page < 1 || !(width > 0) || !(height > 0) || !(x >= 0) || !(y >= 0)) {
                throw new IllegalArgumentException("a place with a page and a size");
            }
        }
    }
}
