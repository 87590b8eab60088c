package org.formpress.render;

import org.formpress.read.FileKind;

/** Tells data from finished files that carry it, where either may come. */
final class Content {

    private Content() {}

    /** Whether it is a file; whatever begins as an object of JSON does is none, and what is neither is read as JSON. */
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
