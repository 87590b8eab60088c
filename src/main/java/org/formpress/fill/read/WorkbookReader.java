package org.formpress.fill.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.HeaderText;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.parse.JsonText;
import org.formpress.problem.Origin;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.excel.Workbook;
import org.formpress.read.excel.WorkbookSheet;

/** Reads workbooks that were filled in. Thread-safe. */
public final class WorkbookReader {

    private final Supplier<FormCatalogue> catalogue;
    private final FileBounds bounds;
    private final FinishedForms finished;

    /** Reads workbooks with finished forms, one on each sheet. */
    @FunctionalInterface
    public interface FinishedForms {

        /** The data of the forms, by their sheets. */
        List<JsonNode> data(byte[] file) throws RefusedException;
    }

    /**
     * A reader.
     *
     * @param bounds   what holds more is refused
     * @param finished reads the workbooks that are no workbooks to fill in
     */
    public WorkbookReader(Supplier<FormCatalogue> catalogue, FileBounds bounds, FinishedForms finished) {
        this.catalogue = catalogue;
        this.bounds = bounds;
        this.finished = finished;
    }

    /**
     * Reads the forms of a workbook that was filled in, or of one with finished forms.
     *
     * @throws RefusedException when it is none, is damaged or could do harm; or with every header that is unknown, missing or there
     *     twice, since whole columns would be lost
     */
    public Iterator<FilledForm> read(byte[] file) throws RefusedException {
        Workbook workbook = Workbook.of(file, bounds);
        if (CarriedNames.areOfFinishedForms(workbook.names())) {
            return finished(file);
        }
        List<SheetHead> heads = new ArrayList<>();
        for (WorkbookSheet sheet : workbook.sheets()) {
            if (!sheet.part().isEmpty()) {
                heads.add(SheetHead.of(workbook, sheet));
            }
        }
        WorkbookPlan plan = WorkbookPlan.of(form(workbook, heads));
        return new FilledWorkbook(plan, sheets(workbook, heads, plan)).forms();
    }

    private Iterator<FilledForm> finished(byte[] file) throws RefusedException {
        Iterator<JsonNode> data = finished.data(file).iterator();
        return Stream.iterate(1, number -> number + 1)
                .takeWhile(any -> data.hasNext())
                .map(number -> new FilledForm(number, JsonText.of(data.next()), Origin.NONE))
                .iterator();
    }

    private Form form(Workbook workbook, List<SheetHead> heads) throws RefusedException {
        Optional<String> carried = CarriedNames.form(workbook.names());
        if (carried.isPresent()) {
            String id = carried.get();
            return catalogue.get().form(id).orElseThrow(() -> refusal("fill.form.unknown", id));
        }
        int best = 0;
        List<Form> like = new ArrayList<>();
        for (Form form : catalogue.get().forms()) {
            SheetPlan projects = WorkbookPlan.of(form).projects();
            int likeness = heads.stream()
                    .mapToInt(head -> head.likeness(projects))
                    .max()
                    .orElse(0);
            if (likeness > best) {
                like.clear();
                best = likeness;
            }
            if (likeness > 0 && likeness == best) {
                like.add(form);
            }
        }
        if (like.size() == 1) {
            return like.get(0);
        }
        throw refusal(like.isEmpty() ? "fill.form" : "fill.form.several", "");
    }

    private RefusedException refusal(String code, String value) {
        String known = catalogue.get().forms().stream()
                .map(form -> form.id() + "（" + form.title() + "）")
                .collect(Collectors.joining("、"));
        return new RefusedException(
                RefusedException.Kind.UNREADABLE_FILE, List.of(new Problem(code, "", "", value, List.of(known))));
    }

    private Map<String, FilledSheet> sheets(Workbook workbook, List<SheetHead> heads, WorkbookPlan plan)
            throws RefusedException {
        CarriedNames names = new CarriedNames(workbook.names(), plan);
        CellProblems problems = new CellProblems();
        Map<String, FilledSheet> sheets = new HashMap<>();
        for (SheetHead head : heads) {
            Optional<SheetPlan> found = plan(head, plan, names);
            String name = head.sheet().name();
            if (found.isEmpty()) {
                if (plan.sheets().stream().anyMatch(head::isLike)) {
                    problems.add(new Problem("fill.sheet", "", "", name, List.of(names(plan))).at(name));
                }
            } else if (sheets.containsKey(found.get().list())) {
                problems.add(new Problem("fill.sheet.twice", "", "", name, List.of()).at(name));
            } else {
                SheetIntake intake = new SheetIntake(head.sheet(), found.get(), names, bounds, problems);
                sheets.put(found.get().list(), intake.read(workbook));
            }
        }
        plan.sheets().stream()
                .filter(sheet -> !sheets.containsKey(sheet.list()))
                .forEach(sheet -> problems.add(new Problem("fill.sheet.missing", "", "", sheet.name(), List.of())));
        if (!problems.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.UNREADABLE_FILE, problems.all());
        }
        return sheets;
    }

    private static String names(WorkbookPlan plan) {
        return plan.sheets().stream().map(SheetPlan::name).collect(Collectors.joining("、"));
    }

    private static Optional<SheetPlan> plan(SheetHead head, WorkbookPlan plan, CarriedNames names) {
        String name = HeaderText.key(head.sheet().name());
        return plan.sheets().stream()
                .filter(sheet -> HeaderText.key(sheet.name()).equalsIgnoreCase(name))
                .findFirst()
                .or(() -> names.sheet(head.sheet().index()));
    }
}
