package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.read.file.PrintedText;
import org.formpress.text.Unseen;

/**
 * The form's own words in a print, in order. Where a page ends inside a table, its header and the labels of its cut cells
 * repeat on the next.
 */
final class PrintedWords implements Block.Visitor<PrintedWords> {

    /**
     * The first difference.
     *
     * @param from what the form prints there; empty for nothing
     * @param to   what the file prints there; empty for nothing
     */
    record Difference(String from, String to) {}

    private record Words(List<String> head, List<String> body) {}

    private final List<String> lines = new ArrayList<>();
    private final List<Words> tables = new ArrayList<>();

    PrintedWords(Document document) {
        document.blocks().forEach(block -> block.accept(this));
    }

    @Override
    public PrintedWords heading(Heading heading) {
        add(lines, heading.text());
        return this;
    }

    @Override
    public PrintedWords caption(Caption caption) {
        StringBuilder own = new StringBuilder();
        caption.segments().stream()
                .filter(segment -> segment.pointer().isEmpty())
                .forEach(segment -> own.append(segment.text()));
        add(lines, own.toString());
        return this;
    }

    @Override
    public PrintedWords paragraph(Paragraph paragraph) {
        add(lines, paragraph.text().text());
        return this;
    }

    @Override
    public PrintedWords table(Table table) {
        tables.add(new Words(words(table.header()), words(table.body())));
        return this;
    }

    @Override
    public PrintedWords chart(Chart chart) {
        return this;
    }

    /** A text as paper has it: the pieces of a print have no line breaks, a tab is a blank, and only what a reader sees counts. */
    static String plain(String text) {
        return Unseen.removed(text).replace("\n", "").replace('\t', ' ');
    }

    private static List<String> words(List<Row> rows) {
        List<String> words = new ArrayList<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.pointer().isEmpty()) {
                    add(words, cell.text().text());
                }
            }
        }
        return words;
    }

    private static void add(List<String> words, String text) {
        if (!plain(text).isEmpty()) {
            words.add(plain(text));
        }
    }

    /** The first difference; empty when all words are as the form prints them. */
    Optional<Difference> firstDifference(List<PrintedText> print) {
        Optional<Difference> outside = inOrder(lines, ofTable(print, 0));
        if (outside.isPresent()) {
            return outside;
        }
        int last = print.stream().mapToInt(PrintedText::table).max().orElse(0);
        int part = 1;
        Set<String> said = new HashSet<>();
        for (Words table : tables) {
            Reading reading = new Reading(table, said);
            while (part <= last && reading.takes(ofTable(print, part))) {
                Optional<Difference> found = reading.read(ofTable(print, part++));
                if (found.isPresent()) {
                    return found;
                }
            }
            if (!reading.isDone()) {
                return Optional.of(new Difference(table.body().get(reading.next), ""));
            }
        }
        return surplus(print, part, last);
    }

    private static Optional<Difference> surplus(List<PrintedText> print, int from, int last) {
        for (int part = from; part <= last; part++) {
            List<String> words = ofTable(print, part);
            if (!words.isEmpty()) {
                return Optional.of(new Difference("", words.get(0)));
            }
        }
        return Optional.empty();
    }

    private static List<String> ofTable(List<PrintedText> print, int table) {
        return print.stream()
                .filter(piece -> piece.table() == table && piece.isOwnWords())
                .map(piece -> plain(piece.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<Difference> inOrder(List<String> wanted, List<String> found) {
        for (int index = 0; index < Math.max(wanted.size(), found.size()); index++) {
            String from = index < wanted.size() ? wanted.get(index) : "";
            String to = index < found.size() ? found.get(index) : "";
            if (!from.equals(to)) {
                return Optional.of(new Difference(from, to));
            }
        }
        return Optional.empty();
    }

    /** A table being read, part by part. */
    private static final class Reading {

        private final Words table;
        private final Set<String> said;
        private int parts;
        private int next;
        /** The rest of a text that a page end cut. */
        private String rest = "";

        /** @param said the texts read so far, which may repeat */
        Reading(Words table, Set<String> said) {
            this.table = table;
            this.said = said;
        }

        boolean isDone() {
            return next == table.body().size();
        }

        /** Whether the next part of the print belongs to this table. */
        boolean takes(List<String> words) {
            List<String> head = table.head();
            boolean begins = !head.isEmpty()
                    && words.size() >= head.size()
                    && words.subList(0, head.size()).equals(head);
            return parts == 0 || !isDone() || begins || words.stream().allMatch(this::repeats);
        }

        Optional<Difference> read(List<String> words) {
            parts++;
            List<String> head = table.head();
            Optional<Difference> inHead = inOrder(head, words.subList(0, Math.min(head.size(), words.size())));
            return inHead.isPresent() ? inHead : body(words.subList(head.size(), words.size()));
        }

        private Optional<Difference> body(List<String> words) {
            for (String word : words) {
                String wanted = rest.isEmpty() ? isDone() ? "" : table.body().get(next) : rest;
                boolean begins = !wanted.isEmpty() && wanted.startsWith(word);
                if (begins) {
                    rest = wanted.substring(word.length());
                    said.add(table.body().get(next));
                    next += rest.isEmpty() ? 1 : 0;
                } else if (!repeats(word)) {
                    return Optional.of(new Difference(wanted, word));
                }
            }
            return Optional.empty();
        }

        private boolean repeats(String word) {
            return word.endsWith(RichText.CONTINUED)
                    && said.contains(word.substring(0, word.length() - RichText.CONTINUED.length()));
        }
    }
}
