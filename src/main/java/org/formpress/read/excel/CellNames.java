package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Our names of the cells of one sheet; names that point nowhere, or to another sheet, are none. */
final class CellNames {

    private static final Pattern OURS = Pattern.compile("fph?_.+");
    private static final Pattern AREA = Pattern.compile("\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(:\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?");

    /** The number of the form that a sheet of a booklet has. */
    private static final Pattern PLACE = Pattern.compile("fpf_([0-9]{1,4})");

    private static final String PRINTED = "_xlnm.Print_Area";

    private final Map<String, CellRange> areas = new HashMap<>();
    private final Set<Integer> places = new HashSet<>();
    private @Nullable CellRange printed;

    private CellNames() {}

    /** The names of each sheet: its own, and those of the whole workbook that it has no name of its own for. */
    static List<CellNames> of(Workbook workbook) throws RefusedException {
        List<CellNames> all = new ArrayList<>();
        Map<String, Integer> byName = new HashMap<>();
        for (WorkbookSheet sheet : workbook.sheets()) {
            byName.putIfAbsent(sheet.name(), sheet.index());
            all.add(new CellNames());
        }
        for (DefinedName name : workbook.names()) {
            Deadline.check();
            int exclamation = name.place().lastIndexOf('!');
            Integer sheet =
                    exclamation < 0 ? null : byName.get(unquoted(name.place().substring(0, exclamation)));
            if (sheet != null && (name.sheet() < 0 || name.sheet() == sheet)) {
                all.get(sheet).add(name, name.place().substring(exclamation + 1));
            }
        }
        return all;
    }

    private static String unquoted(String sheet) {
        boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
        return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }

    private void add(DefinedName name, String area) throws RefusedException {
        Matcher place = PLACE.matcher(name.name());
        if (place.matches()) {
            places.add(Integer.parseInt(place.group(1)));
        } else if (name.name().equals(PRINTED) && AREA.matcher(area).matches()) {
            printed = CellRange.of(area);
        } else if (OURS.matcher(name.name()).matches() && AREA.matcher(area).matches()) {
            if (name.sheet() < 0) {
                areas.putIfAbsent(name.name(), CellRange.of(area));
            } else {
                areas.put(name.name(), CellRange.of(area));
            }
        }
    }

    /** Whether the sheet has the names of a form. */
    boolean isForm() {
        return !areas.isEmpty();
    }

    /** The numbers that the sheet has as a form of a booklet. */
    Set<Integer> places() {
        return places;
    }

    /** What is printed of the sheet, in one piece; empty for all or for several. */
    Optional<CellRange> printed() {
        return Optional.ofNullable(printed);
    }

    Map<String, CellRange> areas() {
        return areas;
    }
}
