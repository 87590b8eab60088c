package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
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

    /** Longer documents stay as declared: they would cost much, and a page less is nothing to them. */
    private static final int MAX_PAGES = 20;

    private final Typesetter typesetter;
    private final Document declared;

    Fitting(Typesetter typesetter, Document declared) {
        this.typesetter = typesetter;
        this.declared = declared;
    }

    PagePlan plan() {
        Candidate asDeclared = new Candidate(declared, typesetter.texts(declared.typography()), 0);
        int least = LeastHeight.pages(declared, asDeclared.texts);
        if (least == 1 || least > MAX_PAGES / 2) {
            return plan(asDeclared);
        }
        // As declared it has several pages, so a plan of it may not be needed.
        Candidate fitted = fitted(declared, asDeclared.texts);
        PagePlan shortest = fitted.plan(PageEnds.NONE);
        boolean better = fitted.document != declared && shortest.pages() <= least;
        return better
                ? tightened(fitted, shortest)
                : best(asDeclared, asDeclared.plan(PageEnds.NONE), fitted, shortest);
    }

    private PagePlan plan(Candidate asDeclared) {
        PagePlan plan = asDeclared.plan(PageEnds.NONE);
        if (plan.pages() == 1 || plan.pages() > MAX_PAGES) {
            return plan;
        }
        Candidate fitted = fitted(declared, asDeclared.texts);
        return best(asDeclared, plan, fitted, fitted.plan(PageEnds.NONE));
    }

    private PagePlan best(Candidate asDeclared, PagePlan plan, Candidate fitted, PagePlan shortest) {
        boolean better = fitted.document != declared && shortest.pages() <= plan.pages();
        return better ? tightened(fitted, shortest) : tightened(asDeclared, plan);
    }

    private static boolean isSparse(PagePlan plan) {
        int page = Millipoints.ofMillimetres(plan.document().page().textHeight());
        return plan.pages() > 1 && plan.lastUsed() < plan.document().fit().sparse() * page;
    }

    /** The plan of the first step that saves a nearly empty page, or else the one that there is. */
    private PagePlan tightened(Candidate loose, PagePlan plan) {
        if (!isSparse(plan)) {
            return loose.parted(plan);
        }
        for (Typography step : declared.fit().steps()) {
            Candidate tighter = fitted(declared.withTypography(step), typesetter.texts(step));
            PagePlan tight = tighter.plan(PageEnds.NONE);
            if (tight.pages() < plan.pages()) {
                return tighter.parted(tight);
            }
        }
        return loose.parted(plan);
    }

    /** Leaves a line of each page blank, because Word's rows are not exactly as high as ours. */
    private Candidate fitted(Document document, DocumentTexts texts) {
        int line = Millipoints.ofPoints(document.typography().leading());
        return new Candidate(withFittedColumns(document, texts), texts, line);
    }

    /** A way to set the document. */
    private final class Candidate {

        private final Document document;
        private final Document broken;
        private final DocumentTexts texts;
        private final int blank;

        /** @param blank what each page leaves blank at least, in thousandths of a point */
        Candidate(Document document, DocumentTexts texts, int blank) {
            this.document = document;
            this.broken = BoxLines.in(document, texts);
            this.texts = texts;
            this.blank = blank;
        }

        PagePlan plan(PageEnds ends) {
            return typesetter.plan(broken, texts, ends, blank);
        }

        PagePlan parted(PagePlan plan) {
            return new Parting(plan, this::plan).plan();
        }
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
