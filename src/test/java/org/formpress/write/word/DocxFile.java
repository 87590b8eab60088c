package org.formpress.write.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word or Excel file taken apart, with nothing but the JDK. */
public final class DocxFile {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    public DocxFile(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all entries in their order, with any that are there twice. */
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    public String text(String name) {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new AssertionError(name + " is not among " + names);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    public Document xml(String name) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(name + " is no XML: " + e.getMessage(), e);
        }
    }

    /** The file with one part changed. */
    public byte[] with(String name, UnaryOperator<String> change) {
        String changed = change.apply(text(name));
        if (changed.equals(text(name))) {
            throw new AssertionError("the change left " + name + " as it was");
        }
        parts.put(name, changed.getBytes(StandardCharsets.UTF_8));
        return bytes();
    }

    /** The file without one part. */
    public byte[] without(String name) {
        parts.remove(name);
        return bytes();
    }

    /** The file with one part more. */
    public byte[] plus(String name, String content) {
        return plus(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The file with one part more. */
    public byte[] plus(String name, byte[] content) {
        parts.put(name, content);
        return bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
