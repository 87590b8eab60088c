package org.formpress.read.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Fonts that show something else than the characters in the file: Symbol has a μ where others have an m. */
public final class SymbolFonts {

    /** Symbol fonts by name; files say of others that they are (ISO/IEC 29500-1, 17.8.3.2: character set 2). */
    private static final Set<String> NAMES = Set.of(
            "symbol",
            "wingdings",
            "wingdings 2",
            "wingdings 3",
            "webdings",
            "zapfdingbats",
            "zapf dingbats",
            "itc zapf dingbats",
            "monotype sorts",
            "mt extra",
            "marlett",
            "bookshelf symbol 7",
            "ms outlook",
            "ms reference specialty");

    private static final int HEX = 16;

    /** By font and code. */
    private static final Map<String, String> CHARACTERS = read();

    private SymbolFonts() {}

    private static Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        try (InputStream table = Objects.requireNonNull(
                SymbolFonts.class.getResourceAsStream("symbol-fonts.txt"), "no table of fonts")) {
            for (String line : new String(table.readAllBytes(), UTF_8).lines().toList()) {
                String[] row = line.split(" ", -1);
                if (!line.startsWith("#")) {
                    read.put(
                            row[0] + ' ' + Integer.parseInt(row[1], HEX),
                            Character.toString(Integer.parseInt(row[2], HEX)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(read);
    }

    /** Whether that is the name of a symbol font. */
    public static boolean has(String font) {
        return NAMES.contains(font.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a symbol font has something of its own for a character: it has 256 codes, which files also write from U+F000 on.
     * All else comes from another font.
     */
    public static boolean replaces(int character) {
        return character > ' ' && code(character) <= 0xFF;
    }

    private static int code(int character) {
        return character >= 0xF000 && character <= 0xF0FF ? character - 0xF000 : character;
    }

    /** What a symbol font shows for a text. */
    static Shown shown(String font, String text) {
        String name = font.strip().toLowerCase(Locale.ROOT).replace(' ', '-') + ' ';
        StringBuilder shown = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            String character = CHARACTERS.get(name + code(c));
            if (!replaces(c)) {
                shown.append(c);
            } else if (character == null) {
                return new Shown(text, new Flaw(Flaw.Kind.FONT, font + " " + Integer.toHexString(code(c))));
            } else {
                shown.append(character);
            }
        }
        return Shown.plain(shown.toString());
    }
}
