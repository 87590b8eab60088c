package org.formpress.book;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.formpress.check.across.CrossFinding;
import org.formpress.check.across.CrossValues;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.Severity;
import org.formpress.render.SealPlace;

/**
 * One form of a book: the source of its contents, its summary and its page numbers. As JSON it is one flat object.
 *
 * @param across what others of its project may contradict
 */
public record BookEntry(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Printed printed,
        @JsonUnwrapped Result result,
        CrossValues across) {

    public BookEntry {
        // Jobs of earlier versions were stored without it.
        across = Objects.requireNonNullElse(across, CrossValues.NONE);
    }

    /**
     * Which form it is. Texts are on one line; those of a refused form were not validated.
     *
     * @param line        its number in the input, counted from 1
     * @param formId      such as {@code self-evaluation}; empty if unknown
     * @param projectName 项目名称; may be empty
     * @param unit        实施单位; may be empty
     * @param year        年度; may be empty
     */
    public record Identity(int line, String formId, String projectName, String unit, String year) {}

    /**
     * Values as printed, each empty if the form has none.
     *
     * @param budget   全年预算数 in 万元
     * @param executed 全年执行数 in 万元
     * @param rate     执行率
     * @param score    总分
     * @param grade    评分等级
     */
    public record Printed(String budget, String executed, String rate, String score, String grade) {

        static final Printed NONE = new Printed("", "", "", "", "");
    }

    /**
     * What became of the form. A refused form is printed as pages that name its problems.
     *
     * @param pages    how many pages it takes
     * @param findings how many findings its content has
     * @param errors   findings of severity error, which a strict book does not allow
     * @param problems why it was refused; empty if it was not
     * @param contradictions what other forms of its project say otherwise, by their numbers in the book; they are among the findings
     * @param places         where it is sealed and signed; pages are counted in the form
     */
    public record Result(
            int pages,
            int findings,
            List<Problem> errors,
            List<Problem> problems,
            List<CrossFinding> contradictions,
            List<SealPlace> places) {

        public Result {
            errors = List.copyOf(errors);
            problems = List.copyOf(problems);
            // Jobs of earlier versions were stored without them.
            contradictions = List.copyOf(Objects.requireNonNullElse(contradictions, List.of()));
            places = List.copyOf(Objects.requireNonNullElse(places, List.of()));
        }

        /** What became of a form that was not compared yet. */
        public Result(int pages, int findings, List<Problem> errors, List<Problem> problems, List<SealPlace> places) {
            this(pages, findings, errors, problems, List.of(), places);
        }
    }

    /** The same with more findings, once it was compared with others of its project. */
    BookEntry compared(List<CrossFinding> more) {
        List<Problem> errors = new ArrayList<>(result.errors());
        more.stream()
                .map(CrossFinding::finding)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::problem)
                .forEach(errors::add);
        Result all = new Result(
                result.pages(), result.findings() + more.size(), errors, result.problems(), more, result.places());
        return new BookEntry(identity, printed, all, CrossValues.NONE);
    }

    @JsonIgnore
    public boolean isRefused() {
        return !result.problems().isEmpty();
    }

    /** What a strict book is refused for: the problems of a refused form, the errors of any other. */
    public List<Problem> faults() {
        return isRefused() ? result.problems() : result.errors();
    }
}
