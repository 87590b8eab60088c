package org.formpress.write.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.tagging.IStructureNode;
import com.itextpdf.kernel.pdf.tagging.PdfMcr;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.formpress.prove.pdf.PdfPage;

/** A PDF's pages and structure tree (ISO 32000-1, 14.7) as an indented text for people: roles, attributes, pointers, words. */
public final class StructureText {

    private static final List<PdfName> BOXES =
            List.of(PdfName.MediaBox, PdfName.CropBox, PdfName.BleedBox, PdfName.TrimBox, PdfName.ArtBox);

    private final PdfDocument file;
    private final List<PdfPage> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private StructureText(PdfDocument file) {
        this.file = file;
    }

    /** The text of one file, with {@code \n} at the end of each line. */
    public static String of(byte[] pdf) {
        try (PdfDocument file = new PdfDocument(new com.itextpdf.kernel.pdf.PdfReader(new ByteArrayInputStream(pdf)))) {
            return new StructureText(file).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write() {
        line(0, "pages " + file.getNumberOfPages());
        for (int number = 1; number <= file.getNumberOfPages(); number++) {
            pages.add(PdfPage.read(file.getPage(number)));
            line(0, "page " + number + boxes(file.getPage(number).getPdfObject()));
        }
        file.getStructTreeRoot().getKids().forEach(kid -> write(kid, 0));
        return text.toString();
    }

    private static String boxes(PdfDictionary page) {
        return BOXES.stream()
                .filter(page::containsKey)
                .map(box -> " " + box.getValue() + " " + words(page.get(box)))
                .collect(Collectors.joining());
    }

    private void write(IStructureNode node, int depth) {
        if (node instanceof PdfMcr content) {
            line(depth, words(content));
        } else if (node instanceof PdfStructElem element) {
            line(depth, element.getRole().getValue() + names(element.getPdfObject()) + attributes(element));
            if (element.getKids() != null) {
                element.getKids().stream().filter(kid -> kid != null).forEach(kid -> write(kid, depth + 1));
            }
        }
    }

    /** What it is called: for a value its pointer. */
    private static String names(PdfDictionary element) {
        return List.of(PdfName.T, PdfName.ID, PdfName.Lang, PdfName.Alt, PdfName.ActualText).stream()
                .filter(element::containsKey)
                .map(name -> " " + name.getValue() + "=" + words(element.get(name)))
                .collect(Collectors.joining());
    }

    private static String attributes(PdfStructElem element) {
        PdfObject attributes = element.getAttributes(false);
        if (attributes instanceof PdfArray several) {
            return several.toList().stream().map(StructureText::words).collect(Collectors.joining(" ", " ", ""));
        }
        return attributes == null ? "" : " " + words(attributes);
    }

    /** The page of marked content and the words on it. */
    private String words(PdfMcr content) {
        int page = file.getPageNumber(content.getPageObject());
        return page + ": "
                + pages.get(page - 1).texts().stream()
                        .filter(glyphs -> glyphs.mcid() == content.getMcid())
                        .map(PdfPage.Glyphs::text)
                        .collect(Collectors.joining());
    }

    private static String words(PdfObject value) {
        if (value instanceof PdfString string) {
            return string.toUnicodeString();
        }
        if (value instanceof PdfName name) {
            return name.getValue();
        }
        if (value instanceof PdfArray array) {
            return array.toList().stream().map(StructureText::words).collect(Collectors.joining(" ", "[", "]"));
        }
        if (value instanceof PdfDictionary dictionary) {
            return new TreeMap<>(dictionary.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().getValue(), entry -> words(entry.getValue()))))
                    .toString();
        }
        return value.toString();
    }

    private void line(int depth, String words) {
        text.append(" ".repeat(depth)).append(words).append('\n');
    }
}
