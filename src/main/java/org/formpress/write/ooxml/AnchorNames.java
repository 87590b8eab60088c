package org.formpress.write.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.digest.Sha256;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;

/**
 * The names of the anchors of one form: of bookmarks in Word, of cells in Excel.
 *
 * <p>They have at most 40 letters, digits and underscores (Word's limit; Excel's is higher). So {@code /indicators/0/score} becomes
 * {@code fp_indicators_0_score}, which is read back by {@code _} → {@code /}. A pointer that is longer, has other characters, or
 * differs from an earlier one only in capital letters, which neither program distinguishes, becomes {@code fph_} and the start
 * of its hash; the custom XML part maps it to the pointer. In a file of several forms the names include the number of the form
 * ({@code fp_3_indicators_0_score}), because they must be unique.
 */
public final class AnchorNames {

    private static final int NAME_LENGTH = 40;
    private static final int HASH_LENGTH = 32;

    private final String place;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> hashed = new TreeMap<>();

    /** @param place follows {@code fp} in the names, such as {@code _3}; empty in a file of one form */
    public AnchorNames(String place) {
        this.place = place;
    }

    /**
     * The name of a value's anchor.
     *
     * @throws InvalidDocumentException when the document has that pointer twice, as only one of two edits could be kept
     */
    public String of(DataPointer pointer) {
        String value = pointer.value();
        if (value.length() + place.length() + 2 <= NAME_LENGTH && isPlain(value)) {
            String alike = plain.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
            if (alike == null) {
                return "fp" + place + value.replace('/', '_');
            }
            refuseTwice(value, alike.equals(value));
        }
        String name = "fph" + place + "_" + Sha256.hex(value.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        refuseTwice(value, hashed.put(name, value) != null);
        return name;
    }

    private static void refuseTwice(String pointer, boolean twice) {
        if (twice) {
            throw new InvalidDocumentException("pointer \"" + pointer + "\" stands in two places");
        }
    }

    /** Whether the pointer consists of non-empty names of letters and digits. */
    private static boolean isPlain(String pointer) {
        boolean afterSlash = true;
        for (int at = 0; at < pointer.length(); at++) {
            char c = pointer.charAt(at);
            boolean slash = c == '/';
            if (slash ? at > 0 && afterSlash : at == 0 || !isLetterOrDigit(c)) {
                return false;
            }
            afterSlash = slash;
        }
        return !afterSlash;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Number of names so far. */
    public int count() {
        return plain.size() + hashed.size();
    }

    /** The pointers of names with a hash. */
    public Map<String, String> hashed() {
        return hashed;
    }
}
