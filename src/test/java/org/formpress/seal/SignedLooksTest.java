package org.formpress.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.Browser;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.cms.SigningIdentity;
import org.formpress.read.SignerIdentity;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.SealPlace;
import org.formpress.seal.SealLook.Place;
import org.formpress.seal.ShownPages.Spot;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What others show of a form does not change when it gets fields and is signed, pixel by pixel, except where a picture was put.
 *
 * <p>LibreOffice opens the PDF as its own document and prints it: with its Writer, which cuts off what is wider
 * than a portrait page, because its Draw is needed for nothing else here. Chromium shows it in its viewer.
 */
@Tag("slow")
class SignedLooksTest {

    private static final Instant TIME = Instant.parse("2026-11-30T08:00:00Z");
    private static final String PASSWORD = "1";

    /** One page without places; landscape with two; two pages with two places on the second. */
    private static final List<String> FORMS =
            List.of("self-evaluation/typical", "self-evaluation-summary/typical", "ex-ante-evaluation/typical");

    private static final List<Place> NEW_PLACES =
            List.of(new Place(1, 400, 80, 120, 120), new Place(1, 60, 90, 80, 30));

    private static final List<Version> VERSIONS = new ArrayList<>();

    /** Some other page: a digit is another. */
    private static byte[] other = {};

    /**
     * A PDF of a form.
     *
     * @param plain what it was before it had fields
     * @param pictures where it has pictures
     */
    private record Version(String name, byte[] plain, byte[] pdf, List<Spot> pictures) {}

    @TempDir
    private Path folder;

    @BeforeAll
    static void sign(@TempDir Path keys) throws Exception {
        SigningIdentity town = SigningIdentity.read(
                SignerIdentity.ec("CN=临溪镇人民政府").writeTo(keys.resolve("key.p12"), PASSWORD), PASSWORD.toCharArray());
        for (String form : FORMS) {
            sign(form, town);
        }
        String json = new String(Sample.named(FORMS.get(0)).json(), UTF_8);
        other = render(
                        json.replace("\"2023\"", "\"2022\"")
                                .replace(": 2023", ": 2022")
                                .getBytes(UTF_8),
                        Seals.PLACES)
                .file();
    }

    private static void sign(String form, SigningIdentity town) throws Exception {
        byte[] json = Sample.named(form).json();
        byte[] plain = render(json, Seals.PLACES).file();
        Rendered fields = render(json, Seals.FIELDS);
        SealLook first = look(fields, 0);
        SealLook second = look(fields, 1);
        byte[] once = PdfSealer.sign(fields.file(), town, first, TIME);
        byte[] twice = PdfSealer.sign(once, town, second, TIME.plusSeconds(60));
        float height = height(plain);
        List<Spot> spots = Stream.of(0, 1)
                .map(index -> Spot.of(place(fields, index), height))
                .toList();
        boolean isMadeWithFields = !fields.places().isEmpty();
        if (isMadeWithFields) {
            VERSIONS.add(new Version(form + " with fields", plain, fields.file(), List.of()));
        } else {
            VERSIONS.add(new Version(form + " sealed", plain, once, spots.subList(0, 1)));
        }
        VERSIONS.add(new Version(
                form + " signed unseen", plain, PdfSealer.sign(fields.file(), town, SealLook.UNSEEN, TIME), List.of()));
        VERSIONS.add(new Version(form + " sealed twice", plain, twice, spots));
    }

    private static Rendered render(byte[] json, Seals seals) throws Exception {
        return Project.renderer().render(new RenderRequest(json, OutputFormat.PDF, false, "", seals, Optional.empty()));
    }

    private static SealLook look(Rendered form, int index) {
        return form.places().isEmpty()
                ? new SealLook("place" + index, Optional.of(place(form, index)), Optional.of(SealImage.png()))
                : new SealLook(form.places().get(index).name(), Optional.empty(), Optional.of(SealImage.png()));
    }

    private static Place place(Rendered form, int index) {
        if (form.places().isEmpty()) {
            return NEW_PLACES.get(index);
        }
        SealPlace at = form.places().get(index);
        return new Place(at.page(), (float) at.x(), (float) at.y(), (float) at.width(), (float) at.height());
    }

    private static float height(byte[] pdf) throws IOException {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getPage(1).getPageSize().getHeight();
        }
    }

    /** A program that shows files. */
    private interface Viewer {
        List<ShownPages> show(List<byte[]> pdfs) throws Exception;
    }

    private static void assertOnlyPicturesAreSeen(Viewer viewer) throws Exception {
        List<byte[]> pdfs = new ArrayList<>(List.of(other));
        VERSIONS.forEach(version -> {
            if (!pdfs.contains(version.plain())) {
                pdfs.add(version.plain());
            }
            pdfs.add(version.pdf());
        });
        List<ShownPages> shown = viewer.show(pdfs);
        for (Version version : VERSIONS) {
            ShownPages plain = shown.get(pdfs.indexOf(version.plain()));
            ShownPages now = shown.get(pdfs.indexOf(version.pdf()));
            assertThat(now.differences(plain, version.pictures()))
                    .as(version.name())
                    .isEmpty();
            assertThat(version.pictures())
                    .as(version.name())
                    .allSatisfy(spot -> assertThat(now.hasSeal(spot)).isTrue())
                    .allSatisfy(spot -> assertThat(plain.hasSeal(spot)).isFalse());
        }
        assertThat(shown.get(0).differences(shown.get(1), List.of()))
                .as("another page is noticed")
                .isNotEmpty();
    }

    @Test
    void popplerShowsTheSamePage() throws Exception {
        assertOnlyPicturesAreSeen(pdfs -> ShownPages.byPoppler(folder, pdfs));
    }

    @Test
    @Tag("office")
    void libreofficeShowsTheSamePage() throws Exception {
        assertOnlyPicturesAreSeen(pdfs -> ShownPages.byPoppler(folder, LibreOffice.pdfsToPdf(pdfs)));
    }

    @Test
    @Tag("browser")
    void chromiumShowsTheSamePage() throws Exception {
        assertOnlyPicturesAreSeen(pdfs -> {
            List<ShownPages> shown = new ArrayList<>();
            try (Browser browser = Browser.open()) {
                for (byte[] pdf : pdfs) {
                    Path file = Files.write(folder.resolve("shown" + shown.size() + ".pdf"), pdf);
                    shown.add(ShownPages.inViewer(browser, file));
                }
            }
            return shown;
        });
    }
}
