package org.formpress.fill.write;

import java.util.List;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.write.excel.CellArea;
import org.formpress.write.excel.SheetText;
import org.formpress.write.ooxml.Xml;

/**
 * What programs help with: required cells that are empty in a row that is not are coloured, and every cell says what it takes and offers
 * what to choose from. All are warnings, since pasted values pass by them anyway; the service checks the data.
 */
final class CellRules {

    /** The longest list that a validation may hold; the longest text of a prompt. */
    private static final int MAX_LIST = 255;

    /** The longest title of a prompt. */
    private static final int MAX_TITLE = 32;

    /** Rows that have validations, so that those inserted below have them too. */
    private static final int ROWS = 20_000;

    private final WorkbookPlan plan;
    private final SheetPlan sheet;
    private final int end;

    /** @param end the row after the last ready one, from 0 */
    CellRules(WorkbookPlan plan, SheetPlan sheet, int end) {
        this.plan = plan;
        this.sheet = sheet;
        this.end = end;
    }

    void write(Xml xml) {
        missing(xml);
        validations(xml);
    }

    private void missing(Xml xml) {
        int first = GridSheet.HEADER_ROW + 1;
        int width = sheet.columns().size();
        String row = "$" + CellArea.cell(first, 0) + ":$" + CellArea.cell(first, width - 1);
        for (int index = 0; index < width; index++) {
            Column column = sheet.columns().get(index);
            if (column.required()) {
                String cell = CellArea.cell(first, index);
                xml.raw("<conditionalFormatting sqref=\"").raw(new CellArea(first, index, end, index + 1).reference());
                xml.raw("\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"")
                        .raw(index + 1L)
                        .raw("\"><formula>");
                xml.text("AND(LEN(" + cell + ")=0,COUNTA(" + row + ")>0" + unlessNumbered(column, first) + ")");
                xml.raw("</formula></cfRule></conditionalFormatting>");
            }
        }
    }

    /** A row that has the project's number needs no name. */
    private static String unlessNumbered(Column column, int first) {
        return column.place().equals(Column.PROJECT) ? ",LEN($" + CellArea.cell(first, 0) + ")=0" : "";
    }

    private void validations(Xml xml) {
        List<Column> columns = sheet.columns();
        xml.raw("<dataValidations count=\"").raw(columns.size()).raw("\">");
        for (int index = 0; index < columns.size(); index++) {
            validation(xml, columns.get(index), index);
        }
        xml.raw("</dataValidations>");
    }

    private void validation(Xml xml, Column column, int index) {
        CellArea area = new CellArea(GridSheet.HEADER_ROW + 1, index, ROWS, index + 1);
        xml.raw("<dataValidation").raw(type(column)).raw(" errorStyle=\"warning\" allowBlank=\"1\"");
        xml.raw(" showInputMessage=\"1\" showErrorMessage=\"1\" errorTitle=\"").unicode("请核对");
        xml.raw("\" error=\"").text(shortened(column.hint(), MAX_LIST)).raw("\" promptTitle=\"");
        xml.text(shortened(column.label(), MAX_TITLE)).raw("\" prompt=\"");
        xml.text(shortened(column.hint(), MAX_LIST))
                .raw("\" sqref=\"")
                .raw(area.reference())
                .raw("\">");
        formulas(xml, column);
        xml.raw("</dataValidation>");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private String type(Column column) {
        if (isList(column)) {
            return " type=\"list\"";
        }
        return switch (column.kind()) {
            case AMOUNT -> " type=\"decimal\" operator=\"between\"";
            case INTEGER -> " type=\"whole\" operator=\"between\"";
            case DATE -> " type=\"date\" operator=\"between\"";
            case TEXT, LONG_TEXT, LINES, BOOLEAN -> " type=\"textLength\" operator=\"lessThanOrEqual\"";
        };
    }

    private boolean isList(Column column) {
        return column.place().equals(Column.PROJECT) || isListable(column.choices());
    }

    /** Commas part the values of a list, and blanks around them are lost. */
    private static boolean isListable(List<String> choices) {
        return !choices.isEmpty()
                && String.join(",", choices).length() <= MAX_LIST
                && choices.stream()
                        .allMatch(choice -> choice.indexOf(',') < 0
                                && choice.indexOf('"') < 0
                                && choice.strip().equals(choice));
    }

    private void formulas(Xml xml, Column column) {
        if (column.place().equals(Column.PROJECT)) {
            formula(xml, 1, projects());
        } else if (isListable(column.choices())) {
            formula(xml, 1, "\"" + SheetText.escaped(String.join(",", column.choices())) + "\"");
        } else {
            limits(xml, column);
        }
    }

    private String projects() {
        SheetPlan projects = plan.projects();
        int index = projects.columns()
                .indexOf(WorkbookPlan.projectPlace(plan.form())
                        .flatMap(projects::column)
                        .orElseThrow());
        return "'" + projects.name() + "'!" + new CellArea(GridSheet.HEADER_ROW + 1, index, ROWS, index + 1).absolute();
    }

    private void limits(Xml xml, Column column) {
        switch (column.kind()) {
            case AMOUNT -> {
                formula(xml, 1, limit(column, "minimum", "-1000000000000000"));
                formula(xml, 2, limit(column, "maximum", "1000000000000000"));
            }
            case INTEGER -> {
                formula(xml, 1, limit(column, "minimum", "-999999999999999"));
                formula(xml, 2, limit(column, "maximum", "999999999999999"));
            }
            case DATE -> {
                // 1900-03-01 and 9999-12-31.
                formula(xml, 1, "61");
                formula(xml, 2, "2958465");
            }
            case TEXT, LONG_TEXT, LINES, BOOLEAN -> formula(xml, 1, limit(column, "maxLength", "32767"));
        }
    }

    private String limit(Column column, String keyword, String otherwise) {
        return column.isKey()
                ? otherwise
                : plan.form().rule(column.place(), keyword).asText(otherwise);
    }

    private static void formula(Xml xml, int number, String formula) {
        xml.raw("<formula")
                .raw(number)
                .raw(">")
                .text(formula)
                .raw("</formula")
                .raw(number)
                .raw(">");
    }
}
