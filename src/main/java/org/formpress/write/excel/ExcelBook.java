package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.PageSetup;
import org.formpress.typeset.PagePlan;
import org.formpress.write.Manuscript;
import org.formpress.write.ValueTypes;
import org.formpress.write.ZipStream;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.HeldBack;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.Xml;
import org.formpress.write.ooxml.XmlTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A booklet's workbook being written: a sheet that lists all forms, then a sheet for each of them as in a file of its own, with its
 * data in a part of its own; parts and sheets have the same order. Only one form is in memory at a time.
 */
public final class ExcelBook implements AutoCloseable {

    /** The name of the first sheet. */
    public static final String LIST = "汇总";

    /**
     * A form's sheet.
     *
     * @param page  the first of the form in the booklet, by which the list leads to it
     * @param title becomes the sheet's name, and must differ from that of any other in its first characters
     */
    public record FormSheet(int page, String title) {}

    private final ZipStream zip;
    private final List<String> sheets;
    private final Map<Integer, String> byPage = new HashMap<>();
    private final SheetStyles styles = new SheetStyles();
    private final HeldBack names;
    private @Nullable SheetTarget<XmlSheet> list;
    private @Nullable PageSetup listPage;
    private int forms;

    ExcelBook(OutputStream out, String title, List<FormSheet> forms) throws IOException {
        this.zip = new ZipStream(out);
        this.names = new HeldBack();
        this.sheets = forms.stream().map(form -> SheetName.of(form.title())).toList();
        for (int form = 0; form < forms.size(); form++) {
            byPage.put(forms.get(form).page(), sheets.get(form));
        }
        zip.add("[Content_Types].xml", WorkbookParts.ofBook(forms.size()));
        zip.add("_rels/.rels", WorkbookParts.fixed("book-package-rels.xml"));
        zip.add("docProps/app.xml", WorkbookParts.fixed("app.xml"));
        XmlTemplate core = new XmlTemplate(Resources.text(ExcelBook.class, "core.xml"));
        zip.add("docProps/core.xml", core.fill(Map.of("title", title, "remark", "")));
        zip.add("xl/_rels/workbook.xml.rels", WorkbookParts.relationshipsOfBook(forms.size()));
        zip.begin(XmlSheet.part(1));
    }

    /**
     * Adds a part of the list, before all forms. The first has the row that names the columns as the header of its table; all have
     * the same columns.
     *
     * @param part  whose values have pointers: {@code /rows/7/budget} that of a row, {@code /totals/budget} the sum of such a column
     * @param types of these values
     */
    public void list(PagePlan part, ValueTypes types) throws IOException {
        boolean first = list == null;
        SheetTarget<XmlSheet> target = first
                ? new SheetTarget<>(
                        new XmlSheet(SheetTarget.columns(part, false)),
                        styles,
                        new SheetNames(),
                        new ListValues(byPage))
                : listed();
        list = target;
        listPage = part.document().page();
        SpareRoom spare = SpareRoom.whole(part.document().typography());
        new ExcelBlockWriter(part, types, spare, target);
        if (first) {
            zip.write(target.sheet().listHead(target.names().titlesEnd()));
        }
        zip.write(target.sheet().takeRows());
    }

    private SheetTarget<XmlSheet> listed() {
        if (list == null) {
            throw new IllegalStateException("a booklet's workbook begins with its list");
        }
        return list;
    }

    private void endList() throws IOException {
        SheetTarget<XmlSheet> target = listed();
        if (listPage != null && target.values() instanceof ListValues values) {
            values.filtered().ifPresent(area -> target.names().add(SheetNames.FILTER, area));
            zip.write(target.sheet().listTail(listPage, values));
            listPage = null;
            zip.end();
            names(target, LIST, 0);
        }
    }

    private void names(SheetTarget<XmlSheet> target, String sheet, int index) throws IOException {
        Xml xml = new Xml(16 * 1024);
        target.names().write(xml, sheet, index, target.sheet().all());
        names.write(xml.toBytes());
    }

    /**
     * Adds a form, in the order of the sheets that were announced.
     *
     * @throws IllegalArgumentException for a character that XML forbids
     */
    public void form(Manuscript manuscript) throws IOException {
        endList();
        String name = sheets.get(forms);
        SheetTarget<XmlSheet> target = SheetTarget.of(manuscript, styles, XmlSheet::new);
        int place = ++forms;
        target.names().add("fpf_" + place, target.sheet().all());
        names(target, name, place);
        zip.add(
                XmlSheet.part(place + 1),
                target.sheet().xml(manuscript.document().page(), false, ""));
        CarriedPart carried = new CarriedPart(manuscript.carried());
        zip.add(
                WorkbookParts.item(place),
                carried.xmlOfSeveral(place, name, target.names().hashed()));
        for (Map.Entry<String, byte[]> beside : WorkbookParts.besideItem(place).entrySet()) {
            zip.add(beside.getKey(), beside.getValue());
        }
    }

    /** Writes the rest. */
    public void end() throws IOException {
        endList();
        zip.add(SheetStyles.NAME, styles.xml());
        zip.begin(ExcelWriter.WORKBOOK);
        zip.write(ExcelWriter.WORKBOOK_HEAD.getBytes(UTF_8));
        Xml xml = new Xml(16 * 1024);
        ExcelWriter.sheet(xml, LIST, 1);
        for (int form = 0; form < sheets.size(); form++) {
            ExcelWriter.sheet(xml, sheets.get(form), form + 2);
        }
        zip.write(xml.raw("</sheets><definedNames>").toBytes());
        names.writeTo(zip.content());
        zip.write("</definedNames></workbook>".getBytes(UTF_8));
        zip.end();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            names.close();
        }
    }
}
