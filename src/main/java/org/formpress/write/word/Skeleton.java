package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.formpress.model.Typography;
import org.formpress.write.Manuscript;

/** All of a Word file but the form itself: files that are the same in every document, packed once, and files with gaps. */
final class Skeleton {

    private static final Set<String> STREAMED = Set.of(DocumentXml.NAME, CarriedPart.NAME);

    private final List<ReproducibleZip.Entry> fixed = new ArrayList<>();
    private final Map<String, XmlTemplate> withGaps = new TreeMap<>();
    private final String footerId;

    /** @param files in the order of their names, which begins with the content types, as readers of streams need it */
    private Skeleton(SortedMap<String, String> files, String footerId) {
        this.footerId = footerId;
        try (ReproducibleZip zip = new ReproducibleZip()) {
            files.forEach((name, content) -> {
                XmlTemplate template = new XmlTemplate(content);
                if (template.hasGaps()) {
                    withGaps.put(name, template);
                } else if (!STREAMED.contains(name)) {
                    fixed.add(zip.deflate(name, content.getBytes(UTF_8)));
                }
            });
        }
    }

    /** Has docx4j make the skeleton; the first one takes a second, most of it for JAXB. */
    static Skeleton of(Typography type) {
        try {
            SkeletonPackage made = new SkeletonPackage(StyleSheet.ofForm(type), "footer.xml", CarriedPart.PROPERTIES);
            return new Skeleton(made.files(), made.footerId());
        } catch (Docx4JException | JAXBException | IOException e) {
            throw new IllegalStateException("docx4j did not make the skeleton of Word files", e);
        }
    }

    /** The finished file. */
    byte[] file(Manuscript manuscript) {
        DocumentXml document = new DocumentXml(manuscript.document(), footerId);
        CarriedPart carried = new CarriedPart(manuscript.carried());
        Map<String, String> values = new HashMap<>(carried.properties());
        values.put("title", manuscript.document().title());
        values.put("pages", Integer.toString(document.pages()));
        try (ReproducibleZip zip = new ReproducibleZip()) {
            fixed.forEach(zip::add);
            zip.add(DocumentXml.NAME, document.bytes());
            zip.add(CarriedPart.NAME, carried.xml(document.hashedBookmarks()));
            withGaps.forEach((name, template) -> zip.add(name, template.fill(values)));
            return zip.bytes();
        }
    }
}
