package org.formpress.compare;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.model.Cell;
import org.formpress.model.DataPointer;
import org.formpress.model.Mark;
import org.formpress.model.RichText;

/** Unites two texts of one cell, with deletions and insertions marked. */
final class TextUnion {

    private final Form form;
    private final DiffBudget effort = new DiffBudget();

    TextUnion(Form form) {
        this.form = form;
    }

    /** @param now the later cell; its pointer determines the kind of its value */
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

    /** Amounts and dates are replaced as a whole: single changed digits would be hard to read. */
    private boolean isProse(Cell cell) {
        String kind = cell.pointer().map(DataPointer::value).flatMap(form::kind).orElse("text");
        return !kind.equals("amount") && !kind.equals("date");
    }
}
