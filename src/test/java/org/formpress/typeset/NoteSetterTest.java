package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.model.Alignment;
import org.formpress.model.Block;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Run;
import org.formpress.model.SigningPlace;
import org.formpress.model.SigningPlace.Kind;
import org.formpress.model.Table;
import org.formpress.model.TextParagraph;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and places to seal below a table, on pages of 200 mm by 297 mm with margins of 20 mm. */
class NoteSetterTest {

    private static final PageSetup PAGE = new PageSetup(200, 297, 20, 20, 20, 20);
    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);
    private static final int BLANKS = 12;

    /** At 20 pt a row the page has room for 36 rows; for the seal, the note and the table in every state of a page's end. */
    @ParameterizedTest
    @ValueSource(ints = {5, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 66, 67, 68, 69, 70, 71, 72, 73})
    void aSealIsOnOnePageWithItsNoteAndRowsOfTheTable(int rows) {
        PagePlan plan = plan(table(rows), note(), sealed(Alignment.START));
        PlaceOnPage place = PlacesOnPages.of(plan).get(0);

        assertThat(place.page()).isEqualTo(plan.pages());
        assertThat(place.y()).isGreaterThanOrEqualTo(Millipoints.ofMillimetres(PAGE.bottom()));
        assertThat(startsPage(plan, 1))
                .as("the note is on the page of the table's end")
                .isFalse();
        assertThat(startsPage(plan, 2))
                .as("the seal is on the page of the note")
                .isFalse();
    }

    private static boolean startsPage(PagePlan plan, int block) {
        return ((PlannedParagraph) plan.blocks().get(block)).startsPage();
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void aPlaceBeginsBehindItsWordsWhereverTheLineStands(Alignment alignment) {
        PlaceOnPage place = PlacesOnPages.of(plan(sealed(alignment))).get(0);
        int words = 5 * 10_000;
        int free = Millipoints.ofMillimetres(PAGE.textWidth()) - words - BLANKS * 10_000;
        int before = alignment == Alignment.START ? 0 : alignment == Alignment.END ? free : free / 2;

        assertThat(place.x()).isEqualTo(Millipoints.ofMillimetres(PAGE.left()) + before + words);
        assertThat(place.y() + place.height())
                .isCloseTo(Millipoints.ofMillimetres(PAGE.height() - PAGE.top()), within(2));
        assertThat(Millipoints.toMillimetres(place.width())).isCloseTo(42, within(0.001));
    }

    @Test
    void aLowPlaceStandsInTheMiddleOfALineMadeHighByAnother() {
        String words = "签字：盖章：";
        List<SigningPlace> places = List.of(
                new SigningPlace(Kind.SIGNATURE, "head", "签字：", 3, 20, 10),
                new SigningPlace(Kind.SEAL, "unit", "盖章：", 6 + 6, 20, 40));
        List<Run> runs = List.of(
                Run.plain(words.substring(0, 3)),
                Run.plain("\u3000".repeat(6)),
                Run.plain(words.substring(3)),
                Run.plain("\u3000".repeat(6)));
        List<PlaceOnPage> found = PlacesOnPages.of(plan(paragraph(runs, Alignment.START, places)));

        assertThat(found.get(0).y() + found.get(0).height() / 2)
                .isCloseTo(found.get(1).y() + found.get(1).height() / 2, within(2));
        assertThat(found).extracting(PlaceOnPage::page).containsExactly(1, 1);
    }

    @Test
    void aLineWiderThanThePageIsRefused() {
        List<Run> runs = List.of(Run.plain("盖章："), Run.plain("\u3000".repeat(60)));
        Paragraph wide =
                paragraph(runs, Alignment.START, List.of(new SigningPlace(Kind.SEAL, "unit", "盖章：", 3, 200, 42)));

        assertThatThrownBy(() -> plan(wide))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("one line");
    }

    private static PagePlan plan(Block... blocks) {
        return Project.typesetter().plan(new Document("试", PAGE, TYPE, List.of(blocks)));
    }

    private static Table table(int rows) {
        List<Row> all = new ArrayList<>();
        IntStream.range(0, rows).forEach(row -> all.add(new Row(List.of(cell(row)), false)));
        return new Table(Column.fixed(160), List.of(), all);
    }

    private static Cell cell(int row) {
        CellStyle style = new CellStyle(Alignment.CENTER, false);
        return new Cell(1, 1, CellRole.DATA, style, RichText.plain("第" + row + "行"), Optional.empty());
    }

    private static Paragraph note() {
        return new Paragraph(RichText.plain("注：金额保留两位小数。"), 9, 2, Alignment.START, false, false);
    }

    private static Paragraph sealed(Alignment alignment) {
        List<Run> runs = List.of(Run.plain("单位盖章："), Run.plain("\u3000".repeat(BLANKS)));
        return paragraph(runs, alignment, List.of(new SigningPlace(Kind.SEAL, "unit", "单位盖章：", 5, 42, 42)));
    }

    private static Paragraph paragraph(List<Run> runs, Alignment alignment, List<SigningPlace> places) {
        RichText text = new RichText(List.of(new TextParagraph(runs, "", 0)));
        return new Paragraph(text, 10, 0, alignment, false, false, places);
    }
}
