package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.formpress.bounds.LruCache;
import org.formpress.model.Typography;
import org.formpress.write.Manuscript;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.ReproducibleZip;
import org.formpress.write.ooxml.XmlTemplate;

/** The parts of a Word file other than the form: constant files, compressed once, and files with gaps. */
final class Skeleton {

    private static final String PAGES = "pages";
    private static final int MAX_NUMBERED = 100;
    private static final Set<String> STREAMED = Set.of(WordBlockWriter.NAME, CarriedPart.NAME);

    private final List<ReproducibleZip.Entry> fixed = new ArrayList<>();
    private final Map<String, XmlTemplate> withGaps = new TreeMap<>();
    private final String footerId;
    /** The files that name nothing but the number of pages, such as the footer, by name and number. */
    private final LruCache<String, ReproducibleZip.Entry> numbered = new LruCache<>(MAX_NUMBERED);

    /** @param files by name; the content types sort first, as streaming readers need them */
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

    /** For forms of that typography. */
    static Skeleton of(Typography type) {
        SkeletonFiles made = SkeletonFiles.ofForm();
        SortedMap<String, String> files = new TreeMap<>(made.files());
        files.put(WordStyleSheet.NAME, WordStyleSheet.ofForm(type));
        return new Skeleton(files, made.footerId());
    }

    /** The finished file. */
    byte[] file(Manuscript manuscript) {
        WordBlockWriter document = new WordBlockWriter(manuscript.document(), footerId);
        CarriedPart carried = new CarriedPart(manuscript.carried());
        Map<String, String> values = new HashMap<>(carried.properties());
        values.put("title", manuscript.document().title());
        values.put("remark", manuscript.document().remark());
        values.put(PAGES, Integer.toString(document.pages()));
        try (ReproducibleZip zip = new ReproducibleZip()) {
            fixed.forEach(zip::add);
            zip.add(WordBlockWriter.NAME, document.bytes());
            zip.add(CarriedPart.NAME, carried.xml(document.hashedBookmarks()));
            withGaps.forEach((name, template) -> zip.add(filled(name, template, values, zip)));
            return zip.bytes();
        }
    }

    private ReproducibleZip.Entry filled(
            String name, XmlTemplate template, Map<String, String> values, ReproducibleZip zip) {
        if (!template.names().equals(Set.of(PAGES))) {
            return zip.deflate(name, template.fill(values));
        }
        String key = name + " " + values.get(PAGES);
        ReproducibleZip.Entry known = numbered.get(key);
        if (known == null) {
            known = zip.deflate(name, template.fill(values));
            numbered.put(key, known);
        }
        return known;
    }
}
