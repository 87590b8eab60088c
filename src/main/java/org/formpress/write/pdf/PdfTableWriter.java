package org.formpress.write.pdf;

import java.util.List;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.StructureElement;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.Mark;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.formpress.text.PlainText;
import org.formpress.typeset.Line;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedCell;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;

/** Writes the part of a table on one page. Lengths are thousandths of a point. */
final class PdfTableWriter {

    private final OpenPage page;
    private final Structure structure;
    private final Table source;
    private final int size;
    private final int leading;
    private final int across;
    private final int along;
    private final int rule;
    private final TableRules rules;
    private final boolean grid;
    private final int[] columns;

    PdfTableWriter(OpenPage page, Structure structure, Typography document, PlannedTable planned) {
        this.rules = planned.table().rules();
        Typography type = document.in(rules);
        this.page = page;
        this.source = planned.table();
        this.structure = structure;
        this.size = Millipoints.ofPoints(type.body());
        this.leading = Millipoints.ofPoints(type.leading());
        this.across = Millipoints.ofPoints(type.paddingAcross());
        this.along = Millipoints.ofPoints(type.paddingAlong());
        this.rule = Millipoints.ofPoints(type.rule());
        this.grid = rules == TableRules.GRID;
        this.columns = edges(
                planned.columnWidths().stream().mapToInt(Integer::intValue).toArray());
    }

    private static int[] edges(int... lengths) {
        int[] edges = new int[lengths.length + 1];
        for (int index = 0; index < lengths.length; index++) {
            edges[index + 1] = edges[index] + lengths[index];
        }
        return edges;
    }

    /**
     * Writes a fragment.
     *
     * @param top its upper edge
     * @return its lower edge
     */
    int write(TableFragment fragment, int top) {
        int y = top;
        if (fragment.topRule()) {
            across(y + rule / 2);
            if (grid) {
                page.rules().addVertical(y, y + rule, rule / 2, rule);
            }
            y += rule;
        }
        StructureElement table = structure.table();
        int below = writeRows(fragment, true, table, y);
        if (rules == TableRules.HEADER) {
            across(below - rule / 2);
        }
        signRows(fragment.rows(), below);
        return writeRows(fragment, false, table, below);
    }

    private void signRows(List<PlannedRow> rows, int top) {
        int y = top;
        for (PlannedRow row : rows) {
            Mark mark = source.body().get(row.source()).mark();
            if (mark != Mark.KEPT) {
                page.rowSign(mark, y + row.height() / 2);
            }
            y += row.height();
        }
    }

    private void across(int y) {
        page.rules().addHorizontal(0, columns[columns.length - 1], y, rule);
    }

    private int writeRows(TableFragment fragment, boolean ofHeader, StructureElement table, int top) {
        List<PlannedRow> rows = ofHeader ? fragment.header() : fragment.rows();
        int[] edges = edges(rows.stream().mapToInt(PlannedRow::height).toArray());
        for (int index = 0; index < rows.size(); index++) {
            StructureElement row = structure.row(table);
            for (PlannedCell cell : rows.get(index).cells()) {
                int bottom = top + edges[index + cell.rowSpan()];
                write(cell, structure.cell(row, cell), top + edges[index], bottom);
                if (grid) {
                    addRules(cell, top + edges[index], bottom, fragment.joinsBelow(ofHeader, index, cell));
                }
            }
        }
        return top + edges[rows.size()];
    }

    private void write(PlannedCell planned, StructureElement element, int top, int bottom) {
        int left = columns[planned.column()];
        int right = columns[planned.column() + planned.cell().columnSpan()];
        int room = bottom - rule - top - planned.lines().size() * leading;
        int first = planned.flowing() ? top + along : top + room / 2;
        if (planned.cell().page().isEmpty() || planned.lines().isEmpty()) {
            writeText(planned, element, left + across, right - rule - across, first);
            return;
        }
        StructureElement link = structure.link(element);
        writeText(planned, link, left + across, right - rule - across, first);
        PDFArray box = page.box(left, top, columns[columns.length - 1], bottom);
        page.link(
                link,
                box,
                PlainText.line(planned.cell().text().text()),
                planned.cell().page().getAsInt());
        writeDots(planned, left + across, right - rule - across, first);
    }

    private void addRules(PlannedCell planned, int top, int bottom, boolean joinsBelow) {
        int right = columns[planned.column() + planned.cell().columnSpan()];
        if (!joinsBelow) {
            page.rules().addHorizontal(columns[planned.column()], right, bottom - rule / 2, rule);
        }
        page.rules().addVertical(top, bottom, right - rule / 2, rule);
        if (planned.column() == 0) {
            page.rules().addVertical(top, bottom, rule / 2, rule);
        }
    }

    private void writeDots(PlannedCell planned, int left, int right, int top) {
        if (rules == TableRules.HEADER) {
            int last = planned.lines().size() - 1;
            Line line = planned.lines().get(last);
            int end = x(line, planned.cell(), left, right) + page.width(line.pieces(), size);
            page.dots(end + size / 2, right, size, leading, top + last * leading);
        }
    }

    private void writeText(PlannedCell planned, StructureElement element, int left, int right, int top) {
        List<List<Line>> paragraphs = Line.paragraphs(planned.lines());
        int y = top;
        for (List<Line> paragraph : paragraphs) {
            StructureElement parent = paragraphs.size() == 1 ? element : structure.paragraph(element);
            PdfTextWriter text = new PdfTextWriter(page, structure, parent);
            for (Line line : paragraph) {
                if (!line.pieces().isEmpty()) {
                    text.line(line, size, leading, x(line, planned.cell(), left, right), y);
                }
                y += leading;
            }
            text.end();
        }
    }

    private int x(Line line, Cell cell, int left, int right) {
        boolean listItem = cell.text().paragraphs().get(line.paragraph()).isItem();
        Alignment alignment = listItem ? Alignment.START : cell.style().alignment();
        return switch (alignment) {
            case START -> left + line.indent();
            case CENTER -> {
                int from = left + line.indent();
                yield from + (right - from - page.width(line.pieces(), size)) / 2;
            }
            case END -> right - page.width(line.pieces(), size);
        };
    }
}
