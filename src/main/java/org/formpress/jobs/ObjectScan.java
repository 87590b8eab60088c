package org.formpress.jobs;

import java.util.BitSet;

/** Finds where a JSON object ends, by its brackets and strings alone. */
final class ObjectScan {

    private final BitSet arrays = new BitSet();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean broken;
    private int last;

    /** Goes on by one byte. */
    void take(int octet) {
        if (inString) {
            takeInString(octet);
        } else if (!FormInput.isBlank(octet)) {
            takeOutside(octet);
            last = octet;
        }
    }

    private void takeInString(int octet) {
        if (octet == '\n') {
            broken = true;
        } else if (escaped) {
            escaped = false;
        } else if (octet == '\\') {
            escaped = true;
        } else if (octet == '"') {
            inString = false;
        }
    }

    private void takeOutside(int octet) {
        switch (octet) {
            case '"' -> inString = true;
            case '{' -> arrays.clear(++depth);
            case '[' -> arrays.set(++depth);
            case '}' -> close(false);
            case ']' -> close(true);
            default -> {}
        }
    }

    private void close(boolean array) {
        broken |= arrays.get(depth) != array;
        depth--;
    }

    /** Whether the object has ended. */
    boolean isDone() {
        return depth == 0;
    }

    /** Whether nothing tells any more where it ends: a line ends within a string, or brackets of two kinds are crossed. */
    boolean isBroken() {
        return broken;
    }

    int depth() {
        return depth;
    }

    /** Whether an object may stand here, within the one that is not at its end. */
    boolean takesObject() {
        return last == ':' || last == '[' || last == ',' && arrays.get(depth);
    }
}
