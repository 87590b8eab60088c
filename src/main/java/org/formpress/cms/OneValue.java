package org.formpress.cms;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows whether bytes are one value of BER, of which DER is a part (X.690, clause 8.1), whatever it means. However deep it nests. */
final class OneValue {

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int MOST_SHORT = 0x7F;
    private static final int INDEFINITE = 0x80;
    private static final int RESERVED = 0xFF;

    private final byte[] bytes;
    private int at;

    /** Where those that have begun end; of one that is ended by a mark, the complement of where it must have ended. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private OneValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes with any number of zeros behind the value */
    static boolean is(byte[] bytes) {
        return new OneValue(bytes).isOne();
    }

    private boolean isOne() {
        do {
            if (!step()) {
                return false;
            }
            while (!open.isEmpty() && open.peek() == at) {
                open.pop();
            }
        } while (!open.isEmpty());
        while (at < bytes.length && bytes[at] == 0) {
            at++;
        }
        return at == bytes.length;
    }

    /** Goes over a primitive value, the head of another one, or the mark that ends one. */
    private boolean step() {
        int tag = next();
        if (tag == 0) {
            return next() == 0 && !open.isEmpty() && open.pop() < 0;
        }
        int more = (tag & LONG_TAG) == LONG_TAG ? next() : 0;
        while (more > MOST_SHORT) {
            more = next();
        }
        int first = next();
        if (tag < 0 || more < 0 || first < 0 || first == RESERVED) {
            return false;
        }
        boolean isConstructed = (tag & CONSTRUCTED) != 0;
        if (first == INDEFINITE) {
            open.push(~limit());
            return isConstructed;
        }
        long length = first > MOST_SHORT ? length(first & MOST_SHORT) : first;
        if (length < 0 || length > limit() - at) {
            return false;
        }
        if (isConstructed) {
            open.push(at + (int) length);
        } else {
            at += (int) length;
        }
        return true;
    }

    /** A length of so many bytes; -1 if it is longer than anything. */
    private long length(int count) {
        long length = 0;
        for (int index = 0; index < count; index++) {
            int next = next();
            if (next < 0 || length > bytes.length) {
                return -1;
            }
            length = length << Byte.SIZE | next;
        }
        return length;
    }

    private int limit() {
        int end = open.isEmpty() ? bytes.length : open.peek();
        return end < 0 ? ~end : end;
    }

    private int next() {
        return at < limit() ? bytes[at++] & RESERVED : -1;
    }
}
