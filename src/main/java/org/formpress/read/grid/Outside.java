package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.form.Form;
import org.formpress.problem.Excerpt;
import org.formpress.problem.Finding;
import org.formpress.problem.Severity;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadTable;

/** What stands in a file outside its form: it is no data, and whoever relies on the data is told. */
final class Outside {

    /** The rule that its findings name. */
    static final String RULE = "outside-form";

    /** More are told of together. */
    private static final int MAX_FINDINGS = 20;

    private Outside() {}

    /**
     * A block outside the form.
     *
     * @param tablesAbove how many tables of the form are above it
     */
    record Place(ReadBlock block, int tablesAbove) {

        private String code() {
            return !cell().isEmpty()
                    ? "outside.cell"
                    : (block instanceof ReadTable ? "outside.table." : "outside.text.")
                            + (tablesAbove == 0 ? "above" : "below");
        }

        /** Of a workbook, such as {@code 自评表!B30}; empty in other files. */
        private String cell() {
            return block instanceof ReadLine line ? line.place() : "";
        }

        /** Where it is, as its message names it. */
        private String where() {
            return cell().isEmpty() ? Integer.toString(tablesAbove) : cell();
        }

        private String text() {
            if (block instanceof ReadTable table) {
                return table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(ReadCell::text)
                        .filter(text -> !text.isBlank())
                        .map(text -> text.text().strip())
                        .collect(Collectors.joining(" | "));
            }
            ReadLine line = (ReadLine) block;
            return line.text().isBlank() ? line.flaw().what() : line.text().strip();
        }
    }

    /** A finding for each block. */
    static List<Finding> findings(List<Place> places, Form form) {
        List<Finding> findings = new ArrayList<>();
        int single = places.size() > MAX_FINDINGS ? MAX_FINDINGS - 1 : places.size();
        places.subList(0, single).forEach(place -> findings.add(finding(form, place, place.text())));
        if (single < places.size()) {
            List<Place> rest = places.subList(single, places.size());
            findings.add(
                    finding(form, rest.get(0), rest.stream().map(Place::text).collect(Collectors.joining("\n"))));
        }
        return findings;
    }

    private static Finding finding(Form form, Place place, String text) {
        return new Finding(
                RULE,
                Severity.WARNING,
                form.problem(place.code(), "", "", Excerpt.of(text), place.where())
                        .at(place.cell()));
    }
}
