package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.fill.Column;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.problem.Characters;
import org.formpress.problem.Problem;
import org.formpress.read.grid.TypedNumber;

/** Which rows belong to which project: by number, or else by name. */
final class ProjectRows {

    private final Form form;
    private final String place;
    private final FilledSheet projects;
    private final Map<String, List<FilledRow>> byNumber = new HashMap<>();
    private final Map<String, List<FilledRow>> byName = new HashMap<>();
    private final Map<FilledRow, Map<String, List<FilledRow>>> items = new HashMap<>();
    private final Map<FilledRow, CellProblems> problems = new HashMap<>();
    private final Map<String, CellProblems> orphans = new LinkedHashMap<>();

    ProjectRows(Form form, Map<String, FilledSheet> sheets, FilledSheet projects) {
        this.form = form;
        this.projects = projects;
        this.place = WorkbookPlan.projectPlace(form).orElse("");
        for (FilledRow row : projects.rows()) {
            add(byNumber, number(row), row);
            add(byName, name(row, place), row);
        }
        boolean hasLists = projects.plan().list().isEmpty() && sheets.size() > 1;
        projects.rows().forEach(row -> check(row, hasLists));
        sheets.values().stream().filter(sheet -> !sheet.plan().isOfProjects()).forEach(this::items);
    }

    private static void add(Map<String, List<FilledRow>> rows, String key, FilledRow row) {
        if (!key.isEmpty()) {
            rows.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
    }

    /** The number of the project, however it is written. */
    private static String number(FilledRow row) {
        String text = row.text(Column.NUMBER);
        return TypedNumber.read(text)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseGet(() -> TypedNumber.isNone(text) ? "" : text);
    }

    private static String name(FilledRow row, String place) {
        return Characters.name(row.text(place));
    }

    // Rows of other sheets could not say which of them they mean.
    private void check(FilledRow row, boolean hasLists) {
        String number = number(row);
        String name = name(row, place);
        if (byNumber.getOrDefault(number, List.of()).size() > 1) {
            problem(row, Column.NUMBER, "fill.number.twice", number);
        } else if (hasLists
                && number.isEmpty()
                && byName.getOrDefault(name, List.of()).size() > 1) {
            problem(row, place, "fill.project.twice", name);
        }
    }

    private void problem(FilledRow row, String column, String code, String value) {
        problems.computeIfAbsent(row, any -> new CellProblems())
                .add(at(projects, row, column, form.problem(code, place, value)));
    }

    private static Problem at(FilledSheet sheet, FilledRow row, String column, Problem problem) {
        return problem.at(sheet.cell(row, column).orElseGet(() -> sheet.firstCell(row)));
    }

    private void items(FilledSheet sheet) {
        sheet.rows().forEach(row -> item(sheet, row));
    }

    private void item(FilledSheet sheet, FilledRow row) {
        String number = number(row);
        String name = name(row, Column.PROJECT);
        List<FilledRow> numbered = byNumber.getOrDefault(number, List.of());
        List<FilledRow> named = byName.getOrDefault(name, List.of());
        if (number.isEmpty() && name.isEmpty()) {
            orphan(row, "", at(sheet, row, Column.PROJECT, form.problem("fill.project.none", place, "")));
        } else if (number.isEmpty()) {
            byName(sheet, row, name, named);
        } else if (numbered.size() != 1) {
            String code = numbered.isEmpty() ? "fill.number.unknown" : "fill.number.twice";
            misplaced(sheet, row, numbered.isEmpty() ? named : numbered, Column.NUMBER, code, number);
        } else if (!name.isEmpty() && !named.contains(numbered.get(0))) {
            misplaced(sheet, row, numbered, Column.PROJECT, "fill.project.other", name);
        } else {
            belongs(sheet, row, numbered.get(0));
        }
    }

    private void byName(FilledSheet sheet, FilledRow row, String name, List<FilledRow> named) {
        if (named.size() == 1) {
            belongs(sheet, row, named.get(0));
        } else {
            String code = named.isEmpty() ? "fill.project.unknown" : "fill.project.ambiguous";
            List<FilledRow> others =
                    named.stream().filter(each -> !number(each).isEmpty()).toList();
            misplaced(sheet, row, others, Column.PROJECT, code, name);
        }
    }

    /** A row that may belong to projects is a problem of theirs: without it they would be incomplete. */
    private void misplaced(
            FilledSheet sheet, FilledRow row, List<FilledRow> candidates, String column, String code, String value) {
        Problem problem = at(sheet, row, column, form.problem(code, place, value));
        if (candidates.isEmpty()) {
            orphan(row, value, problem);
        } else {
            candidates.forEach(project -> problems(project).add(problem));
        }
    }

    private void belongs(FilledSheet sheet, FilledRow row, FilledRow project) {
        items.computeIfAbsent(project, any -> new HashMap<>())
                .computeIfAbsent(sheet.plan().list(), any -> new ArrayList<>())
                .add(row);
    }

    private void orphan(FilledRow row, String value, Problem problem) {
        String name = name(row, Column.PROJECT);
        orphans.computeIfAbsent(name.isEmpty() ? value : name, any -> new CellProblems())
                .add(problem);
    }

    /** The rows of a list that belong to a project, from top to bottom. */
    List<FilledRow> items(FilledRow project, String list) {
        return items.getOrDefault(project, Map.of()).getOrDefault(list, List.of());
    }

    /** What is wrong with the name or number of a project. */
    CellProblems problems(FilledRow project) {
        return problems.computeIfAbsent(project, any -> new CellProblems());
    }

    /** What is wrong with rows that belong to no project, by the name or number that they give. */
    Map<String, CellProblems> orphans() {
        return orphans;
    }
}
