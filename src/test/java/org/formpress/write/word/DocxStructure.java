package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The faults of a Word file that Microsoft's Open XML SDK does not see but Word stumbles over. */
public final class DocxStructure {

    private DocxStructure() {}

    /** Every fault, each in a sentence; nothing for a sound file. */
    public static List<String> faults(byte[] docx) {
        DocxFile file = new DocxFile(docx);
        List<String> faults = new ArrayList<>(PackageStructure.faults(file));
        if (!faults.isEmpty()) {
            return faults;
        }
        Element document = file.xml("word/document.xml").getDocumentElement();
        for (Element table : all(document, "tbl")) {
            faults.addAll(new TableStructure(table).faults());
        }
        faults.addAll(new AnchorStructure(document).faults());
        faults.addAll(
                StyleStructure.faults(document, file.xml("word/styles.xml").getDocumentElement()));
        return faults;
    }
}
