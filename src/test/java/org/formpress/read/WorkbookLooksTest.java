package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.ToldChanges.assertOneChange;
import static org.formpress.read.WorkbookEdits.edited;
import static org.formpress.read.WorkbookEdits.read;
import static org.formpress.read.WorkbookEdits.refused;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Text in workbooks that a reader does not see, or sees otherwise than it is stored: it never comes home as if it were seen. */
class WorkbookLooksTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final String NAME = "/projectName";
    private static final byte[] WHITE = {-1, -1, -1};
    private static final byte[] BLACK = {0, 0, 0};
    private static final byte[] RED = {-1, 0, 0};

    private static Consumer<ExcelEdit> styled(String pointer, BiConsumer<XSSFWorkbook, XSSFCellStyle> change) {
        return excel -> excel.poi(pointer, (book, cell) -> {
            XSSFCellStyle style = cell.getCellStyle().copy();
            change.accept(book, style);
            cell.setCellStyle(style);
        });
    }

    private static void ink(XSSFWorkbook book, XSSFCellStyle style, XSSFColor colour) {
        XSSFFont font = book.createFont();
        font.setColor(colour);
        style.setFont(font);
    }

    private static void assertHidden(Consumer<ExcelEdit> edit) {
        assertRefused(edit, "file.look.hidden", NAME);
    }

    private static void assertRefused(Consumer<ExcelEdit> edit, String code, String pointer) {
        Problem problem = refused(SELF, edit);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.cell()).startsWith("财政项目支出绩效自评表!");
        assertThat(problem.message(Locale.CHINESE)).doesNotContain("{");
    }

    private static void assertUnchanged(Consumer<ExcelEdit> edit) {
        Extracted extracted = read(SELF, edit);
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
    }

    /** The form with the name of the project on a ground that turns from one colour into the other. */
    private static byte[] gradient(String from, String to) {
        byte[] red = edited(SELF, styled(NAME, (book, style) -> {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(RED));
        }));
        String stop = "<stop position='%d'><color rgb='FF%s'/></stop>";
        return new DocxFile(red)
                .with(
                        "xl/styles.xml",
                        xml -> xml.replaceAll(
                                "<patternFill patternType=\"solid\">(?s:.(?!patternFill))*FF0000(?s:.)*?</patternFill>",
                                "<gradientFill>" + stop.formatted(0, from) + stop.formatted(1, to)
                                        + "</gradientFill>"));
    }

    @Test
    void textThatAGradientHidesInPartIsHidden() {
        for (byte[] file : List.of(gradient("FFFFFF", "000000"), gradient("000000", "000000"))) {
            assertThat(refused(file).code()).isEqualTo("file.look.hidden");
            assertThat(refused(file).pointer()).isEqualTo(NAME);
        }
        assertThat(Files.extract(gradient("FFFFFF", "FF0000")).changes()).isEmpty();
        assertThat(new DocxFile(gradient("FFFFFF", "FF0000")).text("xl/styles.xml"))
                .contains("gradientFill");
    }

    private static Consumer<ExcelEdit> pattern(FillPatternType type, byte[] dots, byte[] behind, byte[] ink) {
        return styled(NAME, (book, style) -> {
            style.setFillPattern(type);
            style.setFillForegroundColor(new XSSFColor(dots));
            style.setFillBackgroundColor(new XSSFColor(behind));
            ink(book, style, new XSSFColor(ink));
        });
    }

    @Test
    void textInTheColourBehindAPatternIsHidden() {
        assertHidden(pattern(FillPatternType.SPARSE_DOTS, BLACK, RED, RED));
        assertHidden(pattern(FillPatternType.LEAST_DOTS, BLACK, WHITE, WHITE));
        assertUnchanged(pattern(FillPatternType.LEAST_DOTS, BLACK, WHITE, BLACK));
        assertUnchanged(pattern(FillPatternType.LESS_DOTS, BLACK, RED, WHITE));
    }

    @Test
    void textInTheColourOfADensePatternIsHidden() {
        assertHidden(pattern(FillPatternType.FINE_DOTS, RED, WHITE, RED));
        assertUnchanged(pattern(FillPatternType.FINE_DOTS, RED, WHITE, BLACK));
    }

    @Test
    void aWorkbookHasItsOwnColoursByNumber() {
        byte[] blue = new DocxFile(edited(
                        SELF, styled(NAME, (book, style) -> ink(book, style, new XSSFColor(new byte[] {0, 0, -1})))))
                .with("xl/styles.xml", xml -> xml.replace("rgb=\"FF0000FF\"", "indexed=\"12\""));
        String white =
                "<colors><indexedColors>" + "<rgbColor rgb='00FFFFFF'/>".repeat(13) + "</indexedColors></colors>";

        assertThat(Files.extract(blue).changes()).isEmpty();
        Problem problem = refused(
                new DocxFile(blue).with("xl/styles.xml", xml -> xml.replace("</styleSheet>", white + "</styleSheet>")));
        assertThat(problem.code()).isEqualTo("file.look.hidden");
        assertThat(problem.pointer()).isEqualTo(NAME);
    }

    @Test
    void aRepeatedTextIsRefused() {
        assertRefused(
                styled(NAME, (book, style) -> style.setAlignment(HorizontalAlignment.FILL)), "file.look.cell", NAME);
        assertRefused(
                styled(NAME, (book, style) -> style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT)),
                "file.look.cell",
                NAME);
        assertUnchanged(
                styled("/indicators/0/deviation", (book, style) -> style.setAlignment(HorizontalAlignment.FILL)));
    }

    @Test
    void anIndentThatLeavesNoRoomHidesTheText() {
        assertRefused(
                styled("/indicators/2/target", (book, style) -> style.setIndention((short) 100)),
                "file.look.hidden",
                "/indicators/2/target");
        assertUnchanged(styled("/indicators/2/target", (book, style) -> style.setIndention((short) 2)));
    }

    private static Consumer<ExcelEdit> view(String attribute, String value) {
        return excel -> ExcelEdit.all(excel.sheet(), "sheetView").get(0).setAttribute(attribute, value);
    }

    @Test
    void zerosThatTheSheetDoesNotShowAreHidden() {
        assertRefused(view("showZeros", "0"), "file.look.hidden", "/funding/carriedOver/initialBudget");
        assertUnchanged(view("showZeros", "1"));
    }

    @Test
    void aSheetThatShowsFormulasIsRefused() {
        Problem problem = refused(SELF, view("showFormulas", "1"));

        assertThat(problem.code()).isEqualTo("file.sheet.formulas");
        assertThat(problem.message(Locale.CHINESE)).contains("“财政项目支出绩效自评表”");
    }

    @Test
    void rowsAsLowAsTheSheetsUsualOnesAreHidden() {
        assertRefused(
                excel -> {
                    Element usual =
                            ExcelEdit.all(excel.sheet(), "sheetFormatPr").get(0);
                    usual.setAttribute("defaultRowHeight", "1");
                    excel.rowElement(excel.row("/indicators/2/score")).removeAttribute("ht");
                },
                "file.look.hidden",
                "/indicators/2/level2");
    }

    @Test
    void aValueThatWasMovedToAnotherSheetIsNotOnTheForm() {
        Extracted extracted = read(SELF, excel -> {
            String place = excel.place("/indicators/2/deviation");
            excel.poi(NAME, (book, cell) -> {
                book.createSheet("草稿").createRow(0).createCell(0).setCellValue("移走的原因");
                var name = book.getName("fp_indicators_2_deviation");
                name.setRefersToFormula("'草稿'!$A$1");
            });
            excel.typeAt(place, "");
        });

        assertOneChange(extracted, "/indicators/2/deviation", "建设完成时间比计划时间稍晚", "null");
    }

    private static Consumer<ExcelEdit> conditional(
            String pointer, BiConsumer<XSSFSheetConditionalFormatting, XSSFConditionalFormattingRule> change) {
        return excel -> excel.poi(pointer, (book, cell) -> {
            XSSFSheetConditionalFormatting formats = cell.getSheet().getSheetConditionalFormatting();
            XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule("TRUE");
            change.accept(formats, rule);
            CellRangeAddress[] areas = {
                CellRangeAddress.valueOf(cell.getAddress().formatAsString())
            };
            formats.addConditionalFormatting(areas, rule);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "struck", "format", "ground"})
    void aConditionalFormatThatHidesOrChangesTextIsRefused(String kind) {
        assertRefused(
                conditional(NAME, (formats, rule) -> {
                            switch (kind) {
                                case "white" -> rule.createFontFormatting().setFontColor(new XSSFColor(WHITE));
                                case "ground" -> {
                                    var pattern = rule.createPatternFormatting();
                                    pattern.setFillPattern((short) 1);
                                    pattern.setFillBackgroundColor(new XSSFColor(BLACK));
                                }
                                default -> rule.createFontFormatting().setFontColor(new XSSFColor(RED));
                            }
                        })
                        .andThen(excel -> excel.poi(NAME, (book, cell) -> {
                            var dxf = book.getStylesSource()
                                    .getCTStylesheet()
                                    .getDxfs()
                                    .getDxfArray(0);
                            if (kind.equals("struck")) {
                                dxf.getFont().addNewStrike();
                            } else if (kind.equals("format")) {
                                dxf.addNewNumFmt().setFormatCode(";;;");
                                dxf.getNumFmt().setNumFmtId(200);
                            }
                        })),
                "file.look.cell",
                NAME);
    }

    @Test
    void aConditionalFormatThatMarksACellIsNothing() {
        assertUnchanged(conditional(NAME, (formats, rule) -> {
            rule.createFontFormatting().setFontColor(new XSSFColor(RED));
            var pattern = rule.createPatternFormatting();
            pattern.setFillPattern((short) 1);
            pattern.setFillBackgroundColor(new XSSFColor(new byte[] {-1, -57, -50}));
        }));
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void barsInCellsMayStandBesideTheirNumbersButNotInTheirPlace(boolean shown, boolean refused) {
        Consumer<ExcelEdit> bar = excel -> excel.poi("/indicators/2/score", (book, cell) -> {
            var formats = cell.getSheet().getSheetConditionalFormatting();
            var rule = formats.createConditionalFormattingRule(new XSSFColor(new byte[] {99, -114, -58}));
            rule.getDataBarFormatting().setIconOnly(!shown);
            CellRangeAddress[] areas = {
                CellRangeAddress.valueOf(cell.getAddress().formatAsString())
            };
            formats.addConditionalFormatting(areas, rule);
        });

        if (refused) {
            assertRefused(bar, "file.look.cell", "/indicators/2/score");
        } else {
            assertUnchanged(bar);
        }
    }

    @Test
    void conditionalFormatsThatExcel2010AddedAreJudgedToo() {
        assertRefused(
                excel -> {
                    Element root = excel.sheet().getDocumentElement();
                    Element list = add(root, "extLst", "");
                    Element formats = add(add(list, "ext", ""), "x14:conditionalFormattings", "");
                    Element format = add(formats, "x14:conditionalFormatting", "");
                    Element font = add(add(add(format, "x14:cfRule", ""), "x14:dxf", ""), "font", "");
                    add(font, "color", "").setAttribute("rgb", "FFFFFFFF");
                    add(format, "xm:sqref", excel.place(NAME));
                },
                "file.look.cell",
                NAME);
    }

    private static Element add(Element parent, String name, String text) {
        String namespace = name.contains(":") ? "urn:" + name.replaceFirst(":.*", "") : parent.getNamespaceURI();
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        child.setTextContent(text);
        parent.appendChild(child);
        return child;
    }
}
