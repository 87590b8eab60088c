package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFile;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.book.Progress;
import org.formpress.problem.Finding;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.SealPlace;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields into which others sign: named, in their places, and the file stays one to archive and one for everybody. */
class SignatureFieldsTest {

    private static final Sample SEALED = Sample.named("ex-ante-evaluation/published");

    private record Field(PdfDictionary widget, int page) {

        private String text(PdfName key) {
            return widget.getAsString(key).toUnicodeString();
        }

        private double number(int corner) {
            return widget.getAsArray(PdfName.Rect).getAsNumber(corner).doubleValue();
        }
    }

    private static Rendered rendered(Sample sample, Seals seals) throws Exception {
        return Project.renderer()
                .render(new RenderRequest(sample.json(), OutputFormat.PDF, false, "", seals, Optional.empty()));
    }

    private static PdfDocument open(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }

    private static List<Field> fields(PdfDocument pdf) {
        PdfDictionary form = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
        List<Field> fields = new ArrayList<>();
        if (form != null) {
            PdfArray all = form.getAsArray(PdfName.Fields);
            for (int index = 0; index < all.size(); index++) {
                PdfDictionary widget = all.getAsDictionary(index);
                fields.add(new Field(widget, pdf.getPageNumber(widget.getAsDictionary(PdfName.P))));
            }
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("org.formpress.write.pdf.SigningPlacesTest#samples")
    void theFileIsPdfAAndPdfUaAndComesHomeUnchanged(Sample sample) throws Exception {
        byte[] pdf = rendered(sample, Seals.FIELDS).file();

        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
        assertThat(Project.renderer().extract(pdf)).singleElement().satisfies(extracted -> {
            assertThat(extracted.changes()).isEmpty();
            assertThat(extracted.findings()).extracting(Finding::rule).doesNotContain("print-differs", "outside-form");
        });
    }

    @ParameterizedTest
    @MethodSource("org.formpress.write.pdf.SigningPlacesTest#samples")
    void eachPlaceHasAFieldOfItsNameAndThePagesPrintTheSame(Sample sample) throws Exception {
        Rendered rendered = rendered(sample, Seals.FIELDS);
        try (PdfDocument pdf = open(rendered.file())) {
            List<Field> fields = fields(pdf);
            assertThat(fields).hasSameSizeAs(rendered.places()).isNotEmpty();
            for (int index = 0; index < fields.size(); index++) {
                Field field = fields.get(index);
                SealPlace place = rendered.places().get(index);
                assertThat(field.text(PdfName.T)).isEqualTo(place.name());
                assertThat(field.page()).isEqualTo(place.page());
                assertThat(field.number(0)).isCloseTo(place.x(), within(0.01));
                assertThat(field.number(1)).isCloseTo(place.y(), within(0.01));
                assertThat(field.number(2)).isCloseTo(place.x() + place.width(), within(0.01));
                assertThat(field.number(3)).isCloseTo(place.y() + place.height(), within(0.01));
            }
        }
        assertThat(contents(rendered.file()))
                .isEqualTo(contents(rendered(sample, Seals.PLACES).file()));
    }

    private static List<String> contents(byte[] file) throws IOException {
        try (PdfDocument pdf = open(file)) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> new String(pdf.getPage(page).getContentBytes(), StandardCharsets.ISO_8859_1))
                    .toList();
        }
    }

    @Test
    void aFieldIsTaggedDescribedPrintedAndShowsNothing() throws Exception {
        try (PdfDocument pdf = open(rendered(SEALED, Seals.FIELDS).file())) {
            PdfDictionary widget = fields(pdf).get(1).widget();
            assertThat(widget.getAsName(PdfName.FT)).isEqualTo(PdfName.Sig);
            assertThat(widget.getAsNumber(PdfName.F).intValue()).isEqualTo(4);
            assertThat(widget.containsKey(PdfName.V)).isFalse();
            PdfStream shown = widget.getAsDictionary(PdfName.AP).getAsStream(PdfName.N);
            assertThat(shown.getAsName(PdfName.Subtype)).isEqualTo(PdfName.Form);
            assertThat(shown.getBytes()).isEmpty();
            PdfDictionary element = parent(pdf, widget);
            assertThat(element.getAsName(PdfName.S)).isEqualTo(PdfName.Form);
            assertThat(element.getAsDictionary(PdfName.P).getAsName(PdfName.S)).isEqualTo(PdfName.P);
            PdfDictionary reference = element.getAsArray(PdfName.K).getAsDictionary(0);
            assertThat(reference.getAsName(PdfName.Type)).isEqualTo(PdfName.OBJR);
            assertThat(reference.get(PdfName.Obj)).isSameAs(widget);
            for (PdfString description : List.of(widget.getAsString(PdfName.TU), element.getAsString(PdfName.Alt))) {
                assertThat(hex(description)).isEqualTo("feff" + hex("评估单位(盖章)"));
            }
        }
    }

    private static PdfDictionary parent(PdfDocument pdf, PdfDictionary widget) {
        PdfDictionary tree = pdf.getCatalog()
                .getPdfObject()
                .getAsDictionary(PdfName.StructTreeRoot)
                .getAsDictionary(PdfName.ParentTree);
        int number = widget.getAsNumber(PdfName.StructParent).intValue();
        return numbers(tree)
                .filter(entry -> entry.getKey() == number)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The entries of a number tree that are dictionaries (ISO 32000-1, 7.9.7). */
    private static Stream<Map.Entry<Integer, PdfDictionary>> numbers(PdfDictionary node) {
        PdfArray numbers = node.getAsArray(PdfName.Nums);
        PdfArray kids = node.getAsArray(PdfName.Kids);
        return numbers == null
                ? IntStream.range(0, kids.size()).boxed().flatMap(kid -> numbers(kids.getAsDictionary(kid)))
                : IntStream.range(0, numbers.size() / 2)
                        .filter(index -> numbers.getAsDictionary(2 * index + 1) != null)
                        .mapToObj(index -> Map.entry(
                                numbers.getAsNumber(2 * index).intValue(), numbers.getAsDictionary(2 * index + 1)));
    }

    private static String hex(PdfString text) {
        return HexFormat.of().formatHex(text.getValueBytes());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void equalDataGivesEqualBytesAndWithoutFieldsThoseOfAlways() throws Exception {
        assertThat(rendered(SEALED, Seals.FIELDS).file())
                .isEqualTo(rendered(SEALED, Seals.FIELDS).file());
        assertThat(rendered(SEALED, Seals.USUAL).file())
                .isEqualTo(rendered(SEALED, Seals.PLACES).file());
    }

    @Test
    void aFormWithoutPlacesAndAComparisonHaveNoFields() throws Exception {
        Sample unsealed = Sample.named("self-evaluation/typical");
        assertThat(rendered(unsealed, Seals.FIELDS).file())
                .isEqualTo(rendered(unsealed, Seals.PLACES).file());
        byte[] compared = Project.renderer()
                .render(new RenderRequest(
                        SEALED.json(), OutputFormat.PDF, false, "", Seals.FIELDS, Optional.of(SEALED.json())))
                .file();
        try (PdfDocument pdf = open(compared)) {
            assertThat(fields(pdf)).isEmpty();
        }
    }

    @Test
    void inABookletTheNamesBeginWithTheNumberOfTheForm() throws Exception {
        BookSettings usual = BookSettings.DEFAULT;
        BookSettings settings = new BookSettings(
                usual.cover(), usual.order(), Set.of(BookFormat.PDF), usual.parts(), "", "", Seals.FIELDS, false);
        List<byte[]> forms = List.of(
                SEALED.json(), Sample.named("self-evaluation-summary/typical").json(), SEALED.json());
        BookMaker maker = new BookMaker(Project.renderer());
        List<BookEntry> entries = new ArrayList<>();
        forms.forEach(form -> entries.add(maker.read(entries.size() + 1, form, settings)));
        BookLayout layout = maker.layOut(settings, entries, Progress.NONE);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        maker.write(layout, new BookFile(1, BookFormat.PDF), line -> forms.get(line - 1), Progress.NONE, book);

        try (PdfDocument pdf = open(book.toByteArray())) {
            assertThat(fields(pdf))
                    .extracting(field -> field.text(PdfName.T))
                    .containsExactly("1-evaluators", "1-unit", "2-head", "2-preparer", "3-evaluators", "3-unit");
        }
        assertThat(PdfJudge.brokenRules(book.toByteArray())).isEmpty();
        assertThat(Project.renderer().extract(book.toByteArray()))
                .hasSize(3)
                .allSatisfy(extracted -> assertThat(extracted.changes()).isEmpty());
    }
}
