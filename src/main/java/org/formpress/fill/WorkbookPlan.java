package org.formpress.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.write.excel.SheetName;

/** The sheets of a form's workbook, by its schema: one for the projects, and one for each list of objects. */
final class WorkbookPlan {

    /** The sheet with a row a project. */
    static final String PROJECTS = "项目";

    /** The sheet that explains. */
    static final String GUIDE = "说明";

    private final Form form;
    private final List<SheetPlan> sheets = new ArrayList<>();

    private WorkbookPlan(Form form) {
        this.form = form;
    }

    static WorkbookPlan of(Form form) {
        WorkbookPlan plan = new WorkbookPlan(form);
        plan.add("");
        return plan;
    }

    private void add(String list) {
        SheetColumns columns = new SheetColumns(form, list);
        sheets.add(new SheetPlan(name(list), list, columns.columns()));
        columns.lists().forEach(this::add);
    }

    private String name(String list) {
        String wanted = list.isEmpty() ? PROJECTS : SheetName.of(form.sheetName(list));
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return name.equals(GUIDE)
                || sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
    }

    Form form() {
        return form;
    }

    /** The sheet of the projects first. */
    List<SheetPlan> sheets() {
        return sheets;
    }

    SheetPlan projects() {
        return sheets.get(0);
    }

    /** The column of the projects' names. */
    static Optional<String> projectPlace(Form form) {
        return form.bookPlace(BookValue.PROJECT).filter(place -> place.indexOf('*') < 0);
    }
}
