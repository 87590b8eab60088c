package org.formpress.http.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The target of a request line: path and query, percent-encoded. */
public final class RequestTarget {

    private static final String HEX = "0123456789ABCDEF";
    /** Printable ASCII characters that RFC 3986 never allows bare, and brackets, which it allows in hosts only. */
    private static final String DISALLOWED = " \"<>[\\]^`{|}";

    private RequestTarget() {}

    /**
     * Percent-encodes every octet that RFC 3986 does not allow bare, as browsers do. Tools such as curl send what was
     * typed; the framework would read Chinese as Latin-1 or reject the target.
     *
     * @param target one character per octet
     */
    static String encoded(String target) {
        int first = 0;
        while (first < target.length() && isAllowed(target, first)) {
            first++;
        }
        return first == target.length() ? target : encoded(target, first);
    }

    private static String encoded(String target, int first) {
        StringBuilder text = new StringBuilder(target.length() * 3).append(target, 0, first);
        for (int i = first; i < target.length(); i++) {
            char octet = target.charAt(i);
            if (isAllowed(target, i)) {
                text.append(octet);
            } else {
                text.append('%').append(HEX.charAt(octet >> 4 & 0xF)).append(HEX.charAt(octet & 0xF));
            }
        }
        return text.toString();
    }

    private static boolean isAllowed(String target, int at) {
        char octet = target.charAt(at);
        // A percent sign that starts no escape stands for itself: ?title=完成率100%
        return octet == '%' ? isEncoded(target, at) : octet > 0x20 && octet < 0x7F && DISALLOWED.indexOf(octet) < 0;
    }

    private static boolean isEncoded(String target, int at) {
        return at + 2 < target.length() && isHex(target.charAt(at + 1)) && isHex(target.charAt(at + 2));
    }

    private static boolean isHex(char letter) {
        return letter < 0x80 && Character.digit(letter, 16) >= 0;
    }

    /** Decodes part of an encoded target; a plus sign means a space in queries only. */
    public static byte[] octets(String encoded, boolean isQuery) {
        byte[] text = encoded.getBytes(StandardCharsets.ISO_8859_1);
        byte[] octets = new byte[text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (isEncoded(encoded, i) && text[i] == '%') {
                octets[length++] = (byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                octets[length++] = isQuery && text[i] == '+' ? (byte) ' ' : text[i];
            }
        }
        return Arrays.copyOf(octets, length);
    }
}
