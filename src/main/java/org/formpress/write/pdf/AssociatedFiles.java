package org.formpress.write.pdf;

import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFFileSpec;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.StreamedDocument;
import org.formpress.digest.Sha256;
import org.formpress.write.CarriedData;

/**
 * The carried data, as associated files (ISO 19005-3, 6.8: AFRelationship, MIME type, both file names). Each has an entry of our
 * own, {@code FormPress}, with form, edition, hash, any profile and signature, and whether the print is a comparison.
 */
final class AssociatedFiles {

    private static final String FIRST = "data.json";
    private static final String OTHER = "data-%06d.json";

    private final StreamedDocument pdf;
    private final FileStreams streams;
    private final SortedMap<String, PDFFileSpec> files = new TreeMap<>();

    AssociatedFiles(StreamedDocument pdf, FileStreams streams) {
        this.pdf = pdf;
        this.streams = streams;
    }

    /**
     * Attaches the data of a form.
     *
     * @param compared true when the print marks changes since an earlier version
     * @return the file, for the structure element made from it
     */
    PDFReference attach(CarriedData carried, boolean compared) {
        String name = files.isEmpty() ? FIRST : String.format(Locale.ROOT, OTHER, files.size() + 1);
        PDFFileSpec file = new PDFFileSpec(name);
        file.setEmbeddedFile(embedded(stream(carried.json())));
        file.setDescription(name);
        file.put("FormPress", origin(carried, compared));
        pdf.getRoot().addAF(file);
        pdf.registerObject(file);
        files.put(name, file);
        return new PDFReference(file);
    }

    private FilledStream stream(byte[] json) {
        FilledStream stream = streams.compressed(json);
        stream.put("Type", new PDFName("EmbeddedFile"));
        stream.put("Subtype", new PDFName("application/json"));
        PDFDictionary parameters = new PDFDictionary();
        parameters.setDocument(pdf);
        parameters.put("ModDate", PdfWriter.date());
        parameters.put("Size", json.length);
        stream.put("Params", parameters);
        return stream;
    }

    private PDFDictionary origin(CarriedData carried, boolean compared) {
        PDFDictionary origin = new PDFDictionary();
        origin.setDocument(pdf);
        origin.put("Form", carried.formId());
        origin.put("Edition", carried.edition());
        // A hash, because readers ignore damage to compressed streams.
        byte[] hash = Sha256.of(carried.json());
        pdf.identify(hash);
        origin.put("Sha256", HexFormat.of().formatHex(hash));
        if (!carried.profile().isEmpty()) {
            origin.put("Profile", carried.profile());
        }
        if (!carried.signature().isEmpty()) {
            origin.put("Signature", carried.signature());
        }
        if (compared) {
            origin.put("Compared", true);
        }
        return origin;
    }

    private static PDFDictionary embedded(FilledStream stream) {
        PDFDictionary embedded = new PDFDictionary();
        // By number: a reference by object would keep the stream in memory.
        PDFReference reference = new PDFReference(stream.referencePDF());
        embedded.put("F", reference);
        embedded.put("UF", reference);
        return embedded;
    }

    /** Writes the name tree in which viewers find attachments, sorted by name (ISO 32000-1, 7.9.6). */
    void list() {
        PDFArray list = new PDFArray();
        list.setDocument(pdf);
        files.forEach((name, file) -> {
            list.add(name);
            list.add(new PDFReference(file));
        });
        PDFDictionary tree = new PDFDictionary();
        tree.put("Names", list);
        PDFDictionary names = new PDFDictionary();
        names.put("EmbeddedFiles", tree);
        pdf.getRoot().put("Names", names);
    }
}
