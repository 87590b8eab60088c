package org.formpress.render;

import org.formpress.read.file.FileKind;

/** Distinguishes JSON data from finished files that carry it. */
final class Content {

    private Content() {}

    /** Whether it is a file. Anything that begins like a JSON object is not; unknown content is read as JSON. */
    static boolean isFile(byte[] content) {
        return !beginsAsObject(content) && FileKind.of(content) != FileKind.UNKNOWN;
    }

    private static boolean beginsAsObject(byte[] content) {
        for (byte octet : content) {
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return octet == '{';
            }
        }
        return false;
    }
}
