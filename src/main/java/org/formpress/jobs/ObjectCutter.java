package org.formpress.jobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON objects that stand one after the other, a line each (NDJSON) or over many lines. Whether one fits its form is for the
 * form's reader to say. A line that begins no object is cut by itself; an object that is broken reaches to the next line on which
 * another begins, so that it spoils no other.
 */
final class ObjectCutter implements FormCutter.Section {

    private final JsonBytes in;
    private final Guesses guesses;
    private int lines;
    private int number;

    ObjectCutter(FormInput in, int longest, Guesses guesses) {
        this.guesses = guesses;
        this.in = new JsonBytes(in, longest);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        passBlank();
        int first = in.read();
        in.goBackTo(0);
        if (first < 0 || first == '[' && isArrayOfObjects()) {
            in.giveBack();
            return null;
        }
        // Of several on one line, each has a number of its own.
        number = Math.max(number, lines) + 1;
        if (first == '{') {
            passObject();
        } else {
            passLine();
        }
        return new Cut(number, in.take());
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int lines() {
        return lines;
    }

    private void passBlank() throws IOException {
        int octet = read();
        while (FormInput.isBlank(octet) || octet == FormInput.MARK && isMarkOn()) {
            in.drop();
            octet = read();
        }
        in.goBackTo(0);
    }

    // A file that begins with a byte order mark may stand behind another.
    private boolean isMarkOn() throws IOException {
        int start = in.position();
        int second = in.read();
        int third = in.read();
        boolean mark = FormInput.isRestOfMark(new byte[] {(byte) second, (byte) third}, 0, 2);
        if (!mark) {
            in.goBackTo(start);
        }
        return mark;
    }

    // Of a line with anything else in brackets, no form can become.
    private boolean isArrayOfObjects() throws IOException {
        in.read();
        int octet = in.read();
        while (FormInput.isBlank(octet)) {
            octet = in.read();
        }
        in.goBackTo(0);
        return octet == '{';
    }

    private int read() throws IOException {
        int octet = in.read();
        if (octet == '\n') {
            lines++;
        }
        return octet;
    }

    /** Up to the end of the line, without it. */
    private void passLine() throws IOException {
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            octet = in.read();
        }
        if (octet >= 0) {
            in.goBackTo(in.position() - 1);
        }
    }

    private void passObject() throws IOException {
        int begun = lines;
        ObjectScan scan = new ObjectScan();
        ObjectLines objectLines = new ObjectLines(in, scan, guesses);
        int octet = in.read();
        while (octet >= 0 && !objectLines.isNext(octet)) {
            scan.take(octet);
            if (octet == '\n') {
                lines++;
                objectLines.begin();
            }
            if (scan.isBroken() || scan.isDone()) {
                if (objectLines.isGuessRight()) {
                    break;
                }
                passWhatIsBroken(scan, begun, octet == '\n');
                return;
            }
            octet = in.read();
        }
        boolean found = octet >= 0 || objectLines.isNextAtTheEnd();
        lines = begun + objectLines.goBack(found);
    }

    private void passWhatIsBroken(ObjectScan scan, int begun, boolean atLineStart) throws IOException {
        if (!scan.isBroken() && isAlone()) {
            return;
        }
        boolean oneLine = begun == lines || begun + 1 == lines && atLineStart;
        if (!atLineStart) {
            passLine();
        }
        passToNextObject(oneLine, atLineStart);
    }

    /** Whether nothing follows on the line but another object. */
    private boolean isAlone() throws IOException {
        int end = in.position();
        int octet = in.read();
        while (FormInput.isBlank(octet) && octet != '\n') {
            octet = in.read();
        }
        boolean alone = octet < 0 || octet == '\n' || octet == '{' || octet == FormInput.MARK && isMarkOn();
        in.goBackTo(end);
        return alone;
    }

    // Within an object that is written over many lines, objects are indented; one a line, they need not begin at its
    // start.
    private void passToNextObject(boolean oneLine, boolean atLineStart) throws IOException {
        boolean begins = atLineStart;
        while (begins || nextLine()) {
            begins = false;
            int start = in.position();
            int octet = in.read();
            while (oneLine && (octet == ' ' || octet == '\t')) {
                octet = in.read();
            }
            in.goBackTo(start);
            if (octet < 0 || octet == '{') {
                return;
            }
            passLine();
        }
    }

    private boolean nextLine() throws IOException {
        return read() >= 0;
    }
}
