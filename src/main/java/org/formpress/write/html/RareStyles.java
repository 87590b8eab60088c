package org.formpress.write.html;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.formpress.model.CellStyle;
import org.formpress.model.Document;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;

/** The styles of what few forms have: tables without rules, cells that join the one below, stacked texts. */
final class RareStyles {

    private static final String LINES = """
            .lines tr{height:%1$spt}
            .lines th,.lines td{border-width:0;padding:%2$spt %3$spt}
            """;

    /** A table that does not begin with the last rule of the table above draws its upper rule itself. */
    private static final String APART = """
            main .apart .top,main .lines+table:not(.lines) .top{border-top-width:%spt}
            """;

    private static final String JOINED = """
            .joined{border-bottom-width:0}
            """;

    /** Each line has the width of a character, and no second one beside it. */
    private static final String STACKED = """
            .stacked p{width:1.1em;margin:0 auto}
            .stacked p>span{display:inline-block;width:1.1em;text-align:center}
            """;

    private RareStyles() {}

    /** The styles that a document needs; empty for most. */
    static String of(Document document) {
        boolean lines = tables(document).anyMatch(table -> table.rules() == TableRules.NONE);
        boolean apart = lines || tables(document).anyMatch(table -> table.above() > 0);
        return (lines ? lines(document.typography().in(TableRules.NONE)) : "")
                + (apart
                        ? String.format(
                                Locale.ROOT, APART, document.typography().rule())
                        : "")
                + (has(document, CellStyle::joinsBelow) ? JOINED : "")
                + (has(document, CellStyle::stacked) ? STACKED : "");
    }

    private static String lines(Typography type) {
        return String.format(Locale.ROOT, LINES, type.minRowHeight(), type.paddingAlong(), type.paddingAcross());
    }

    private static boolean has(Document document, Predicate<CellStyle> style) {
        return tables(document)
                .flatMap(table -> Stream.concat(table.header().stream(), table.body().stream()))
                .map(Row::cells)
                .anyMatch(cells -> cells.stream().anyMatch(cell -> style.test(cell.style())));
    }

    private static Stream<Table> tables(Document document) {
        return document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
