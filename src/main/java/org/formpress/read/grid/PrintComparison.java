package org.formpress.read.grid;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.form.Form;
import org.formpress.model.CellRole;
import org.formpress.model.Document;
import org.formpress.model.PrintedValue;
import org.formpress.model.RichText;
import org.formpress.model.TickBoxes;
import org.formpress.problem.Finding;
import org.formpress.problem.Severity;
import org.formpress.read.file.PrintedText;

/**
 * Compares the print of a file with what its data prints. Such files are not meant to be edited, so any difference is tampering:
 * the carried data stays as it is, and every difference is reported.
 */
public final class PrintComparison {

    /** The rule that its findings name. */
    public static final String RULE = "print-differs";

    private final Form form;
    private final Map<String, List<String>> printed = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Compares. */
    public PrintComparison(Form form, Document document, List<PrintedText> print) {
        this.form = form;
        Map<String, PrintedValue> values = document.values();
        for (PrintedText piece : print) {
            if (!piece.isOwnWords()) {
                printed.computeIfAbsent(piece.pointer(), pointer -> new ArrayList<>())
                        .add(PrintedWords.plain(piece.text()));
            }
        }
        values.forEach(this::compareValue);
        printed.keySet().stream()
                .filter(pointer -> !values.containsKey(pointer))
                .forEach(this::surplus);
        new PrintedWords(document).firstDifference(print).ifPresent(this::words);
    }

    /** The differing values: from what the data prints to what the file prints. */
    public List<Change> changes() {
        return changes;
    }

    /** One for each difference, in values and in the form's own words. */
    public List<Finding> findings() {
        return findings;
    }

    private void compareValue(String pointer, PrintedValue value) {
        String wanted = withoutBlanks(PrintedWords.plain(value.text().text()), value);
        List<String> pieces = printed.getOrDefault(pointer, List.of()).stream()
                .map(piece -> withoutBlanks(piece, value))
                .toList();
        if (!says(pieces, wanted, value.role() != CellRole.DATA)) {
            differs(pointer, wanted, String.join("", pieces));
        }
    }

    /** Of choices with boxes, the text without the blanks between them, for which a print has ends of lines. */
    private static String withoutBlanks(String text, PrintedValue value) {
        return value.boxes().isEmpty() ? text : text.replace(Character.toString(TickBoxes.SEPARATOR), "");
    }

    /** Whether the pieces of one page after another make up a text; labels repeat, marked as continued. */
    private static boolean says(List<String> pieces, String wanted, boolean repeats) {
        String due = wanted;
        for (String piece : pieces) {
            boolean again = repeats && due.isEmpty() && piece.equals(wanted + RichText.CONTINUED);
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
