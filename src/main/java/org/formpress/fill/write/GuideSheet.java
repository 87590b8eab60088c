package org.formpress.fill.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.Xml;

/** Writes the sheet that explains, in the words of {@code guide.txt}. */
final class GuideSheet {

    private static final String WORDS = Resources.text(GuideSheet.class, "guide.txt");
    private static final int LAST_COLUMN = 4;

    /** Letters in a line of merged cells; hanzi are twice as wide. */
    private static final int LINE = 110;

    private final WorkbookPlan plan;

    GuideSheet(WorkbookPlan plan) {
        this.plan = plan;
    }

    /** The line below the title of a sheet to fill in. */
    static String note(WorkbookPlan plan, SheetPlan sheet) {
        String row = sheet.isOfProjects()
                ? "一行一个项目"
                : "一行一条" + sheet.name() + "，用项目名称（或项目序号）对应“" + WorkbookPlan.PROJECTS + "”表";
        return row + "；带 * 的列必填；第 4 行的表头文字请勿改动" + unit(plan, "；金额单位：") + "。详见“" + WorkbookPlan.GUIDE + "”表。";
    }

    private static String unit(WorkbookPlan plan, String before) {
        return plan.form().settings().get("moneyUnit") instanceof String unit ? before + unit : "";
    }

    byte[] xml(SharedTexts texts) {
        Xml xml = new Xml(16 * 1024).raw(SheetXml.HEAD);
        xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>");
        xml.raw("<sheetFormatPr defaultRowHeight=\"18\"/><cols>");
        int[] widths = {3, 14, 40, 8, 52};
        for (int index = 0; index < widths.length; index++) {
            xml.raw("<col min=\"")
                    .raw(index + 1L)
                    .raw("\" max=\"")
                    .raw(index + 1L)
                    .raw("\" width=\"");
            xml.raw(widths[index]).raw("\" customWidth=\"1\"/>");
        }
        xml.raw("</cols><sheetData>");
        SheetXml cells = new SheetXml(xml, texts);
        List<Integer> merged = words(cells);
        columns(cells);
        xml.raw("</sheetData><mergeCells count=\"").raw(merged.size()).raw("\">");
        merged.forEach(
                row -> xml.raw("<mergeCell ref=\"B").raw(row).raw(":E").raw(row).raw("\"/>"));
        xml.raw("</mergeCells><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\"");
        xml.raw(
                " footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"portrait\"/>");
        return xml.raw("</worksheet>").toBytes();
    }

    /** Writes the lines, and returns the rows whose cells are merged. */
    private List<Integer> words(SheetXml cells) {
        List<Integer> merged = new ArrayList<>();
        for (String line : lines()) {
            boolean heading = line.startsWith("#");
            boolean title = cells.rows() == 0;
            String text = heading ? line.substring(1).strip() : line;
            cells.openRow(title ? 36 : heading ? 26 : 18 * lines(text));
            FillStyle style = title ? FillStyle.GUIDE_TITLE : heading ? FillStyle.GUIDE_HEADING : FillStyle.GUIDE_TEXT;
            cells.text(1, style, text);
            cells.closeRow();
            merged.add(cells.rows());
        }
        return merged;
    }

    /** How many lines a text takes, since rows with merged cells do not grow by themselves. */
    private static int lines(String text) {
        return SheetXml.width(text) / LINE + 1;
    }

    private List<String> lines() {
        String lists = plan.sheets().stream()
                .filter(sheet -> !sheet.isOfProjects())
                .map(SheetPlan::name)
                .collect(Collectors.joining("”“"));
        String first = plan.sheets().size() > 1 ? plan.sheets().get(1).name() : WorkbookPlan.PROJECTS;
        return WORDS.lines()
                .filter(line -> !lists.isEmpty() || !line.contains("{lists}"))
                .map(line -> line.replace("{title}", plan.form().title())
                        .replace("{edition}", plan.form().edition())
                        .replace("{lists}", lists)
                        .replace("{first}", first)
                        .replace("{unit}", unit(plan, "金额的单位是")))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void columns(SheetXml cells) {
        List<String> heads = List.of("工作表", "列", "必填", "填什么");
        cells.openRow(22);
        for (int index = 0; index < LAST_COLUMN; index++) {
            cells.text(index + 1, FillStyle.GUIDE_HEADER, heads.get(index));
        }
        cells.closeRow();
        for (SheetPlan sheet : plan.sheets()) {
            sheet.columns().forEach(column -> column(cells, sheet, column));
        }
    }

    private static void column(SheetXml cells, SheetPlan sheet, Column column) {
        cells.openGrowingRow(1);
        cells.text(1, FillStyle.GUIDE_CELL, sheet.name());
        cells.text(2, FillStyle.GUIDE_CELL, column.name().replace("\n", " / "));
        cells.text(3, FillStyle.GUIDE_CELL, column.required() ? "必填" : "");
        cells.text(4, FillStyle.GUIDE_CELL, column.hint());
        cells.closeRow();
    }
}
