package org.formpress.read.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Knows a workbook in which many forms are filled in, a row a project: it carries no data of a form, and becomes a booklet. Its name
 * {@code fp_form} has the id of its form; others have the cells above its columns.
 */
final class FillInWorkbook {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]{1,100})\"");

    /** The name of the column with the numbers of the projects, which are there before any project is. */
    private static final String NUMBERS = "fp_number";

    private FillInWorkbook() {}

    /** Refuses such a workbook; it says what it is, how many projects it has, and where it goes. */
    static void refuse(Workbook workbook) throws RefusedException {
        for (DefinedName name : workbook.names()) {
            Matcher form = TEXT.matcher(name.place());
            if (name.name().equalsIgnoreCase("fp_form") && form.matches()) {
                throw FileRefusal.unreadable("file.fill", form.group(1), projects(workbook));
            }
        }
    }

    private static int projects(Workbook workbook) throws RefusedException {
        List<CellNames> names = CellNames.of(workbook);
        for (int sheet = 0; sheet < names.size(); sheet++) {
            Map<String, CellRange> columns = names.get(sheet).areas();
            if (columns.containsKey(NUMBERS)) {
                return projects(workbook.read(workbook.sheets().get(sheet)), columns);
            }
        }
        return 0;
    }

    private static int projects(SheetReader rows, Map<String, CellRange> names) throws RefusedException {
        Set<Integer> columns = new HashSet<>();
        int header = 0;
        for (Map.Entry<String, CellRange> name : names.entrySet()) {
            header = Math.max(header, name.getValue().bottom());
            if (!name.getKey().equals(NUMBERS)) {
                columns.add(name.getValue().left());
            }
        }
        int projects = 0;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            boolean filled = row.get().cells().stream()
                    .anyMatch(cell ->
                            columns.contains(cell.column()) && !cell.text().isBlank());
            projects += filled && row.get().index() > header ? 1 : 0;
        }
        return projects;
    }
}
