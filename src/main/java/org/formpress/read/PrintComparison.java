package org.formpress.read;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.form.Finding;
import org.formpress.form.Form;
import org.formpress.form.Severity;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Document;
import org.formpress.model.Row;
import org.formpress.model.Table;

/**
 * Compares the print of a file with what its data prints. Nobody edits such files, so whatever differs was tampered with: the data
 * stays as it is carried, and every difference is told.
 */
final class PrintComparison {

    /** The rule that findings of this kind name. */
    static final String RULE = "print-differs";

    private final Form form;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> printed = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    PrintComparison(Form form, Document document, List<PrintedText> print) {
        this.form = form;
        document.blocks().forEach(this::expect);
        for (PrintedText piece : print) {
            if (!piece.isOwnWords()) {
                printed.computeIfAbsent(piece.pointer(), pointer -> new ArrayList<>())
                        .add(piece.text());
            }
        }
        values.keySet().forEach(this::compareValue);
        printed.keySet().stream()
                .filter(pointer -> !values.containsKey(pointer))
                .forEach(this::surplus);
        new PrintedWords(document).firstDifference(print).ifPresent(this::words);
    }

    /** What is printed otherwise than the data says: from what the data prints to what the file prints. */
    List<Change> changes() {
        return changes;
    }

    List<Finding> findings() {
        return findings;
    }

    private void expect(Block block) {
        if (block instanceof Caption caption) {
            for (Segment segment : caption.segments()) {
                segment.pointer().ifPresent(pointer -> values.put(pointer.value(), PrintedWords.plain(segment.text())));
            }
        } else if (block instanceof Table table) {
            table.header().forEach(this::expect);
            table.body().forEach(this::expect);
        }
    }

    private void expect(Row row) {
        for (Cell cell : row.cells()) {
            cell.pointer().ifPresent(pointer -> {
                values.put(pointer.value(), PrintedWords.plain(cell.text().text()));
                cells.put(pointer.value(), cell);
            });
        }
    }

    private void compareValue(String pointer) {
        String wanted = values.getOrDefault(pointer, "");
        List<String> pieces = printed.getOrDefault(pointer, List.of());
        Cell cell = cells.get(pointer);
        boolean repeats = cell != null && cell.role() != CellRole.DATA;
        if (!says(pieces, wanted, repeats)) {
            differs(pointer, wanted, String.join("", pieces));
        }
    }

    /** Whether pieces on one page after the other say a text; labels are said again, marked as continued. */
    private static boolean says(List<String> pieces, String wanted, boolean repeats) {
        String due = wanted;
        for (String piece : pieces) {
            boolean again = repeats && due.isEmpty() && piece.equals(wanted + PrintedWords.CONTINUED);
            if (!again && !due.startsWith(piece)) {
                return false;
            }
            due = again ? "" : due.substring(piece.length());
        }
        return due.isEmpty();
    }

    private void surplus(String pointer) {
        differs(pointer, "", printed.getOrDefault(pointer, List.of()).stream().collect(Collectors.joining()));
    }

    private void differs(String pointer, String from, String to) {
        changes.add(new Change(
                Change.Kind.REPLACED, pointer, form.label(pointer), TextNode.valueOf(from), TextNode.valueOf(to)));
        findings.add(new Finding(RULE, Severity.ERROR, form.problem("print.value", pointer, to, from, to)));
    }

    private void words(PrintedWords.Difference difference) {
        findings.add(new Finding(
                RULE, Severity.ERROR, form.problem("print.words", "", "", difference.from(), difference.to())));
    }
}
