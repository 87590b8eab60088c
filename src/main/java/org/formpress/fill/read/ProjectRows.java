package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.formpress.fill.Column;
import org.formpress.fill.HeaderText;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.problem.Characters;
import org.formpress.problem.Problem;
import org.formpress.read.grid.TypedNumber;

/** Which rows belong to which project: by number, or else by name. */
final class ProjectRows {

    private static final Pattern TOTAL = Pattern.compile("[合总小共]计:?");

    private final Form form;
    private final String place;
    private final FilledSheet projects;
    private final List<FilledRow> rows;
    private final Map<String, List<FilledRow>> byNumber = new HashMap<>();
    private final Map<String, List<FilledRow>> byName = new HashMap<>();
    private final Map<FilledRow, Map<String, List<FilledRow>>> items = new HashMap<>();
    private final Map<FilledRow, CellProblems> problems = new HashMap<>();
    private final Map<String, CellProblems> orphans = new LinkedHashMap<>();

    ProjectRows(Form form, Map<String, FilledSheet> sheets, FilledSheet projects) {
        this.form = form;
        this.projects = projects;
        this.place = WorkbookPlan.projectPlace(form).orElse("");
        Set<String> used = new HashSet<>();
        sheets.values().stream()
                .filter(sheet -> !sheet.plan().isOfProjects())
                .forEach(sheet -> sheet.rows().forEach(row -> used.add(number(row))));
        this.rows = projects.rows().stream().filter(row -> isProject(row, used)).toList();
        for (FilledRow row : rows) {
            add(byNumber, number(row), row);
            add(byName, name(row, place), row);
        }
        boolean hasLists = projects.plan().list().isEmpty() && sheets.size() > 1;
        rows.forEach(row -> check(row, hasLists));
        sheets.values().stream().filter(sheet -> !sheet.plan().isOfProjects()).forEach(this::items);
    }

    /** Not a total below the projects, nor a row that has been numbered in advance. @param used numbers that rows of lists give */
    private boolean isProject(FilledRow row, Set<String> used) {
        return !isTotal(projects, row) && (!row.hasOnly(Column.NUMBER) || used.contains(number(row)));
    }

    /** Whether it is a total, which belongs to no project: instead of one it has that word, or somewhere when it names none. */
    private boolean isTotal(FilledSheet sheet, FilledRow row) {
        boolean unnamed =
                row.text(Column.NUMBER).isEmpty() && row.text(Column.PROJECT).isEmpty();
        Optional<String> column = sheet.plan().columns().stream()
                .filter(each -> each.isKey() || each.place().equals(place) || unnamed)
                .map(Column::place)
                .filter(each -> TOTAL.matcher(HeaderText.key(row.text(each))).matches())
                .findFirst();
        column.ifPresent(total ->
                orphan(row.text(total), at(sheet, row, total, form.problem("fill.total", place, row.text(total)))));
        return column.isPresent();
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
        row.spoilt(Column.NUMBER).ifPresent(spoilt -> problems(row).add(spoilt.problem(form, place)));
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
        problems(row).add(at(projects, row, column, form.problem(code, place, value)));
    }

    private static Problem at(FilledSheet sheet, FilledRow row, String column, Problem problem) {
        return problem.at(sheet.cell(row, column).orElseGet(() -> sheet.firstCell(row)));
    }

    private void items(FilledSheet sheet) {
        sheet.rows().forEach(row -> item(sheet, row));
    }

    private void item(FilledSheet sheet, FilledRow row) {
        Optional<FilledRow.Spoilt> spoilt = row.spoilt(Column.NUMBER).or(() -> row.spoilt(Column.PROJECT));
        if (spoilt.isPresent()) {
            orphan(name(row, Column.PROJECT), spoilt.get().problem(form, place));
        } else if (!isTotal(sheet, row)) {
            join(sheet, row);
        }
    }

    private void join(FilledSheet sheet, FilledRow row) {
        String number = number(row);
        String name = name(row, Column.PROJECT);
        List<FilledRow> numbered = byNumber.getOrDefault(number, List.of());
        List<FilledRow> named = byName.getOrDefault(name, List.of());
        if (number.isEmpty() && name.isEmpty()) {
            orphan("", at(sheet, row, Column.PROJECT, form.problem("fill.project.none", place, "")));
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
            String name = name(row, Column.PROJECT);
            orphan(name.isEmpty() ? value : name, problem);
        } else {
            candidates.forEach(project -> problems(project).add(problem));
        }
    }

    private void belongs(FilledSheet sheet, FilledRow row, FilledRow project) {
        items.computeIfAbsent(project, any -> new HashMap<>())
                .computeIfAbsent(sheet.plan().list(), any -> new ArrayList<>())
                .add(row);
    }

    private void orphan(String name, Problem problem) {
        orphans.computeIfAbsent(name, any -> new CellProblems()).add(problem);
    }

    /** The rows that are projects. */
    List<FilledRow> projects() {
        return rows;
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
