package org.formpress.http.api;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.formpress.render.Rendered;

/** The {@code Content-Disposition} of a download (RFC 6266). */
public final class Attachment {

    // attr-char of RFC 8187, section 3.2.1, besides letters and digits.
    private static final String PLAIN = "!#$&+-.^_`|~";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]");

    private Attachment() {}

    /** Names {@code rendered}: in Chinese for current browsers, in ASCII for the rest. */
    public static String of(Rendered rendered) {
        String plain = UNFIT.matcher(rendered.form().id()).replaceAll("_") + "."
                + rendered.format().id();
        return of(plain, rendered.fileName());
    }

    /**
     * @param plain ASCII fallback
     * @param name  the actual name
     */
    public static String of(String plain, String name) {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (octet & 0xFF))) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }
}
