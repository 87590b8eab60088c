package org.formpress.jobs;

/**
 * The lines of an object that is written over many: tells on which of them the next object begins because this one was broken
 * off.
 */
final class ObjectLines {

    private static final int NONE = -1;

    private final JsonBytes in;
    private final ObjectScan scan;
    private boolean first = true;
    private boolean blank;
    private int start;
    private boolean indented;
    private boolean unindented;
    // An object that began with this line, where it may be the next one or part of this one.
    private int candidate = NONE;
    private int candidateDepth;

    ObjectLines(JsonBytes in, ObjectScan scan) {
        this.in = in;
        this.scan = scan;
    }

    /** A line begins. */
    void begin() {
        first = false;
        blank = true;
        start = in.position();
        candidate = NONE;
    }

    /** Where the next object begins, once it is known that one does. */
    int next() {
        return candidate;
    }

    /** Whether the next object has begun, with the line of this byte; to be asked before the scan goes on by the byte. */
    boolean isNext(int octet) {
        if (first) {
            return false;
        }
        if (octet == '\n') {
            return isNextAtTheEnd();
        }
        if (FormInput.isBlank(octet)) {
            return false;
        }
        if (blank) {
            return isNextByItsStart(octet);
        }
        if (scan.depth() == candidateDepth) {
            // What is followed by something on its line is part of this object.
            candidate = NONE;
        }
        return false;
    }

    private boolean isNextByItsStart(int octet) {
        blank = false;
        boolean atMargin = in.position() - 1 == start;
        if (octet == '{') {
            candidate = start;
            candidateDepth = scan.depth();
            if (!scan.takesObject() || atMargin && indented && !unindented) {
                return true;
            }
        }
        indented |= !atMargin;
        unindented |= atMargin && octet != '}' && octet != ']';
        return false;
    }

    /** Whether the line that ends here is a whole form, or an object with settings. */
    boolean isNextAtTheEnd() {
        return candidate != NONE
                && scan.depth() == candidateDepth
                && WantedBook.isFormOrSettings(in.copy(candidate, in.position()));
    }
}
