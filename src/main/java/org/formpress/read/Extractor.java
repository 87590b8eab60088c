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
import org.formpress.form.Severity;
import org.formpress.merge.Merger;
import org.formpress.merge.TemplateException;
import org.formpress.model.Block;
import org.formpress.model.Table;
import org.formpress.sign.Authenticity;
import org.formpress.sign.SigningKeys;
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
    private final SigningKeys keys;

    /**
     * An extractor.
     *
     * @param bounds of the data that files carry
     * @param keys   what its signatures are checked with
     */
    public Extractor(Merger merger, List<FileReader> readers, Bounds bounds, SigningKeys keys) {
        this.keys = keys;
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
                extracted.add(compared.andFindings(checks.findings(ExtractedJson.data(compared))));
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
        CarriedData carried = file.carried();
        Form form = catalogue
                .form(carried.formId())
                .orElseThrow(() -> FileRefusal.unreadable("file.form", carried.formId()));
        if (form.edition().equals(carried.edition())) {
            return compare(file, original(carried.json(), form, catalogue));
        }
        Migration migration = Migration.of(form, carried.edition())
                .orElseThrow(
                        () -> FileRefusal.unreadable("file.edition", form.title(), carried.edition(), form.edition()));
        byte[] json = ExtractedJson.bytes(migration.apply(new FormReader(catalogue, bounds).tree(carried.json())));
        Finding told = new Finding(
                "edition-migrated",
                Severity.INFO,
                form.problem("edition.migrated", "", "", carried.edition(), form.edition()));
        return compare(migration.apply(file), original(json, form, catalogue)).andFindings(List.of(told));
    }

    private Extracted compare(ReadForm file, FormData original) throws RefusedException {
        return file.isPrint() ? comparePrint(file, original) : compareBlocks(file, original);
    }

    private Extracted comparePrint(ReadForm file, FormData original) {
        PrintComparison comparison = new PrintComparison(original.form(), merger.merge(original), file.print());
        return new Extracted(
                original.form(),
                original.data(),
                comparison.changes(),
                comparison.findings(),
                authenticity(file.carried()));
    }

    private Extracted compareBlocks(ReadForm file, FormData original) throws RefusedException {
        Edits edits = new Edits(original);
        try {
            new DocumentComparison(merger.merge(original), original.data(), edits, table -> whenEmpty(original, table))
                    .compare(file.blocks());
        } catch (RefusedException e) {
            throw FileRefusal.named(e, original.form());
        }
        if (!edits.problems().isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, edits.problems());
        }
        return new Extracted(original.form(), edits.data(), edits.changes(), List.of(), authenticity(file.carried()));
    }

    private Authenticity authenticity(CarriedData carried) {
        return keys.judge(carried.formId(), carried.edition(), carried.json(), carried.signature());
    }

    private FormData original(byte[] json, Form form, FormCatalogue catalogue) throws RefusedException {
        FormData original = new FormReader(catalogue, bounds).read(json);
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
