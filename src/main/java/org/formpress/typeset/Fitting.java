package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Block;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.Table;
import org.formpress.model.Typography;

/**
 * Plans a document so that no page is wasted: one that fits its first page stays as declared; otherwise its columns get the widths
 * that make it shortest, then it is set tighter, step by step, if that saves a nearly empty last page, and what still has several
 * pages is parted where a reader would part it.
 */
final class Fitting {

    private final Typesetter typesetter;
    private final Document declared;

    Fitting(Typesetter typesetter, Document declared) {
        this.typesetter = typesetter;
        this.declared = declared;
    }

    PagePlan plan() {
        DocumentTexts texts = typesetter.texts(declared.typography());
        PagePlan plan = typesetter.plan(declared, texts, PageEnds.NONE);
        if (plan.pages() == 1) {
            return plan;
        }
        Document fitted = withFittedColumns(declared, texts);
        PagePlan best = fitted == declared ? plan : typesetter.plan(fitted, texts, PageEnds.NONE);
        Optional<PagePlan> tighter = isSparse(best) ? tighter(best.pages()) : Optional.empty();
        if (tighter.isPresent()) {
            return parted(
                    tighter.get(), typesetter.texts(tighter.get().document().typography()));
        }
        return parted(best.pages() <= plan.pages() ? best : plan, texts);
    }

    private static boolean isSparse(PagePlan plan) {
        int page = Millipoints.ofMillimetres(plan.document().page().textHeight());
        return plan.pages() > 1 && plan.lastUsed() < plan.document().fit().sparse() * page;
    }

    /** The plan of the first step that has fewer pages. */
    private Optional<PagePlan> tighter(int pages) {
        for (Typography step : declared.fit().steps()) {
            DocumentTexts texts = typesetter.texts(step);
            Document document = withFittedColumns(declared.withTypography(step), texts);
            PagePlan plan = typesetter.plan(document, texts, PageEnds.NONE);
            if (plan.pages() < pages) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    private PagePlan parted(PagePlan plan, DocumentTexts texts) {
        return new Parting(plan, ends -> typesetter.plan(plan.document(), texts, ends)).plan();
    }

    /** Tables that follow each other and declare the same columns are one grid. */
    private static Document withFittedColumns(Document document, DocumentTexts texts) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        boolean changed = false;
        for (int from = 0, to; from < blocks.size(); from = to) {
            to = endOfGrid(blocks, from);
            if (blocks.get(from) instanceof Table first
                    && first.columns().stream().anyMatch(Column::isFlexible)) {
                List<Table> tables =
                        blocks.subList(from, to).stream().map(Table.class::cast).toList();
                List<Column> columns = new ColumnFit(tables, texts, document.typography()).columns();
                for (int block = from; block < to; block++) {
                    blocks.set(block, tables.get(block - from).withColumns(columns));
                }
                changed = true;
            }
        }
        return changed ? document.withBlocks(blocks) : document;
    }

    private static int endOfGrid(List<Block> blocks, int from) {
        int to = from + 1;
        while (to < blocks.size()
                && blocks.get(from) instanceof Table first
                && blocks.get(to) instanceof Table table
                && table.columns().equals(first.columns())) {
            to++;
        }
        return to;
    }
}
