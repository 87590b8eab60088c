package org.formpress.render;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.model.DataPointer;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.excel.ExcelWriter;

/** What a form says of values that a workbook cannot hold as the other formats do. */
final class WorkbookLimits {

    private static final String RULE = "workbook-digits";

    private WorkbookLimits() {}

    /**
     * Tells of amounts that stand in a workbook as texts; nothing of other formats.
     *
     * @throws RefusedException when a text is too long for a cell of a workbook
     */
    static List<Finding> findings(Form form, Manuscript manuscript, OutputFormat format) throws RefusedException {
        if (!format.isWorkbook()) {
            return List.of();
        }
        refuseLong(form, manuscript);
        return ExcelWriter.numbersAsText(manuscript).entrySet().stream()
                .map(value -> new Finding(RULE, Severity.WARNING, digits(form, value.getKey(), value.getValue())))
                .toList();
    }

    private static void refuseLong(Form form, Manuscript manuscript) throws RefusedException {
        List<Problem> tooLong = ExcelWriter.tooLong(manuscript).entrySet().stream()
                .map(value -> length(form, value.getKey(), value.getValue()))
                .toList();
        if (!tooLong.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, tooLong);
        }
    }

    private static Problem length(Form form, DataPointer pointer, String text) {
        String most = Integer.toString(ExcelWriter.MAX_CELL_LENGTH);
        return form.problem("workbook.length", pointer.value(), text, most, Integer.toString(text.length()));
    }

    private static Problem digits(Form form, DataPointer pointer, String text) {
        return form.problem("workbook.digits", pointer.value(), text, Integer.toString(ExcelWriter.MAX_DIGITS));
    }
}
