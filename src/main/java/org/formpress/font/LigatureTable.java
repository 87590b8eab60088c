package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.font.FontSubset.Ligature;

/**
 * Writes a table {@code GSUB} with ligatures in the feature {@code ccmp}, which no style sheet turns off, for all scripts. The
 * ligatures are split among subtables, whose offsets have 16 bits; those of more glyphs come first.
 */
final class LigatureTable {

    private static final int LIGATURES = 4;
    private static final int EXTENSION = 7;
    private static final int MAX_PER_SUBTABLE = 1000;
    private static final int HEADER = 10;

    // One script without languages, one feature, one lookup.
    private static final int SCRIPTS = 2 + 6 + 4 + 6 + 2;
    private static final int FEATURES = 2 + 6 + 4 + 2;
    private static final int LOOKUPS = 2 + 2;

    private LigatureTable() {}

    static ByteBuffer of(List<Ligature> ligatures) {
        List<ByteBuffer> subtables = subtables(ligatures);
        int lookup = HEADER + SCRIPTS + FEATURES + LOOKUPS;
        int extensions = lookup + 6 + 2 * subtables.size();
        int at = extensions + 8 * subtables.size();
        int length = at + subtables.stream().mapToInt(ByteBuffer::limit).sum();
        ByteBuffer table = ByteBuffer.allocate(length);
        putShorts(table, 1, 0, HEADER, HEADER + SCRIPTS, HEADER + SCRIPTS + FEATURES);
        table.putShort((short) 1).put(tag("DFLT")).putShort((short) 8);
        putShorts(table, 4, 0, 0, 0xFFFF, 1, 0);
        table.putShort((short) 1).put(tag("ccmp")).putShort((short) 8);
        putShorts(table, 0, 1, 0);
        putShorts(table, 1, LOOKUPS);
        putShorts(table, EXTENSION, 0, subtables.size());
        for (int index = 0; index < subtables.size(); index++) {
            putShorts(table, extensions + 8 * index - lookup);
        }
        for (ByteBuffer subtable : subtables) {
            int here = table.position();
            putShorts(table, 1, LIGATURES);
            table.putInt(at - here);
            table.put(at, subtable, 0, subtable.limit());
            at += subtable.limit();
        }
        return table;
    }

    private static byte[] tag(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<ByteBuffer> subtables(List<Ligature> ligatures) {
        Comparator<Ligature> longestFirst =
                Comparator.comparingInt(ligature -> -ligature.glyphs().size());
        List<Ligature> sorted = ligatures.stream().sorted(longestFirst).toList();
        List<ByteBuffer> subtables = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MAX_PER_SUBTABLE) {
            Map<Integer, List<Ligature>> byFirst = new TreeMap<>();
            sorted.subList(from, Math.min(sorted.size(), from + MAX_PER_SUBTABLE))
                    .forEach(ligature -> byFirst.computeIfAbsent(
                                    ligature.glyphs().get(0), first -> new ArrayList<>())
                            .add(ligature));
            subtables.add(subtable(byFirst));
        }
        return subtables;
    }

    private static ByteBuffer subtable(Map<Integer, List<Ligature>> byFirst) {
        List<ByteBuffer> sets =
                byFirst.values().stream().map(LigatureTable::set).toList();
        int coverage = 6 + 2 * sets.size();
        int at = coverage + 4 + 2 * sets.size();
        ByteBuffer table = ByteBuffer.allocate(
                at + sets.stream().mapToInt(ByteBuffer::limit).sum());
        putShorts(table, 1, coverage, sets.size());
        for (ByteBuffer set : sets) {
            putShorts(table, at);
            table.put(at, set, 0, set.limit());
            at += set.limit();
        }
        putShorts(table, 1, sets.size());
        byFirst.keySet().forEach(first -> putShorts(table, first));
        return table;
    }

    private static ByteBuffer set(List<Ligature> ligatures) {
        int at = 2 + 2 * ligatures.size();
        ByteBuffer set = ByteBuffer.allocate(at
                + ligatures.stream()
                        .mapToInt(ligature -> 2 + 2 * ligature.glyphs().size())
                        .sum());
        putShorts(set, ligatures.size());
        for (Ligature ligature : ligatures) {
            putShorts(set, at);
            at += 2 + 2 * ligature.glyphs().size();
        }
        for (Ligature ligature : ligatures) {
            putShorts(set, ligature.glyph(), ligature.glyphs().size());
            ligature.glyphs().stream().skip(1).forEach(glyph -> putShorts(set, glyph));
        }
        return set;
    }

    private static void putShorts(ByteBuffer table, int... numbers) {
        for (int number : numbers) {
            table.putShort((short) number);
        }
    }
}
