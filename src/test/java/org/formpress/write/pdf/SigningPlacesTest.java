package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.Sample;
import org.formpress.model.PageSetup;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfPage.Glyphs;
import org.formpress.prove.pdf.PdfPage.Stroke;
import org.formpress.typeset.PlaceOnPage;
import org.formpress.typeset.PlacesOnPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is printed where a form is sealed or signed; lengths in pt. */
class SigningPlacesTest {

    private static final double ROUNDING = 0.02;

    /** The samples of every form that has a place to seal or to sign. */
    static Stream<Sample> samples() {
        return Sample.samples().filter(sample -> layout(sample).matches("(?s).*<(seal|signature) .*"));
    }

    private static String layout(Sample sample) {
        String form = sample.name().substring(0, sample.name().indexOf('/'));
        try {
            return Files.readString(Path.of("templates", form, "layout.ftl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noTextAndNoRuleStandsInAPlaceAndEachIsWithinTheMargins(Sample sample) {
        Printed printed = Project.print(sample);
        PageSetup paper = printed.document().page();

        assertThat(PlacesOnPages.of(printed.plan())).isNotEmpty().allSatisfy(place -> {
            PdfPage page = SamplePdf.read(sample).layout().get(place.page() - 1);
            assertThat(page.texts()).filteredOn(text -> stands(text, place)).isEmpty();
            assertThat(page.strokes()).filteredOn(rule -> stands(rule, place)).isEmpty();
            assertThat(left(place)).isGreaterThanOrEqualTo(points(paper.left()) - ROUNDING);
            assertThat(right(place)).isLessThanOrEqualTo(page.width() - points(paper.right()) + ROUNDING);
            assertThat(bottom(place)).isGreaterThanOrEqualTo(points(paper.bottom()) - ROUNDING);
            assertThat(top(place)).isLessThanOrEqualTo(page.height() - points(paper.top()) + ROUNDING);
        });
    }

    private static boolean stands(Glyphs text, PlaceOnPage place) {
        return !text.text().isBlank()
                && text.left() < right(place) - ROUNDING
                && text.right() > left(place) + ROUNDING
                && text.bottom() < top(place)
                && text.top() > bottom(place);
    }

    private static boolean stands(Stroke rule, PlaceOnPage place) {
        double half = rule.width() / 2;
        return Math.min(rule.x1(), rule.x2()) - half < right(place) - ROUNDING
                && Math.max(rule.x1(), rule.x2()) + half > left(place) + ROUNDING
                && Math.min(rule.y1(), rule.y2()) - half < top(place) - ROUNDING
                && Math.max(rule.y1(), rule.y2()) + half > bottom(place) + ROUNDING;
    }

    /** Programs that seal look for a text and put the seal beside it: it is drawn in one go. */
    @ParameterizedTest
    @MethodSource("samples")
    void theWordsBeforeAPlaceAreOnePieceOfTextAndEndWhereItBegins(Sample sample) {
        assertThat(PlacesOnPages.of(Project.print(sample).plan())).isNotEmpty().allSatisfy(place -> {
            List<Glyphs> texts =
                    SamplePdf.read(sample).layout().get(place.page() - 1).texts();
            assertThat(texts)
                    .filteredOn(text -> text.text().equals(place.place().words()))
                    .singleElement()
                    .satisfies(words -> {
                        assertThat(words.right()).isCloseTo(left(place), within(ROUNDING));
                        assertThat((words.top() + words.bottom()) / 2)
                                .isCloseTo((top(place) + bottom(place)) / 2, within(0.1));
                    });
        });
    }

    private static double left(PlaceOnPage place) {
        return place.x() / 1000.0;
    }

    private static double right(PlaceOnPage place) {
        return (place.x() + place.width()) / 1000.0;
    }

    private static double bottom(PlaceOnPage place) {
        return place.y() / 1000.0;
    }

    private static double top(PlaceOnPage place) {
        return (place.y() + place.height()) / 1000.0;
    }

    private static double points(double millimetres) {
        return millimetres * PageSetup.POINTS_PER_MM;
    }
}
