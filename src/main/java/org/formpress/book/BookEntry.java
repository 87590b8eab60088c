package org.formpress.book;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.formpress.problem.Problem;

/**
 * One form of a book: what its contents, its summary and its page numbers are made from. A form that was refused has
 * problems, and its place in the book is a page that names them; of its values there is what could be made out.
 *
 * @param line        where the form came in, counted from 1
 * @param formId      such as {@code self-evaluation}; empty when the form is unknown
 * @param title       of the form's own document; empty when it was refused
 * @param projectName 项目名称 on one line; may be empty
 * @param unit        实施单位 on one line; may be empty
 * @param year        年度; may be empty
 * @param budget      全年预算数 in 万元, printed; empty where the form has none
 * @param executed    全年执行数 in 万元, printed; empty where the form has none
 * @param rate        执行率 as printed; empty where the form has none
 * @param score       总分 as printed; empty where the form has none
 * @param grade       评分等级 as printed; empty where the form has none
 * @param pages       how many pages it takes
 * @param findings    how many findings its content has
 * @param errors      those of severity error among them, which a strict book does not bear
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
        List<Problem> errors,
        List<Problem> problems) {

    public BookEntry {
        errors = List.copyOf(errors);
        problems = List.copyOf(problems);
    }

    @JsonIgnore
    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** The same entry with another number of pages. */
    BookEntry withPages(int count) {
        return new BookEntry(
                line,
                formId,
                title,
                projectName,
                unit,
                year,
                budget,
                executed,
                rate,
                score,
                grade,
                count,
                findings,
                errors,
                problems);
    }

    /** What a strict book is refused for: the problems of a refused form, the errors of any other. */
    public List<Problem> faults() {
        return isRefused() ? problems : errors;
    }
}
