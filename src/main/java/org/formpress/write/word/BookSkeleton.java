package org.formpress.write.word;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.formpress.write.ZipStream;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.XmlTemplate;

/** The parts of a Word booklet other than the forms and their styles. */
final class BookSkeleton {

    private static final Set<String> STREAMED = Set.of(WordBlockWriter.NAME, CarriedPart.NAME, WordStyleSheet.NAME);

    /** The content types, which streaming readers need first. */
    private static final String FIRST = "[";

    private final SortedMap<String, XmlTemplate> files = new TreeMap<>();
    private final String footerId;

    private BookSkeleton(SortedMap<String, String> made, String footerId) {
        this.footerId = footerId;
        made.forEach((name, content) -> files.put(name, new XmlTemplate(content)));
        STREAMED.forEach(files::remove);
    }

    static BookSkeleton read() {
        SkeletonFiles made = SkeletonFiles.ofBook();
        return new BookSkeleton(made.files(), made.footerId());
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
