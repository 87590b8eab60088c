package org.formpress.read.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;

/** The styles of a file (ISO/IEC 29500-1, 17.7): what a run looks like by its table, paragraph and character style. */
final class WordStyles {

    /** Fonts that LibreOffice calls symbol fonts, and whose characters are those of Unicode. */
    private static final Set<String> UNICODE = Set.of("OpenSymbol", "StarSymbol");

    private final Map<String, WordStyle> styles = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<List<String>, RunProperties> known = new HashMap<>();
    private final Set<String> symbolFonts = new HashSet<>();
    private RunProperties base = RunProperties.NONE;

    /** Reads the part with the styles, if there is one. */
    static WordStyles of(RelatedParts parts, FileBounds bounds) throws RefusedException {
        WordStyles read = new WordStyles();
        byte[] xml = parts.content("styles");
        if (xml.length > 0) {
            read.read(new XmlCursor(parts.name("styles"), xml, bounds));
        }
        byte[] fonts = parts.content("fontTable");
        if (fonts.length > 0) {
            read.readFonts(new XmlCursor(parts.name("fontTable"), fonts, bounds));
        }
        return read;
    }

    private void readFonts(XmlCursor cursor) throws RefusedException {
        String font = "";
        while (cursor.next()) {
            if (cursor.atStart() && cursor.name().equals("font")) {
                font = cursor.attribute("name");
            } else if (cursor.atStart()
                    && cursor.name().equals("charset")
                    && cursor.attribute("val").matches("0?2")
                    && !UNICODE.contains(font)) {
                symbolFonts.add(font);
            }
        }
    }

    /** Fonts of which the file says that they are symbol fonts. */
    Set<String> symbolFonts() {
        return symbolFonts;
    }

    private void read(XmlCursor cursor) throws RefusedException {
        while (cursor.next()) {
            if (!cursor.atStart()) {
                continue;
            }
            if (cursor.name().equals("style")) {
                style(cursor);
            } else if (cursor.name().equals("rPr")) {
                base = RunProperties.read(cursor);
            }
        }
    }

    private void style(XmlCursor cursor) throws RefusedException {
        String id = cursor.attribute("styleId");
        if (Set.of("1", "true", "on").contains(cursor.attribute("default"))) {
            defaults.put(cursor.attribute("type"), id);
        }
        styles.put(id, WordStyle.read(cursor));
    }

    /**
     * The properties of a run with those of its styles.
     *
     * @param table     style of the table around it, and
     * @param paragraph style of its paragraph; empty for none
     * @param direct    its own properties
     */
    RunProperties effective(String table, String paragraph, RunProperties direct) {
        List<String> key = List.of(table, paragraph, direct.value("rStyle"));
        return direct.over(known.computeIfAbsent(key, this::styled));
    }

    private RunProperties styled(List<String> names) {
        RunProperties all = base;
        List<String> kinds = List.of("table", "paragraph", "character");
        for (int kind = 0; kind < kinds.size(); kind++) {
            String name = names.get(kind);
            all = chain(styles.containsKey(name) ? name : defaults.getOrDefault(kinds.get(kind), ""))
                    .joinedWith(all);
        }
        return all;
    }

    /** The numbering of a paragraph style, its own or that of one it is based on; empty for none. */
    String numbering(String paragraph) {
        return of(paragraph).stream()
                .map(WordStyle::numbering)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The level of a paragraph style in its numbering. */
    int level(String paragraph) {
        return of(paragraph).stream()
                .map(WordStyle::level)
                .filter(level -> level >= 0)
                .findFirst()
                .orElse(0);
    }

    private List<WordStyle> of(String paragraph) {
        return based(styles.containsKey(paragraph) ? paragraph : defaults.getOrDefault("paragraph", ""));
    }

    /** What a style and those it is based on set. */
    private RunProperties chain(String style) {
        RunProperties all = RunProperties.NONE;
        for (WordStyle at : based(style)) {
            all = all.over(at.run());
        }
        return all;
    }

    /** A style and those it is based on. */
    private List<WordStyle> based(String style) {
        List<WordStyle> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String at = style;
                styles.containsKey(at) && seen.add(at);
                at = styles.get(at).basedOn()) {
            all.add(styles.get(at));
        }
        return all;
    }
}
