package org.formpress.book;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.prove.pdf.PdfCell;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfPage.Glyphs;
import org.formpress.write.OutputFormat;

/** A volume as it was printed, read by an engine that had no part in making it (iText). Texts are without spaces. */
record PrintedBook(
        BookVolume volume,
        byte[] pdf,
        List<String> texts,
        List<List<Integer>> pageLinks,
        List<String> outline,
        PdfForm structure) {

    /** The book of forms in one volume. */
    static PrintedBook of(List<byte[]> forms, BookOrder order) {
        return volumes(forms, order, 500).get(0);
    }

    /** All volumes of the book of forms. */
    static List<PrintedBook> volumes(List<byte[]> forms, BookOrder order, int mostInAVolume) {
        BookMaker maker = new BookMaker(Project.renderer(), mostInAVolume);
        BookSettings settings = new BookSettings(
                new BookSettings.CoverTexts("", "周浦镇", "", "2025 年 3 月"),
                order,
                Set.of(BookFormat.PDF),
                Set.of(OutputFormat.PDF),
                "",
                false);
        List<BookEntry> entries = IntStream.range(0, forms.size())
                .mapToObj(index -> maker.read(index + 1, forms.get(index), BookSettings.DEFAULT))
                .toList();
        BookLayout layout = maker.layOut(settings, entries, Progress.NONE);
        return layout.volumes().stream()
                .map(volume -> print(maker, layout, volume, forms))
                .toList();
    }

    private static PrintedBook print(BookMaker maker, BookLayout layout, BookVolume volume, List<byte[]> forms) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            maker.write(
                    layout,
                    new BookFile(volume.number(), BookFormat.PDF),
                    line -> forms.get(line - 1),
                    Progress.NONE,
                    out);
            return read(volume, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedBook read(BookVolume volume, byte[] pdf) throws IOException {
        try (PdfDocument file = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            List<String> texts = new ArrayList<>();
            List<List<Integer>> links = new ArrayList<>();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                texts.add(PdfTextExtractor.getTextFromPage(file.getPage(page)).replaceAll("[ \n]", ""));
                links.add(links(file, page));
            }
            List<String> outline = new ArrayList<>();
            PdfOutline root = file.getOutlines(false);
            if (root != null) {
                root.getAllChildren().forEach(each -> addOutline(each, "", file, outline));
            }
            return new PrintedBook(volume, pdf, texts, links, outline, org.formpress.prove.pdf.PdfReader.read(pdf));
        }
    }

    private static List<Integer> links(PdfDocument file, int page) {
        return file.getPage(page).getAnnotations().stream()
                .map(PdfAnnotation::getPdfObject)
                .map(annotation -> target(annotation.getAsArray(PdfName.Dest), file))
                .toList();
    }

    private static int target(PdfArray destination, PdfDocument file) {
        return file.getPageNumber(destination.getAsDictionary(0));
    }

    private static void addOutline(PdfOutline item, String indent, PdfDocument file, List<String> found) {
        PdfDictionary dictionary = item.getContent();
        found.add(indent + item.getTitle() + " " + target(dictionary.getAsArray(PdfName.Dest), file));
        item.getAllChildren().forEach(each -> addOutline(each, indent + "  ", file, found));
    }

    /** What is attached, as text. */
    List<String> attachments() {
        return structure.attachments().stream()
                .map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The texts of all cells of the tables of a page. */
    List<String> cells(int page) {
        return structure.tables().stream()
                .filter(table -> table.page() == page)
                .flatMap(table -> table.body().stream())
                .flatMap(List::stream)
                .map(PdfCell::text)
                .toList();
    }

    /** The rows of the tables of that part, their cells apart by {@code |}. */
    List<String> rows(String heading) {
        List<Integer> pages = frontPages(heading).boxed().toList();
        return structure.tables().stream()
                .filter(table -> pages.contains(table.page()))
                .flatMap(table -> table.body().stream())
                .map(row -> row.stream().map(PdfCell::text).collect(Collectors.joining("|")))
                .toList();
    }

    List<BookPlace> places() {
        return volume.places();
    }

    int pages() {
        return texts.size();
    }

    /** The text of a page. */
    String text(int page) {
        return texts.get(page - 1);
    }

    String allText() {
        return String.join("", texts);
    }

    /** The first page of the part before the forms that has such a heading. */
    int firstFront(String heading) {
        return IntStream.rangeClosed(1, volume.front())
                .filter(page -> text(page).startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private IntStream frontPages(String heading) {
        int first = firstFront(heading);
        int next = IntStream.rangeClosed(first + 1, volume.front())
                .filter(page -> text(page).startsWith("项目绩效情况汇总表"))
                .findFirst()
                .orElse(volume.front() + 1);
        return IntStream.range(first, next);
    }

    /** All text of the part before the forms that has such a heading. */
    String front(String heading) {
        return frontPages(heading).mapToObj(this::text).collect(Collectors.joining());
    }

    /** What is printed within the boxes of the links of that part, from top to bottom. */
    List<String> linkedTexts(String heading) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PdfDocument file = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page : frontPages(heading).toArray()) {
                for (PdfAnnotation link : file.getPage(page).getAnnotations()) {
                    Rectangle box = link.getRectangle().toRectangle();
                    texts.add(structure.layout().get(page - 1).texts().stream()
                            .filter(text -> box.getBottom() < text.bottom() && text.top() < box.getTop())
                            .filter(text -> box.getLeft() < text.left() && text.right() < box.getRight())
                            .map(Glyphs::text)
                            .collect(Collectors.joining()));
                }
            }
        }
        return texts;
    }

    /** Where the links of that part lead, from top to bottom. */
    List<Integer> links(String heading) {
        return frontPages(heading)
                .mapToObj(page -> pageLinks.get(page - 1))
                .flatMap(List::stream)
                .toList();
    }
}
