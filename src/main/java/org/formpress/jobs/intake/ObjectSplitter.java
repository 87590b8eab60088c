package org.formpress.jobs.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits consecutive JSON objects of one line (NDJSON) or many; it does not validate them. A line that begins no object is a form
 * by itself, with the lines after it that look like parts of the same: what lost its beginning is refused once and not line by
 * line. A broken object ends before the next line on which another begins, so that it spoils no other.
 */
final class ObjectSplitter implements FormSplitter.Section {

    private static final Pattern PART = Pattern.compile("[ \\t\"\\]}]");

    private final RewindBuffer in;
    private final LookaheadBudget lookahead;
    private int lines;
    private int number;

    ObjectSplitter(JsonInput in, int maxFormBytes, LookaheadBudget lookahead) {
        this.lookahead = lookahead;
        this.in = new RewindBuffer(in, maxFormBytes);
    }

    @Override
    public @Nullable RawForm next() throws IOException {
        skipBlank();
        int first = in.read();
        in.goBackTo(0);
        if (first < 0 || first == '[' && isArrayOfObjects()) {
            in.pushBack();
            return null;
        }
        // Several objects on one line still have different numbers.
        number = Math.max(number, lines) + 1;
        if (first == '{') {
            readObject();
        } else {
            skipNoObject();
        }
        return new RawForm(number, in.take());
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int lines() {
        return lines;
    }

    private void skipBlank() throws IOException {
        int octet = read();
        while (JsonInput.isBlank(octet) || octet == JsonInput.BOM && skipBom()) {
            in.drop();
            octet = read();
        }
        in.goBackTo(0);
    }

    // Joined files may each begin with a byte order mark.
    private boolean skipBom() throws IOException {
        int start = in.position();
        int second = in.read();
        int third = in.read();
        boolean bom = JsonInput.isRestOfBom(new byte[] {(byte) second, (byte) third}, 0, 2);
        if (!bom) {
            in.goBackTo(start);
        }
        return bom;
    }

    // An array of anything else is a form that is refused.
    private boolean isArrayOfObjects() throws IOException {
        in.read();
        int octet = in.read();
        while (JsonInput.isBlank(octet)) {
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

    /** Reads up to the line break. */
    private void skipLine() throws IOException {
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            octet = in.read();
        }
        if (octet >= 0) {
            in.goBackTo(in.position() - 1);
        }
    }

    private void skipNoObject() throws IOException {
        skipLine();
        boolean many = false;
        while (isPart(nextLineAhead(), many)) {
            many = true;
            read();
            skipLine();
        }
    }

    private String nextLineAhead() throws IOException {
        int end = in.position();
        in.read();
        int start = in.position();
        skipLine();
        String line = new String(in.copy(start, in.position()), StandardCharsets.UTF_8);
        in.goBackTo(end);
        return line;
    }

    // Members and ends of a pretty-printed object. After several of them an indented object is a part too.
    private static boolean isPart(String line, boolean many) {
        String begins = many ? line : line.strip();
        return PART.matcher(line).lookingAt()
                && !line.isBlank()
                && !line.contains("\"form\"")
                && !begins.startsWith("{")
                && !begins.startsWith("[");
    }

    private void readObject() throws IOException {
        int begun = lines;
        ObjectScan scan = new ObjectScan();
        ObjectLines objectLines = new ObjectLines(in, scan, lookahead);
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
                readBrokenObject(scan, begun, octet == '\n');
                return;
            }
            octet = in.read();
        }
        boolean found = octet >= 0 || objectLines.isNextAtTheEnd();
        lines = begun + objectLines.goBack(found);
    }

    private void readBrokenObject(ObjectScan scan, int begun, boolean atLineStart) throws IOException {
        if (!scan.isBroken() && isAlone()) {
            return;
        }
        boolean oneLine = begun == lines || begun + 1 == lines && atLineStart;
        if (!atLineStart) {
            skipLine();
        }
        skipToNextObject(oneLine, atLineStart);
    }

    /** Whether only another object follows on the line. */
    private boolean isAlone() throws IOException {
        int end = in.position();
        int octet = in.read();
        while (JsonInput.isBlank(octet) && octet != '\n') {
            octet = in.read();
        }
        boolean alone = octet < 0 || octet == '\n' || octet == '{' || octet == JsonInput.BOM && skipBom();
        in.goBackTo(end);
        return alone;
    }

    // After a broken object of many lines, the next begins at the margin; after one of a line it may be indented.
    private void skipToNextObject(boolean oneLine, boolean atLineStart) throws IOException {
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
            skipLine();
        }
    }

    private boolean nextLine() throws IOException {
        return read() >= 0;
    }
}
