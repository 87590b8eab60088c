package org.formpress.book;

import java.util.List;
import org.formpress.form.Problem;

/**
 * One form of a book: what its contents, its summary and its page numbers are made from. A form that was refused has
 * problems, and its place in the book is a page that names them.
 *
 * @param line        where the form came in, counted from 1
 * @param formId      such as {@code self-evaluation}; empty when the form is unknown
 * @param title       of the form's own document; empty when it was refused
 * @param projectName 项目名称; may be empty
 * @param unit        实施单位; may be empty
 * @param year        年度; may be empty
 * @param budget      全年预算数 as printed; empty where the form has none
 * @param executed    全年执行数 as printed; empty where the form has none
 * @param rate        执行率 as printed; empty where the form has none
 * @param score       总分 as printed; empty where the form has none
 * @param grade       评分等级 as printed; empty where the form has none
 * @param pages       how many pages it takes
 * @param findings    how many findings its content has
 * @param problems    why it was refused; empty when it was not
 */
public record BookEntry(
        int line,
        String formId,
        String title,
        String projectName,
        String unit,
        String year,
        String budget,
        String executed,
        String rate,
        String score,
        String grade,
        int pages,
        int findings,
        List<Problem> problems) {

    public BookEntry {
        problems = List.copyOf(problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
