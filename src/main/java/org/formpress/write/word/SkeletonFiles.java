package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Word package without a form, as docx4j made it when FormPress was built.
 *
 * @param files by name; what differs between forms are gaps of {@link org.formpress.write.ooxml.XmlTemplate}, and the style sheet is
 *     empty
 */
record SkeletonFiles(SortedMap<String, String> files) {

    private static final Pattern FOOTER = Pattern.compile("Target=\"[a-z-]*footer[.]xml\"[^>]* Id=\"(rId[0-9]+)\"");

    static SkeletonFiles ofForm() {
        return read("skeleton/form.zip");
    }

    static SkeletonFiles ofBook() {
        return read("skeleton/book.zip");
    }

    private static SkeletonFiles read(String name) {
        try (InputStream in = SkeletonFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: the build makes it after compiling");
            }
            SortedMap<String, String> files = new TreeMap<>();
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
            return new SkeletonFiles(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the footer's relationship. */
    String footerId() {
        Matcher footer = FOOTER.matcher(files.get("word/_rels/document.xml.rels"));
        if (!footer.find()) {
            throw new IllegalStateException("the skeleton has no footer");
        }
        return footer.group(1);
    }
}
