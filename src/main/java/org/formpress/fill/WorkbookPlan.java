package org.formpress.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.write.excel.SheetName;

/** The sheets of a form's workbook, by its schema: one for the projects, and one for each list of objects. */
public final class WorkbookPlan {

    /** The sheet with a row a project. */
    public static final String PROJECTS = "项目";

    /** The sheet that explains. */
    public static final String GUIDE = "说明";

    private final Form form;
    private final List<SheetPlan> sheets = new ArrayList<>();

    private WorkbookPlan(Form form) {
        this.form = form;
    }

    /** The plan of a form's workbook. */
    public static WorkbookPlan of(Form form) {
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

    /** The form that its projects are filled in for. */
    public Form form() {
        return form;
    }

    /** The sheet of the projects first. */
    public List<SheetPlan> sheets() {
        return sheets;
    }

    /** The sheet of the projects. */
    public SheetPlan projects() {
        return sheets.get(0);
    }

    /** The column of the projects' names. */
    public static Optional<String> projectPlace(Form form) {
        return form.bookPlace(BookValue.PROJECT).filter(place -> place.indexOf('*') < 0);
    }
}
