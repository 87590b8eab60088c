package org.formpress.fill.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.parse.JsonText;
import org.formpress.problem.Origin;

/** The forms of a workbook that was filled in, made one by one. */
final class FilledWorkbook {

    private final WorkbookPlan plan;
    private final Form form;
    private final Map<String, FilledSheet> sheets;
    private final FilledSheet projects;
    private final ProjectRows rows;

    /** @param sheets by the place of their lists; that of the projects among them */
    FilledWorkbook(WorkbookPlan plan, Map<String, FilledSheet> sheets) {
        this.plan = plan;
        this.form = plan.form();
        this.sheets = sheets;
        this.projects = Objects.requireNonNull(sheets.get(""));
        this.rows = new ProjectRows(form, sheets, projects);
    }

    /** The forms by the rows of their projects, and after them one for each name of no project that other rows give. */
    Iterator<FilledForm> forms() {
        return Stream.concat(rows.projects().stream().map(this::form), orphans())
                .iterator();
    }

    private FilledForm form(FilledRow project) {
        FormBuilder builder = new FormBuilder(form, rows.problems(project));
        builder.project(projects, project);
        // In the order of the plan, so that lists come before the lists within them.
        for (SheetPlan list : plan.sheets()) {
            FilledSheet sheet = sheets.get(list.list());
            if (sheet != null && !list.isOfProjects()) {
                rows.items(project, list.list()).forEach(row -> builder.item(sheet, row));
            }
        }
        return builder.form(project.number());
    }

    private Stream<FilledForm> orphans() {
        List<FilledRow> all = projects.rows();
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        Iterator<Map.Entry<String, CellProblems>> orphans =
                rows.orphans().entrySet().iterator();
        return Stream.iterate(1, number -> number + 1)
                .limit(rows.orphans().size())
                .map(number -> orphan(last + number, orphans.next()));
    }

    private FilledForm orphan(int row, Map.Entry<String, CellProblems> orphan) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("form", form.id());
        WorkbookPlan.projectPlace(form).ifPresent(place -> {
            List<String> names = Pointers.names(place);
            ObjectNode at = data;
            for (String name : names.subList(0, names.size() - 1)) {
                at = at.putObject(name);
            }
            at.put(names.get(names.size() - 1), orphan.getKey());
        });
        return new FilledForm(
                row, JsonText.of(data), new Origin(Map.of(), orphan.getValue().all(), true));
    }
}
