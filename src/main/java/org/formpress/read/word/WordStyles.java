package org.formpress.read.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.RelatedParts;
import org.formpress.read.ooxml.XmlCursor;

/** The styles of a file (ISO/IEC 29500-1, 17.7): what a run looks like by its table, paragraph and character style. */
final class WordStyles {

    /** Fonts that LibreOffice calls symbol fonts, and whose characters are those of Unicode. */
    private static final Set<String> UNICODE = Set.of("OpenSymbol", "StarSymbol");

    private final Map<String, WordStyle> styles = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<List<Object>, List<RunProperties>> known = new HashMap<>();
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
                base = RunProperties.read(cursor).over(base);
            } else if (cursor.name().equals("pPr")) {
                cursor.children(
                        child -> base = RunProperties.ofParagraph(cursor).over(base));
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
     * Joins the properties of a run with those of its styles. There are several results if the style of its table formats parts of
     * the table: which part a cell is in is left open, since programs differ in it.
     *
     * @param table     the table around it, and
     * @param paragraph style of its paragraph; empty for none
     * @param direct    its own properties
     */
    List<RunProperties> effective(TableLook table, String paragraph, RunProperties direct) {
        List<RunProperties> styled = known.computeIfAbsent(
                List.of(table, paragraph, direct.value("rStyle")),
                key -> ofTable(table).stream()
                        .map(run -> joined(run, "paragraph", paragraph))
                        .map(run -> joined(run, "character", direct.value("rStyle")))
                        .distinct()
                        .toList());
        return styled.stream().map(direct::over).toList();
    }

    private RunProperties joined(RunProperties lower, String kind, String style) {
        return chain(named(kind, style)).joinedWith(lower);
    }

    private String named(String kind, String style) {
        return styles.containsKey(style) ? style : defaults.getOrDefault(kind, "");
    }

    /** What a table may set for a run: its style alone, with the format of a part, or of two parts that meet. */
    private List<RunProperties> ofTable(TableLook table) {
        List<WordStyle> based = based(named("table", table.style()));
        List<RunProperties> parts = TableLook.PARTS.stream()
                .filter(table::takes)
                .map(part -> part(based, part))
                .filter(part -> !part.equals(RunProperties.NONE))
                .toList();
        RunProperties whole = joined(base, "table", table.style());
        List<RunProperties> all = new ArrayList<>(List.of(whole));
        for (int stronger = 0; stronger < parts.size(); stronger++) {
            all.add(parts.get(stronger).over(whole));
            for (RunProperties weaker : parts.subList(0, stronger)) {
                all.add(parts.get(stronger).over(weaker).over(whole));
            }
        }
        return all;
    }

    private static RunProperties part(List<WordStyle> based, String part) {
        RunProperties all = RunProperties.NONE;
        for (WordStyle style : based) {
            all = all.over(style.parts().getOrDefault(part, RunProperties.NONE));
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
