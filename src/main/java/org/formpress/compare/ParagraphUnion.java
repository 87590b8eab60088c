package org.formpress.compare;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.model.TextParagraph.Revision;

/**
 * Unites the paragraphs of two texts. A paragraph ends wherever one of either text does; ends and list markers found in only one
 * text are marked as changes.
 */
final class ParagraphUnion {

    private static final TextParagraph NONE = TextParagraph.of();

    private final List<TextParagraph> before;
    private final List<TextParagraph> now;
    private final List<TextParagraph> union = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private Mark begins = Mark.KEPT;
    private int paragraphBefore;
    private int paragraphNow;

    ParagraphUnion(RichText before, RichText now) {
        this.before = before.paragraphs();
        this.now = now.paragraphs();
    }

    RichText of(List<Hunk> hunks) {
        for (Hunk hunk : hunks) {
            if (hunk.kept()) {
                hunk.now().forEach(token -> add(token, Mark.KEPT));
            } else {
                hunk.before().forEach(token -> add(token, Mark.DELETED));
                hunk.now().forEach(token -> add(token, Mark.INSERTED));
            }
        }
        end(Mark.KEPT);
        return new RichText(union);
    }

    private void add(Token token, Mark mark) {
        if (token.endsParagraph()) {
            end(mark);
            paragraphBefore += mark == Mark.INSERTED ? 0 : 1;
            paragraphNow += mark == Mark.DELETED ? 0 : 1;
            begins = mark;
            return;
        }
        Run run = token.run().marked(mark);
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).withText(run.text()).equals(run)) {
            runs.set(last, run.withText(runs.get(last).text() + run.text()));
        } else {
            runs.add(run);
        }
    }

    private void end(Mark mark) {
        TextParagraph earlier = begins == Mark.INSERTED ? NONE : before.get(paragraphBefore);
        TextParagraph later = begins == Mark.DELETED ? NONE : now.get(paragraphNow);
        if (runs.isEmpty()) {
            runs.add(Run.plain(""));
        }
        boolean replaced = begins == Mark.KEPT && !earlier.marker().equals(later.marker());
        TextParagraph shown = begins == Mark.DELETED ? earlier : later;
        Mark marker = replaced ? Mark.INSERTED : begins;
        Revision revision = new Revision(marker, replaced ? earlier.marker() : "", mark);
        union.add(new TextParagraph(
                runs, shown.marker(), Math.max(shown.level(), replaced ? earlier.level() : 0), revision));
        runs.clear();
    }
}
