package org.formpress.write.pdf;

import java.nio.charset.StandardCharsets;
import org.formpress.font.FontSubset;

/** The map from a subset's glyphs to their characters (ISO 32000-1, 9.10.3): one each, also beyond the BMP, or a cluster. */
final class ToUnicode {

    private static final int MAX_PER_BLOCK = 100;

    private static final String DIGITS = "0123456789ABCDEF";

    private static final String HEADER = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOTER = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    static byte[] of(FontSubset subset) {
        StringBuilder map = new StringBuilder(HEADER);
        for (int first = 1; first < subset.size(); first += MAX_PER_BLOCK) {
            appendBlock(map, subset, first, Math.min(subset.size(), first + MAX_PER_BLOCK));
        }
        return map.append(FOOTER).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendBlock(StringBuilder map, FontSubset subset, int from, int to) {
        map.append(to - from).append(" beginbfchar\n");
        for (int index = from; index < to; index++) {
            map.append('<');
            appendHex(map, (char) index);
            map.append("> <");
            String characters = subset.characters(index);
            for (int at = 0; at < characters.length(); at++) {
                appendHex(map, characters.charAt(at));
            }
            map.append(">\n");
        }
        map.append("endbfchar\n");
    }

    private static void appendHex(StringBuilder map, char unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            map.append(DIGITS.charAt(unit >> shift & 0xF));
        }
    }
}
