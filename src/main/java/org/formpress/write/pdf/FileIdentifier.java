package org.formpress.write.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a PDF's file identifier (ISO 32000-1, 14.4) depend on nothing but its content, so that equal input gives equal files. */
final class FileIdentifier {

    private static final byte[] KEY = "/ID [<".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX_DIGITS = 32;

    private FileIdentifier() {}

    /** Replaces both halves of the identifier that FOP drew from the clock. */
    static void derive(byte[] pdf) {
        int first = lastIndexOf(pdf) + KEY.length;
        int second = first + HEX_DIGITS;
        while (pdf[second] != '<') {
            second++;
        }
        second++;
        java.util.Arrays.fill(pdf, first, first + HEX_DIGITS, (byte) '0');
        java.util.Arrays.fill(pdf, second, second + HEX_DIGITS, (byte) '0');
        byte[] id = HexFormat.of().formatHex(digest(pdf), 0, HEX_DIGITS / 2).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(id, 0, pdf, first, HEX_DIGITS);
        System.arraycopy(id, 0, pdf, second, HEX_DIGITS);
    }

    private static int lastIndexOf(byte[] pdf) {
        for (int at = pdf.length - KEY.length; at >= 0; at--) {
            if (java.util.Arrays.equals(pdf, at, at + KEY.length, KEY, 0, KEY.length)) {
                return at;
            }
        }
        throw new PdfException("the PDF has no file identifier");
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new PdfException("this Java has no SHA-256", e);
        }
    }
}
