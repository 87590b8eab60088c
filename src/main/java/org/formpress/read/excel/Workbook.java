package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.Archive;
import org.formpress.read.ooxml.MainPart;
import org.formpress.read.ooxml.RelatedParts;
import org.formpress.read.ooxml.XmlCursor;

/**
 * A workbook (ISO/IEC 29500-1, 18). Nothing in it is trusted: the archive is checked before a parser sees it, and every part is parsed
 * within bounds. The rows of a sheet are read one by one:
 *
 * <pre>{@code
 * Workbook workbook = Workbook.of(file, bounds);
 * for (WorkbookSheet sheet : workbook.sheets()) {
 *     SheetReader rows = workbook.read(sheet);
 *     for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) { ... }
 * }
 * }</pre>
 */
public final class Workbook {

    private static final Set<String> RELATED = Set.of("styles", "sharedStrings", "theme");

    private final Map<String, byte[]> parts;
    private final FileBounds bounds;
    private final String main;
    private final RelatedParts related;
    private final List<WorkbookSheet> sheets = new ArrayList<>();
    private final List<DefinedName> names = new ArrayList<>();
    private final CellStyles styles;
    private final SharedStrings strings;
    private boolean from1904;

    private Workbook(Map<String, byte[]> parts, FileBounds bounds) throws RefusedException {
        this.parts = parts;
        this.bounds = bounds;
        this.main = MainPart.name(parts, bounds);
        new WorkbookGuard(parts, bounds).check(main);
        this.related = new RelatedParts(parts, main, RELATED, bounds);
        read();
        Palette palette = Palette.of(related.name("theme"), related.content("theme"), bounds);
        this.styles = CellStyles.of(related.name("styles"), related.content("styles"), palette, bounds);
        this.strings = SharedStrings.of(
                related.name("sharedStrings"), related.content("sharedStrings"), styles.palette(), bounds);
    }

    /**
     * Opens a workbook.
     *
     * @throws RefusedException when it is none, is damaged, or could do harm
     */
    public static Workbook of(byte[] file, FileBounds bounds) throws RefusedException {
        return new Workbook(Archive.parts(file, bounds), bounds);
    }

    private void read() throws RefusedException {
        XmlCursor cursor = new XmlCursor(main, Objects.requireNonNull(parts.get(main)), bounds);
        while (cursor.next()) {
            switch (cursor.atStart() ? cursor.name() : "") {
                case "workbookPr" -> from1904 = Numbers.isYes(cursor.attribute("date1904"));
                case "sheet" -> sheet(cursor);
                case "definedName" -> name(cursor);
                default -> {
                    // Views, and how formulas are calculated.
                }
            }
        }
        if (sheets.isEmpty()) {
            throw FileRefusal.unreadable("file.package");
        }
    }

    private void sheet(XmlCursor cursor) {
        String state = cursor.attribute("state");
        String part = related.byId(cursor.relation());
        sheets.add(new WorkbookSheet(
                sheets.size(),
                cursor.attribute("name"),
                state.equals("hidden") || state.equals("veryHidden"),
                parts.containsKey(part) ? part : ""));
    }

    private void name(XmlCursor cursor) throws RefusedException {
        String name = cursor.attribute("name");
        int sheet = Numbers.integer(cursor.attribute("localSheetId"), -1);
        names.add(new DefinedName(name, sheet, CellText.content(cursor)));
    }

    /** Its sheets, in the order of their tabs; at least one. */
    public List<WorkbookSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The names it gives to cells, in the order of the file. */
    public List<DefinedName> names() {
        return List.copyOf(names);
    }

    /** Its parts by name, for what is beside the sheets. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** Opens a sheet, which is read once. */
    public SheetReader read(WorkbookSheet sheet) throws RefusedException {
        byte[] xml = parts.get(sheet.part());
        if (xml == null) {
            throw FileRefusal.unreadable("file.package");
        }
        XmlCursor cursor = new XmlCursor(sheet.part(), xml, bounds);
        return new SheetReader(
                cursor, new CellReader(cursor, styles, strings, from1904), new ConditionalFormats(styles), bounds);
    }
}
