package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.formpress.bounds.DataBounds;
import org.formpress.draft.CompletedData;
import org.formpress.draft.Shape;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.form.Profile;
import org.formpress.merge.Merger;
import org.formpress.parse.JsonText;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.read.file.ReadForm;
import org.formpress.read.grid.DocumentComparison;
import org.formpress.read.grid.Edits;
import org.formpress.read.grid.PrintComparison;
import org.formpress.sign.Authenticity;
import org.formpress.sign.SigningKeys;
import org.formpress.write.CarriedData;

/**
 * Turns a finished file back into data. The data that the file carries is printed again, and each cell of the file is compared
 * with that print: a cell that reads the same keeps its value as the caller wrote it, including markup and the spelling of
 * decimals. Thread-safe.
 */
public final class Extractor {

    private final Merger merger;
    private final List<FileReader> readers;
    private final DataBounds bounds;
    private final SigningKeys keys;

    /**
     * An extractor.
     *
     * @param bounds limits for the data that files carry
     * @param keys   verify the signatures of that data
     */
    public Extractor(Merger merger, List<FileReader> readers, DataBounds bounds, SigningKeys keys) {
        this.keys = keys;
        this.merger = merger;
        this.readers = List.copyOf(readers);
        this.bounds = bounds;
    }

    /**
     * Returns the data of each form in a file, and how it was changed.
     *
     * @param reader     checks the data as a whole; the comparison looks at single cells only
     * @param unfinished whether data that the reader would refuse is given as it is, to be filled in further; a text that is no valid
     *     value, and a word of the form that was changed, are findings then
     * @throws RefusedException when the file has an unsupported format, could do harm, was not made here, is ambiguous about
     *     which value stands where, contains text that is not a valid value, or holds data that the reader refuses; in a file of
     *     several forms, for the first such form
     */
    public List<Extracted> extract(byte[] file, FormCatalogue catalogue, FormReader reader, boolean unfinished)
            throws RefusedException {
        Strictness strictness = new Strictness(reader, unfinished);
        List<ReadForm> forms = reader(file).read(file);
        List<Extracted> extracted = new ArrayList<>(forms.size());
        for (ReadForm form : forms) {
            try {
                FormCatalogue its = catalogue(form.carried().profile(), catalogue);
                extracted.add(compare(form, its, strictness.under(its)));
            } catch (RefusedException e) {
                throw forms.size() == 1 ? e : FileRefusal.ofForm(extracted.size() + 1, forms.size(), e);
            }
        }
        return extracted;
    }

    /** What is refused of the data in a file. */
    private record Strictness(FormReader reader, boolean unfinished) {

        Strictness under(FormCatalogue catalogue) {
            return new Strictness(reader.with(catalogue), unfinished);
        }

        FormData checked(Form form, JsonNode data) throws RefusedException {
            return unfinished ? new FormData(form, data, JsonText.of(data)) : reader.check(data);
        }
    }

    private FileReader reader(byte[] file) throws RefusedException {
        FileKind kind = FileKind.of(file);
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .orElseThrow(() -> FileRefusal.unsupported("file.format." + kind.id()));
    }

    /** The forms as they were when the file was made: with the numbers of the profile that it names. */
    private static FormCatalogue catalogue(String profile, FormCatalogue forms) throws RefusedException {
        return forms.under(profile.isEmpty() ? Profile.NATIONAL : profile)
                .orElseThrow(() -> FileRefusal.unreadable(
                        "file.profile",
                        profile,
                        String.join(", ", forms.profiles().ids())));
    }

    private Extracted compare(ReadForm file, FormCatalogue catalogue, Strictness strictness) throws RefusedException {
        CarriedData carried = file.carried();
        Form form = catalogue
                .form(carried.formId())
                .orElseThrow(() -> FileRefusal.unreadable("file.form", carried.formId()));
        // Without a glyph check: only the data that is in the file now must print with today's fonts.
        FormReader original = new FormReader(catalogue, bounds);
        if (form.edition().equals(carried.edition())) {
            return compare(file, carried(form, carried.json(), original), strictness);
        }
        Migration migration = Migration.of(form, carried.edition())
                .orElseThrow(
                        () -> FileRefusal.unreadable("file.edition", form.title(), carried.edition(), form.edition()));
        byte[] migrated = JsonText.of(migration.apply(original.tree(carried.json())));
        Finding migratedFinding = new Finding(
                "edition-migrated",
                Severity.INFO,
                form.problem("edition.migrated", "", "", carried.edition(), form.edition()));
        return compare(migration.apply(file), carried(form, migrated, original), strictness)
                .andFindings(List.of(migratedFinding));
    }

    /** The data that a file carries; a form to be filled in need not have all of it. */
    private static FormData carried(Form form, byte[] json, FormReader original) throws RefusedException {
        try {
            return of(form, original.read(json));
        } catch (RefusedException refused) {
            if (refused.problems().stream().anyMatch(problem -> problem.kind() != FaultKind.MISSING)) {
                throw refused;
            }
            return CompletedData.of(original.unfinished(form, json), Shape.of(form), UnaryOperator.identity())
                    .carriedAs(json);
        }
    }

    private static FormData of(Form form, FormData data) throws RefusedException {
        if (data.form() != form) {
            throw FileRefusal.unreadable("file.form", data.form().id());
        }
        return data;
    }

    private Extracted compare(ReadForm file, FormData original, Strictness strictness) throws RefusedException {
        return file.isPrint() ? comparePrint(file, original, strictness) : compareBlocks(file, original, strictness);
    }

    private Extracted comparePrint(ReadForm file, FormData original, Strictness strictness) throws RefusedException {
        PrintComparison comparison = new PrintComparison(original.form(), merger.merge(original), file.print());
        return new Extracted(
                strictness.checked(original.form(), original.data()),
                comparison.changes(),
                findings(comparison, original.form(), file.signatures()),
                authenticity(file.carried()),
                file.signatures());
    }

    private static List<Finding> findings(PrintComparison comparison, Form form, List<FileSignature> signatures) {
        List<Finding> findings = new ArrayList<>(comparison.findings());
        for (FileSignature signature : signatures) {
            if (signature.valid() == Valid.INVALID) {
                String code = signature.covers() == Covers.PART ? "signature.part" : "signature.invalid";
                findings.add(new Finding(
                        "signature-invalid",
                        Severity.ERROR,
                        form.problem(code, "", "", signature.name(), signature.signer())));
            }
        }
        return findings;
    }

    private Extracted compareBlocks(ReadForm file, FormData original, Strictness strictness) throws RefusedException {
        Edits edits = DocumentComparison.of(original, file.blocks(), merger, strictness.unfinished());
        FormData data;
        try {
            data = strictness.checked(original.form(), edits.data());
        } catch (RefusedException e) {
            throw FileRefusal.in(problem -> edits.cell(problem.pointer()), e);
        }
        return new Extracted(data, edits.changes(), edits.findings(), authenticity(file.carried()), List.of());
    }

    private Authenticity authenticity(CarriedData carried) {
        return keys.judge(carried.parts(), carried.json(), carried.signature());
    }
}
