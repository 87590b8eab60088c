package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Bounds;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.merge.Merger;
import org.formpress.merge.TemplateException;
import org.formpress.model.Table;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
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
     * @param reader checks the data as a whole; the comparison looks at single cells only
     * @throws RefusedException when the file is of no format that is read, could do harm, was not made here, does not tell
     *     which value stands where, has texts in it that mean no value, or holds data that the reader refuses; of several
     *     forms, for the first of which any of this is so
     */
    public List<Extracted> extract(byte[] file, FormCatalogue catalogue, FormReader reader) throws RefusedException {
        List<ReadForm> forms = reader(file).read(file);
        List<Extracted> extracted = new ArrayList<>(forms.size());
        for (ReadForm form : forms) {
            try {
                extracted.add(compare(form, catalogue, reader));
            } catch (RefusedException e) {
                throw forms.size() == 1 ? e : FileRefusal.ofForm(extracted.size() + 1, forms.size(), e);
            }
        }
        return extracted;
    }

    private FileReader reader(byte[] file) throws RefusedException {
        FileKind kind = FileKind.of(file);
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .orElseThrow(() -> FileRefusal.unsupported("file.format." + kind.id()));
    }

    private Extracted compare(ReadForm file, FormCatalogue catalogue, FormReader reader) throws RefusedException {
        CarriedData carried = file.carried();
        Form form = catalogue
                .form(carried.formId())
                .orElseThrow(() -> FileRefusal.unreadable("file.form", carried.formId()));
        // What the file was made from need not print with the fonts of today; what is in it now must.
        FormReader original = new FormReader(catalogue, bounds);
        if (form.edition().equals(carried.edition())) {
            return compare(file, of(form, original.read(carried.json())), reader);
        }
        Migration migration = Migration.of(form, carried.edition())
                .orElseThrow(
                        () -> FileRefusal.unreadable("file.edition", form.title(), carried.edition(), form.edition()));
        FormData migrated = original.check(migration.apply(original.tree(carried.json())));
        Finding told = new Finding(
                "edition-migrated",
                Severity.INFO,
                form.problem("edition.migrated", "", "", carried.edition(), form.edition()));
        return compare(migration.apply(file), of(form, migrated), reader).andFindings(List.of(told));
    }

    private static FormData of(Form form, FormData data) throws RefusedException {
        if (data.form() != form) {
            throw FileRefusal.unreadable("file.form", data.form().id());
        }
        return data;
    }

    private Extracted compare(ReadForm file, FormData original, FormReader reader) throws RefusedException {
        return file.isPrint() ? comparePrint(file, original, reader) : compareBlocks(file, original, reader);
    }

    private Extracted comparePrint(ReadForm file, FormData original, FormReader reader) throws RefusedException {
        PrintComparison comparison = new PrintComparison(original.form(), merger.merge(original), file.print());
        return new Extracted(
                reader.check(original.data()),
                comparison.changes(),
                comparison.findings(),
                authenticity(file.carried()));
    }

    private Extracted compareBlocks(ReadForm file, FormData original, FormReader reader) throws RefusedException {
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
        FormData data = reader.check(edits.data());
        return new Extracted(data, edits.changes(), List.of(), authenticity(file.carried()));
    }

    private Authenticity authenticity(CarriedData carried) {
        return keys.judge(carried.formId(), carried.edition(), carried.json(), carried.signature());
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
            FormData oneRow = new FormData(original.form(), data, original.json());
            FormTable withRow = FormTable.of(printed(oneRow, table), data);
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
