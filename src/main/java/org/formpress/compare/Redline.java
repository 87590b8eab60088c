package org.formpress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.model.Document;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Mark;
import org.formpress.model.Table;

/** Unites two versions in one document in which every change is marked. Without deletions it equals the later version. */
public final class Redline {

    /** Ends the title, and thereby the file name. */
    private static final String SUFFIX = "-修订对照";

    private static final Caption LEGEND = new Caption(List.of(
            words("与原数据对照：", Mark.KEPT),
            words("删去的文字", Mark.DELETED),
            words("、", Mark.KEPT),
            words("新增的文字", Mark.INSERTED),
            words("；行左有“－”的是删去的行，有“＋”的是新增的行", Mark.KEPT)));

    private static final Caption SAME = new Caption(List.of(words("与原数据对照：没有不同", Mark.KEPT)));

    private final FormVersion from;
    private final FormVersion to;
    private final RowSteps rows;
    private final TextUnion texts;
    private final boolean tracked;

    private Redline(FormVersion from, FormVersion to, boolean tracked) {
        this.tracked = tracked;
        this.from = from;
        this.to = to;
        this.rows = new RowSteps(from, to);
        this.texts = new TextUnion(to.data().form());
    }

    /**
     * The united document.
     *
     * @param from    the earlier version, of the same form as {@code to}
     * @param tracked true when accepting or rejecting all changes must yield exactly one of the versions; false for paper,
     *                where fewer marks are easier to read
     */
    public static Document of(FormVersion from, FormVersion to, boolean tracked) {
        Document now = to.document();
        List<Block> blocks = new Redline(from, to, tracked).blocks();
        Caption legend = blocks.equals(now.blocks()) ? SAME : LEGEND;
        return new Document(
                now.title() + SUFFIX,
                now.page(),
                now.typography(),
                now.fit(),
                blocks,
                Optional.of(legend),
                now.remark());
    }

    private static Segment words(String text, Mark mark) {
        return new Segment(text, Optional.empty(), mark);
    }

    private List<Block> blocks() {
        List<Block> before = from.document().blocks();
        List<Block> now = to.document().blocks();
        if (kinds(before).equals(kinds(now))) {
            return IntStream.range(0, now.size())
                    .mapToObj(index -> union(before.get(index), now.get(index)))
                    .toList();
        }
        // The layout printed other blocks: deleted tables stand before inserted ones.
        List<Block> all = new ArrayList<>(
                now.stream().filter(block -> !(block instanceof Table)).toList());
        tables(before).map(table -> MarkedTable.of(table, Mark.DELETED)).forEach(all::add);
        tables(now).map(table -> MarkedTable.of(table, Mark.INSERTED)).forEach(all::add);
        return all;
    }

    /** Blocks of equal kind can be compared: tables only with tables of the same columns and rules. */
    private static List<String> kinds(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Table table
                        ? table.rules() + table.columns().toString()
                        : block.getClass().getName())
                .toList();
    }

    private static Stream<Table> tables(List<Block> blocks) {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private Block union(Block before, Block now) {
        if (before instanceof Caption earlier && now instanceof Caption later) {
            return union(earlier, later);
        }
        return before instanceof Table earlier && now instanceof Table later ? union(earlier, later) : now;
    }

    private static Caption union(Caption before, Caption now) {
        if (before.segments().size() != now.segments().size()) {
            return now;
        }
        List<Segment> segments = new ArrayList<>();
        for (int index = 0; index < now.segments().size(); index++) {
            Segment earlier = before.segments().get(index);
            Segment later = now.segments().get(index);
            boolean same = earlier.text().equals(later.text());
            if (!same && !earlier.text().isEmpty()) {
                segments.add(words(earlier.text(), Mark.DELETED));
            }
            segments.add(same ? later : new Segment(later.text(), later.pointer(), Mark.INSERTED));
        }
        return new Caption(segments);
    }

    private Table union(Table before, Table now) {
        try {
            List<Step> steps = rows.of(before, now);
            Table union = tracked
                    ? TrackedUnion.of(before, now, TrackedSteps.of(before, now, steps), texts)
                    : TableUnion.of(before, now, steps, texts);
            return union.body().equals(now.body()) ? now : union;
        } catch (InvalidDocumentException e) {
            // The columns of the rows do not match: everything is deleted and inserted.
            return MarkedTable.of(before, now);
        }
    }
}
