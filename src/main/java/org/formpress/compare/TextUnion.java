package org.formpress.compare;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.model.Cell;
import org.formpress.model.DataPointer;
import org.formpress.model.Mark;
import org.formpress.model.RichText;

/** Two texts of one cell as one, in which what is gone and what is new are marked. */
final class TextUnion {

    private final Form form;
    private final Effort effort = new Effort();

    TextUnion(Form form) {
        this.form = form;
    }

    /** @param now the cell as it is; its pointer tells what kind of value it holds */
    RichText of(RichText before, Cell now) {
        if (before.equals(now.text())) {
            return now.text();
        }
        if (before.isEmpty() || now.text().isEmpty()) {
            return before.isEmpty() ? MarkedText.of(now.text(), Mark.INSERTED) : MarkedText.of(before, Mark.DELETED);
        }
        List<Token> earlier = Token.of(before);
        List<Token> later = Token.of(now.text());
        boolean byWords = isProse(now) && effort.allows(earlier.size(), later.size());
        List<Hunk> hunks = byWords ? Hunk.of(earlier, later) : Hunk.whole(earlier, later);
        return new ParagraphUnion(before, now.text()).of(hunks);
    }

    /** An amount or a date is replaced as a whole: nobody reads 1.20 as a change of two digits. */
    private boolean isProse(Cell cell) {
        String kind = cell.pointer().map(DataPointer::value).flatMap(form::kind).orElse("text");
        return !kind.equals("amount") && !kind.equals("date");
    }
}
