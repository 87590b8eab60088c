package org.formpress.render;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.model.DataPointer;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.write.Manuscript;
import org.formpress.write.excel.ExcelWriter;

/** What a form says of values that a workbook cannot hold as the other formats do. */
final class WorkbookLimits {

    private static final String RULE = "workbook-digits";

    private WorkbookLimits() {}

    /** Refuses texts that are too long for a cell. */
    static void check(Form form, Manuscript manuscript) throws RefusedException {
        List<Problem> tooLong = ExcelWriter.tooLong(manuscript).entrySet().stream()
                .map(value -> length(form, value.getKey(), value.getValue()))
                .toList();
        if (!tooLong.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, tooLong);
        }
    }

    /** Tells of amounts that stand in the workbook as texts. */
    static List<Finding> findings(Form form, Manuscript manuscript) {
        return ExcelWriter.numbersAsText(manuscript).entrySet().stream()
                .map(value -> new Finding(RULE, Severity.WARNING, digits(form, value.getKey(), value.getValue())))
                .toList();
    }

    private static Problem length(Form form, DataPointer pointer, String text) {
        String most = Integer.toString(ExcelWriter.MAX_CELL_LENGTH);
        return form.problem("workbook.length", pointer.value(), text, most, Integer.toString(text.length()));
    }

    private static Problem digits(Form form, DataPointer pointer, String text) {
        return form.problem("workbook.digits", pointer.value(), text, Integer.toString(ExcelWriter.MAX_DIGITS));
    }
}
