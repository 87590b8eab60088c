package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Bounds;
import org.formpress.form.Finding;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.form.RefusedException;
import org.formpress.merge.Merger;
import org.formpress.merge.TemplateException;
import org.formpress.model.Block;
import org.formpress.model.Table;
import org.formpress.write.CarriedData;

/**
 * Turns what stands in a finished file back into data. The data that the file carries is printed again, and each cell of the
 * file compared with what was printed there: a cell that reads the same keeps its value as the caller wrote it, with its markup
 * and the spelling of its decimals. Safe for use by many threads.
 */
public final class Extractor {

    private final Merger merger;
    private final List<FileReader> readers;
    private final Bounds bounds;

    /** @param bounds of the data that files carry */
    public Extractor(Merger merger, List<FileReader> readers, Bounds bounds) {
        this.merger = merger;
        this.readers = List.copyOf(readers);
        this.bounds = bounds;
    }

    /**
     * The data of each form in a file and how it was changed.
     *
     * @param checks what the data as a whole is checked with; the comparison looks at single cells only
     * @throws RefusedException when the file is of no format that is read, could do harm, was not made here, does not tell
     *     which value stands where, has texts in it that mean no value, or holds data that the checks refuse; of several
     *     forms, for the first of which any of this is so
     */
    public List<Extracted> extract(byte[] file, FormCatalogue catalogue, DataChecks checks) throws RefusedException {
        List<ReadForm> forms = reader(file).read(file);
        List<Extracted> extracted = new ArrayList<>(forms.size());
        for (ReadForm form : forms) {
            try {
                Extracted compared = compare(form, catalogue);
                extracted.add(compared.withFindings(checks.findings(ExtractedJson.data(compared))));
            } catch (RefusedException e) {
                throw forms.size() == 1 ? e : FileRefusal.ofForm(extracted.size() + 1, forms.size(), e);
            }
        }
        return extracted;
    }

    /** Checks data as a whole. */
    @FunctionalInterface
    public interface DataChecks {

        /**
         * What there is to remark on a form's data.
         *
         * @param json UTF-8
         * @throws RefusedException when the data does not fit its form
         */
        List<Finding> findings(byte[] json) throws RefusedException;
    }

    private FileReader reader(byte[] file) throws RefusedException {
        FileKind kind = FileKind.of(file);
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .orElseThrow(() -> FileRefusal.unsupported("file.format." + kind.id()));
    }

    private Extracted compare(ReadForm file, FormCatalogue catalogue) throws RefusedException {
        FormData original = original(file.carried(), catalogue);
        Edits edits = new Edits(original);
        new DocumentComparison(merger.merge(original), original.data(), edits, table -> whenEmpty(original, table))
                .compare(file.blocks());
        if (!edits.problems().isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, edits.problems());
        }
        return new Extracted(original.form(), edits.data(), edits.changes(), List.of());
    }

    private FormData original(CarriedData carried, FormCatalogue catalogue) throws RefusedException {
        Form form = catalogue
                .form(carried.formId())
                .orElseThrow(() -> FileRefusal.unreadable("file.form", carried.formId()));
        if (!form.edition().equals(carried.edition())) {
            throw FileRefusal.unreadable("file.edition", form.title(), carried.edition(), form.edition());
        }
        FormData original = new FormReader(catalogue, bounds).read(carried.json());
        if (original.form() != form) {
            throw FileRefusal.unreadable("file.form", original.form().id());
        }
        return original;
    }

    /** A table whose list is empty, as it would be with a row: that shows what rows are like. */
    private FormTable whenEmpty(FormData original, int table) {
        JsonNode data = original.data().deepCopy();
        for (JsonNode member : data) {
            if (member.isArray() && member.isEmpty()) {
                ((ArrayNode) member).add(((ObjectNode) data).objectNode());
            }
        }
        try {
            List<Block> blocks = merger.merge(new FormData(original.form(), data, original.json()))
                    .blocks();
            List<Table> tables = blocks.stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .toList();
            FormTable withRow = FormTable.of(tables.get(table), data);
            return withRow.items().size() == 1 ? withRow.withoutItems() : withRow;
        } catch (TemplateException e) {
            // A layout that cannot print a row without values: then no row can have been inserted.
            return FormTable.of(printed(original, table), original.data());
        }
    }

    private Table printed(FormData original, int table) {
        return merger.merge(original).blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList()
                .get(table);
    }
}
