package org.formpress.write.pdf;

import java.util.TimeZone;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFFileSpec;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStream;
import org.apache.xmlgraphics.util.DateFormatUtil;

/** Attaches the data as an associated file (ISO 19005-3, 6.8: AFRelationship, MIME type, both file names). */
final class AttachedData {

    private static final String NAME = "data.json";
    private static final String DATE = DateFormatUtil.formatPDFDate(PdfWriter.DATE, TimeZone.getTimeZone("UTC"));

    private AttachedData() {}

    static void attach(byte[] json, PDFDocument pdf, FileStreams streams) {
        PDFFileSpec spec = new PDFFileSpec(NAME);
        spec.setEmbeddedFile(embedded(file(json, pdf, streams)));
        spec.setDescription(NAME);
        pdf.getRoot().addAF(spec);
        pdf.registerObject(spec);
        listAmongAttachments(spec, pdf);
    }

    private static PDFStream file(byte[] json, PDFDocument pdf, FileStreams streams) {
        PDFStream file = streams.compressed(json);
        file.put("Type", new PDFName("EmbeddedFile"));
        file.put("Subtype", new PDFName("application/json"));
        PDFDictionary parameters = new PDFDictionary();
        parameters.setDocument(pdf);
        parameters.put("ModDate", DATE);
        parameters.put("Size", json.length);
        file.put("Params", parameters);
        return file;
    }

    private static PDFDictionary embedded(PDFStream file) {
        PDFDictionary embedded = new PDFDictionary();
        embedded.put("F", file);
        embedded.put("UF", file);
        return embedded;
    }

    private static void listAmongAttachments(PDFFileSpec spec, PDFDocument pdf) {
        PDFArray list = new PDFArray(new Object[] {spec.getFilename(), new PDFReference(spec)});
        list.setDocument(pdf);
        PDFDictionary files = new PDFDictionary();
        files.put("Names", list);
        PDFDictionary names = new PDFDictionary();
        names.put("EmbeddedFiles", files);
        pdf.getRoot().put("Names", names);
    }
}
