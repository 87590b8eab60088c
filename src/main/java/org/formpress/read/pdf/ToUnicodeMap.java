package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** Which characters the glyphs of a font stand for (ISO 32000-1, 9.10.3); reads only maps as we write them, glyph by glyph. */
final class ToUnicodeMap {

    private static final Pattern BLOCK = Pattern.compile("beginbfchar([<>0-9A-Fa-f\\s]*)endbfchar");
    private static final Pattern GLYPH = Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<((?:[0-9A-Fa-f]{4}){1,8})>");

    private final Map<Integer, String> texts;

    private ToUnicodeMap(Map<Integer, String> texts) {
        this.texts = texts;
    }

    static ToUnicodeMap of(byte[] map) throws RefusedException {
        String text = new String(map, ISO_8859_1);
        if (text.contains("beginbfrange") || text.contains("usecmap")) {
            throw FileRefusal.unsafe("file.pdf.changed", "ToUnicode");
        }
        Map<Integer, String> texts = new HashMap<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            Matcher glyph = GLYPH.matcher(block.group(1));
            while (glyph.find()) {
                byte[] units = HexFormat.of().parseHex(glyph.group(2));
                texts.put(Integer.parseInt(glyph.group(1), 16), new String(units, UTF_16BE));
            }
        }
        return new ToUnicodeMap(texts);
    }

    /** The characters of a glyph string, two bytes per glyph. */
    String read(byte[] glyphs) throws RefusedException {
        StringBuilder text = new StringBuilder(glyphs.length / 2);
        for (int at = 0; at + 1 < glyphs.length; at += 2) {
            String characters = texts.get((glyphs[at] & 0xFF) << 8 | glyphs[at + 1] & 0xFF);
            if (characters == null) {
                throw FileRefusal.unreadable("file.pdf.structure", "ToUnicode");
            }
            text.append(characters);
        }
        return text.toString();
    }
}
