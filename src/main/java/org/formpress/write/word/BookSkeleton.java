package org.formpress.write.word;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.formpress.model.Typography;
import org.formpress.write.ZipStream;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.XmlTemplate;

/** The parts of a Word booklet other than the forms and their styles. */
final class BookSkeleton {

    private static final Set<String> STREAMED = Set.of(WordBlockWriter.NAME, CarriedPart.NAME, WordStyleSheet.NAME);

    /** The content types, which streaming readers need first. */
    private static final String FIRST = "[";

    /** For a placeholder, which the booklet's own style sheet replaces. */
    private static final Typography ANY = new Typography(1, 1, 1, 1, 1, 1, 1, 1);

    private final SortedMap<String, XmlTemplate> files = new TreeMap<>();
    private final String footerId;

    private BookSkeleton(SortedMap<String, String> made, String footerId) {
        this.footerId = footerId;
        made.forEach((name, content) -> files.put(name, new XmlTemplate(content)));
        STREAMED.forEach(files::remove);
    }

    /** Has docx4j make the skeleton. */
    static BookSkeleton make() {
        try {
            SkeletonPackage made = new SkeletonPackage(WordStyleSheet.ofForm(ANY), "book-footer.xml", List.of());
            return new BookSkeleton(made.files(), made.footerId());
        } catch (Docx4JException | JAXBException | IOException e) {
            throw new IllegalStateException("docx4j did not make the skeleton of Word files", e);
        }
    }

    /** The id of the footer's relationship. */
    String footerId() {
        return footerId;
    }

    void writeFirst(ZipStream zip, Map<String, String> values) throws IOException {
        write(zip, values, true);
    }

    void writeOthers(ZipStream zip, Map<String, String> values) throws IOException {
        write(zip, values, false);
    }

    private void write(ZipStream zip, Map<String, String> values, boolean first) throws IOException {
        for (Map.Entry<String, XmlTemplate> file : files.entrySet()) {
            if (file.getKey().startsWith(FIRST) == first) {
                zip.add(file.getKey(), file.getValue().fill(values));
            }
        }
    }
}
