package org.formpress.jobs.intake;

import java.util.BitSet;

/** Finds the end of a JSON object by its brackets and strings alone. */
final class ObjectScan {

    private final BitSet arrays = new BitSet();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean broken;
    private int last;

    /** Takes the next byte. */
    void take(int octet) {
        if (inString) {
            takeInString(octet);
        } else if (!JsonInput.isBlank(octet)) {
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

    /** Whether its end cannot be found any more: a line ended within a string, or brackets do not match. */
    boolean isBroken() {
        return broken;
    }

    int depth() {
        return depth;
    }

    /** Whether an object may begin here, within the open one. */
    boolean takesObject() {
        return last == ':' || last == '[' || last == ',' && arrays.get(depth);
    }
}
