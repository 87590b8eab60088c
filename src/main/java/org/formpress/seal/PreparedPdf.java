package org.formpress.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file whose last signature has its room, and nothing in it yet (ISO 32000-1, 12.8.1): what is signed is all of the file but the
 * room.
 */
public final class PreparedPdf {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");

    /** With which every container begins (X.690). */
    private static final byte SEQUENCE = 0x30;

    private final byte[] file;
    private final int from;
    private final int to;

    private PreparedPdf(byte[] file, int from, int to) {
        this.file = file;
        this.from = from;
        this.to = to;
    }

    /** @throws SealException when it is no file that {@link PdfSealer#prepare} made */
    public static PreparedPdf of(byte[] file) throws SealException {
        Matcher range = RANGE.matcher(new String(file, ISO_8859_1));
        long[] last = {};
        while (range.find()) {
            last = new long[] {number(range, 1), number(range, 2), number(range, 3), number(range, 4)};
        }
        boolean isWhole = last.length > 0
                && last[0] == 0
                && last[1] + 2 < last[2]
                && last[2] + last[3] == file.length
                && isEmptyRoom(file, (int) last[1], (int) last[2]);
        if (!isWhole) {
            throw new SealException(SealException.Reason.NOT_PREPARED);
        }
        return new PreparedPdf(file.clone(), (int) last[1], (int) last[2]);
    }

    private static long number(Matcher range, int group) {
        return Long.parseLong(range.group(group));
    }

    private static boolean isEmptyRoom(byte[] file, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (file[at] != '0') {
                return false;
            }
        }
        return file[from] == '<' && file[to - 1] == '>';
    }

    /** What is signed. */
    public byte[] signed() {
        byte[] signed = new byte[file.length - (to - from)];
        System.arraycopy(file, 0, signed, 0, from);
        System.arraycopy(file, to, signed, from, file.length - to);
        return signed;
    }

    /**
     * The file with its signature.
     *
     * @param container such as CMS (RFC 5652) or that of GB/T 38540
     * @throws SealException when it is none, or has more bytes than there is room for
     */
    public byte[] with(byte[] container) throws SealException {
        if (container.length == 0 || container[0] != SEQUENCE) {
            throw new SealException(SealException.Reason.NO_CONTAINER);
        }
        byte[] digits = HexFormat.of().formatHex(container).getBytes(ISO_8859_1);
        if (digits.length > to - from - 2) {
            throw new SealException(SealException.Reason.CONTAINER_SIZE);
        }
        byte[] whole = file.clone();
        System.arraycopy(digits, 0, whole, from + 1, digits.length);
        return whole;
    }
}
