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

/** The styles of what few forms have: tables without rules, cells that join the one below. */
final class RareStyles {

    /** The table below draws its upper rule itself. */
    private static final String LINES = """
            .lines tr{height:%1$spt}
            .lines th,.lines td{border-width:0;padding:%2$spt %3$spt}
            main .lines+table .top{border-top-width:%4$spt}
            """;

    private static final String JOINED = """
            .joined{border-bottom-width:0}
            """;

    private RareStyles() {}

    /** The styles that a document needs; empty for most. */
    static String of(Document document) {
        boolean lines = tables(document).anyMatch(table -> table.rules() == TableRules.NONE);
        return (lines ? lines(document.typography()) : "") + (has(document, CellStyle::joinsBelow) ? JOINED : "");
    }

    private static String lines(Typography document) {
        Typography type = document.in(TableRules.NONE);
        return String.format(
                Locale.ROOT, LINES, type.minRowHeight(), type.paddingAlong(), type.paddingAcross(), document.rule());
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
