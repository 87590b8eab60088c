package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.bounds.Bounds;
import org.formpress.bounds.LruCache;
import org.formpress.chart.ChartArtist;
import org.formpress.chart.Drawing;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Heading;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Paragraph;
import org.formpress.model.Run;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedBlock;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;

/** Plans the pages of documents. Thread-safe. */
public final class Typesetter {

    /** Keeps rounding from pushing the last row off the page; in thousandths of a point. */
    private static final int TOLERANCE = 1000;

    private static final int MAX_REPEATED_SHARE = 4;

    /** Of labels that are high rather than wide. */
    private static final int MAX_STACKED_SHARE = 2;

    private static final int MAX_LABELS = 2000;

    private final FontLibrary fonts;
    private final LruCache<DocumentTexts.Label, List<Line>> labels = new LruCache<>(MAX_LABELS);
    private final int maxPages;

    /** Plans as many pages as {@link Bounds#DEFAULT} allows. */
    public Typesetter(FontLibrary fonts) {
        this(fonts, Bounds.DEFAULT.pages());
    }

    /** @param maxPages of one document */
    public Typesetter(FontLibrary fonts, int maxPages) {
        this.fonts = fonts;
        this.maxPages = maxPages;
    }

    /**
     * Plans a document; every character of it must have a glyph.
     *
     * @throws DocumentTooLongException when it has too many pages
     * @throws InvalidDocumentException when the header of a table leaves too little room on a page
     */
    public PagePlan plan(Document document) {
        return new Fitting(this, document).plan();
    }

    DocumentTexts texts(Typography typography) {
        return new DocumentTexts(fonts, labels, Millipoints.ofPoints(typography.body()));
    }

    /**
     * Plans a document as it is.
     *
     * @param texts of its cells, in its size
     * @param ends  where pages end
     * @param blank what each page leaves blank at least, in thousandths of a point
     */
    PagePlan plan(Document document, DocumentTexts texts, PageEnds ends, int blank) {
        int page = Millipoints.ofMillimetres(document.page().textHeight()) - TOLERANCE - blank;
        return new Planning(document, texts, ends, new PageCursor(page, maxPages)).plan();
    }

    private final class Planning implements Block.Visitor<PlannedBlock> {

        private final Document document;
        private final DocumentTexts cellTexts;
        private final PageEnds ends;
        private final PageCursor cursor;
        private final TitleLines titles;
        private final NoteSetter notes;
        private int next;

        Planning(Document document, DocumentTexts cellTexts, PageEnds ends, PageCursor cursor) {
            this.document = document;
            this.cellTexts = cellTexts;
            this.ends = ends;
            this.cursor = cursor;
            this.titles = new TitleLines(fonts, document.typography(), width());
            this.notes = new NoteSetter(fonts, width());
        }

        PagePlan plan() {
            List<PlannedBlock> blocks = new ArrayList<>(document.blocks().size() + 1);
            Optional<Caption> legend = document.legend();
            for (Block block : document.blocks()) {
                next++;
                if (legend.isPresent() && block instanceof Table) {
                    blocks.add(legend.get().accept(this));
                    legend = Optional.empty();
                }
                blocks.add(block.accept(this));
            }
            return new PagePlan(document, blocks, cursor.pages(), cursor.pageHeight() - cursor.room());
        }

        @Override
        public PlannedBlock heading(Heading heading) {
            int leading = Millipoints.ofPoints(document.typography().headingLeading());
            List<Line> lines = titles.heading(heading);
            cursor.use(lines.size() * leading);
            return new PlannedHeading(heading, leading, lines);
        }

        @Override
        public PlannedBlock caption(Caption caption) {
            PlannedCaption planned = titles.caption(caption);
            cursor.use(planned.height());
            return planned;
        }

        @Override
        public PlannedBlock paragraph(Paragraph paragraph) {
            PlannedParagraph planned = notes.set(paragraph);
            int height = NoteSetter.height(planned);
            boolean startsPage = startsPage(height, withPlaces(height));
            cursor.use(startsPage ? height - planned.above() : height);
            return startsPage ? planned.atTop() : planned;
        }

        /** Notes stay with the places to seal and to sign below them, if all of it fits a page. */
        private int withPlaces(int height) {
            List<Block> below =
                    document.blocks().subList(next, document.blocks().size());
            int together = height + notes.heightToLastPlace(below);
            return together > cursor.pageHeight() ? height : together;
        }

        /** Begins a new page if the current one has less room than {@code wanted}. */
        private boolean startsPage(int height, int wanted) {
            boolean startsPage = wanted > cursor.room() && !cursor.atTop();
            if (startsPage) {
                cursor.newPage();
            }
            if (height > cursor.room()) {
                throw new InvalidDocumentException("a block is higher than a page");
            }
            return startsPage;
        }

        private int width() {
            return Millipoints.ofMillimetres(document.page().textWidth());
        }

        @Override
        public PlannedBlock chart(Chart chart) {
            int height = Millipoints.ofMillimetres(chart.height());
            boolean startsPage = startsPage(height, height);
            cursor.use(height);
            int width = width();
            DrawnChart drawn =
                    DrawnChart.of(() -> ChartArtist.draw(chart, fonts, width / 1000.0, height / 1000.0), this::label);
            return new PlannedChart(chart, startsPage, width, height, drawn);
        }

        private DrawnChart.Label label(Drawing.Text text) {
            int size = Millipoints.ofPoints(text.size());
            StyledText styled = new StyledText(List.of(Run.plain(text.text())), fonts, size, FontRole.BODY, false);
            return new DrawnChart.Label(
                    styled.pieces(0, styled.length()),
                    size,
                    Millipoints.ofPoints(text.x()),
                    Millipoints.ofPoints(text.y()));
        }

        @Override
        public PlannedBlock table(Table table) {
            List<Integer> widths = widths(table);
            CellTexts texts = new CellTexts();
            TableMeasures measures = TableMeasures.of(document.typography(), table);
            RowStack header = rows(table.headerGrid(), widths, measures, texts);
            RowStack body = rows(table.bodyGrid(), widths, measures, texts);
            int above = cursor.atTop() ? 0 : Millipoints.ofMillimetres(table.above());
            if (above > 0) {
                cursor.use(above);
            }
            List<TableFragment> fragments = new TablePaginator(
                            table.body(), header, body, measures, cursor, ends.of(table), below(table))
                    .paginate();
            if (table.rules() != TableRules.NONE) {
                cursor.tableEnds();
            }
            boolean startsPage = fragments.get(0).startsPage();
            return new PlannedTable(table, startsPage ? 0 : above, widths, texts, fragments);
        }

        /** What stays with a line such as 单位：万元: the beginning of the table below. */
        private int below(Table table) {
            boolean leads = table.rules() == TableRules.NONE
                    && next < document.blocks().size()
                    && document.blocks().get(next) instanceof Table;
            return leads ? beginning((Table) document.blocks().get(next)) : 0;
        }

        private int beginning(Table table) {
            List<Integer> widths = widths(table);
            TableMeasures measures = TableMeasures.of(document.typography(), table);
            RowStack header = rows(table.headerGrid(), widths, measures, new CellTexts());
            RowStack body = rows(table.bodyGrid(), widths, measures, new CellTexts());
            int end = Math.min(1, body.rowCount());
            while (end < body.rowCount() && table.body().get(end).keepWithPrevious()) {
                end++;
            }
            int above = Millipoints.ofMillimetres(table.above()) + measures.rule();
            return above + header.height(0, header.rowCount()) + body.height(0, end);
        }

        private static List<Integer> widths(Table table) {
            return table.columnWidths().stream().map(Millipoints::ofMillimetres).toList();
        }

        private RowStack rows(Grid grid, List<Integer> widths, TableMeasures measures, CellTexts texts) {
            DecimalPoints points = new DecimalPoints(grid, cellTexts::measured);
            List<CellBox> boxes = new ArrayList<>();
            for (int row = 0; row < grid.rowCount(); row++) {
                for (Placed placed : grid.beginningIn(row)) {
                    boxes.add(box(placed, textWidth(placed, widths, measures), measures, points, texts));
                }
            }
            return new RowStack(grid, boxes, measures);
        }

        private CellBox box(Placed placed, int width, TableMeasures measures, DecimalPoints points, CellTexts texts) {
            Cell cell = placed.cell();
            List<Line> lines = points.aligned(cell, cellTexts.lines(cell, width), width);
            texts.put(cell, lines);
            return new CellBox(
                    placed, lines, CellBox.repeats(cell) ? () -> continued(cell, width, measures) : List::of);
        }

        private static int textWidth(Placed placed, List<Integer> widths, TableMeasures measures) {
            int width = -2 * measures.across() - measures.rule();
            for (int column = placed.column(); column < placed.endColumn(); column++) {
                width += widths.get(column);
            }
            return width;
        }

        /** Labels that would take much of every page are not repeated. */
        private List<Line> continued(Cell cell, int width, TableMeasures measures) {
            List<Line> lines = cellTexts.continued(cell, width);
            int share = cell.style().stacked() ? MAX_STACKED_SHARE : MAX_REPEATED_SHARE;
            boolean worthRepeating = measures.height(lines.size()) < cursor.pageHeight() / share;
            return worthRepeating ? lines : List.of();
        }
    }
}
