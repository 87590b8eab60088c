package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.prove.pdf.PdfJudge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A PDF of the published forms, both kinds, some of many pages, two of them refused; read page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookPdfTest {

    private static final String REFUSED =
            "{\"form\":\"self-evaluation\",\"projectName\":\"<b>被拒&\\u202e项目\",\"implementingUnit\":\"乙\",\"score\":1}";

    private final List<byte[]> forms = Stream.of(
                    Stream.of("{oops".getBytes(UTF_8), REFUSED.getBytes(UTF_8)),
                    Sample.ofProjects().map(Sample::json),
                    Sample.corpus().map(Sample::json))
            .flatMap(each -> each)
            .toList();

    private PrintedBook book = PrintedBook.of(List.of(), BookOrder.GIVEN);

    @BeforeAll
    void print() {
        book = PrintedBook.of(forms, BookOrder.UNIT);
    }

    @Test
    void everyFormBeginsOnThePageThatTheLayoutSays() {
        for (BookPlace place : book.places()) {
            boolean refused = place.entry().isRefused();
            assertThat(book.text(place.firstPage())).startsWith(refused ? "未通过校验的表" : "财政项目支出绩效");
            assertThat(book.cells(place.firstPage()))
                    .contains(place.entry().identity().projectName());
        }
        assertThat(book.pages()).isEqualTo(book.volume().pages());
    }

    @Test
    void everyPageButTheCoverHasItsNumberAndTheNumberOfAll() {
        assertThat(book.text(1)).doesNotContain("页共");
        for (int page = 2; page <= book.pages(); page++) {
            assertThat(book.text(page)).contains("第" + page + "页共" + book.pages() + "页");
        }
    }

    @Test
    void theContentsNameTheTruePages() {
        List<String> expected = new ArrayList<>();
        BookPlace.byUnit(book.places()).forEach((unit, places) -> {
            expected.add(unit.isEmpty() ? "（未填写实施单位）" : unit);
            places.forEach(place -> expected.add(line(place)));
        });
        assertThat(book.rows("目　录")).containsExactlyElementsOf(expected);
    }

    private static String line(BookPlace place) {
        String name = place.entry().identity().projectName();
        String absent =
                place.entry().isRefused() ? "（第 " + place.entry().identity().line() + " 行，未能读出项目名称）" : "（未填写项目名称）";
        return place.number() + "|" + (name.isEmpty() ? absent : name)
                + (place.entry().isRefused() ? "（未通过校验）" : "") + "|" + place.firstPage();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void everyLinkOfTheContentsLeadsToItsForm() {
        assertThat(book.links("目　录"))
                .containsExactlyElementsOf(
                        book.places().stream().map(BookPlace::firstPage).toList());
        assertThat(book.links("项目绩效情况汇总表"))
                .containsExactlyElementsOf(
                        book.places().stream().map(BookPlace::firstPage).toList());
    }

    @Test
    void theBoxOfEveryLinkOfTheContentsLiesOnTheLineOfItsForm() throws Exception {
        List<String> texts = book.linkedTexts("目　录");
        assertThat(texts).hasSameSizeAs(book.places());
        for (int index = 0; index < texts.size(); index++) {
            assertThat(texts.get(index))
                    .endsWith(Integer.toString(book.places().get(index).firstPage()));
        }
    }

    @Test
    void theOutlineNamesEveryUnitAndProject() {
        List<String> expected = new ArrayList<>();
        expected.add("目录 2");
        expected.add("项目绩效情况汇总表 " + book.firstFront("项目绩效情况汇总表"));
        BookPlace.byUnit(book.places()).forEach((unit, places) -> {
            expected.add((unit.isEmpty() ? "—" : unit) + " " + places.get(0).firstPage());
            places.forEach(place -> expected.add("  " + place.number() + " "
                    + (place.entry().identity().projectName().isEmpty()
                            ? "—"
                            : place.entry().identity().projectName())
                    + " " + place.firstPage()));
        });
        assertThat(book.outline()).containsExactlyElementsOf(expected);
    }

    @Test
    void theTotalsAreThoseOfTheForms() {
        assertThat(book.front("项目绩效情况汇总表")).contains("得分分布").contains("各实施单位预算与执行");
        assertThat(book.front("项目绩效情况汇总表"))
                .containsPattern("小计：自评表.*[0-9,]+\\.[0-9]{2}")
                .containsPattern("小计：申报表.*[0-9,]+\\.[0-9]{2}")
                .doesNotContain("合计");
    }

    @Test
    void whateverStandsForAYearInARefusedFormIsOnNoCover() {
        byte[] refused = "{\"form\":\"self-evaluation\",\"year\":\"请注意\"}".getBytes(UTF_8);

        PrintedBook mixed =
                PrintedBook.of(List.of(Sample.named("self-evaluation/typical").json(), refused), BookOrder.GIVEN);

        assertThat(mixed.text(1)).contains("2023年度").doesNotContain("请注意");
    }

    @Test
    void theFormsStandByUnit() {
        assertThat(book.places())
                .extracting(place -> place.entry().identity().unit())
                .containsExactlyElementsOf(
                        EntryOrder.sorted(
                                        book.places().stream()
                                                .map(BookPlace::entry)
                                                .toList(),
                                        BookOrder.UNIT)
                                .stream()
                                .map(entry -> entry.identity().unit())
                                .toList());
    }

    @Test
    void aRefusedFormsPageNamesItAndAllItsFaults() {
        BookPlace refused = book.places().stream()
                .filter(place -> place.entry().identity().projectName().contains("被拒"))
                .findFirst()
                .orElseThrow();
        String page = book.text(refused.firstPage());
        assertThat(page).contains("<b>被拒&[U+202E]项目").contains("乙").contains("数据第2行");
        assertThat(refused.entry().result().problems()).hasSizeGreaterThan(2);
        assertThat(refused.entry().result().problems())
                .allSatisfy(problem -> assertThat(page).contains(plain(problem.label())));
    }

    @Test
    void everyFormsDataIsAttached() {
        List<String> expected = book.places().stream()
                .map(place -> new String(forms.get(place.entry().identity().line() - 1), UTF_8))
                .toList();
        assertThat(book.attachments()).containsExactlyElementsOf(expected);
    }

    @Test
    void theCoverSaysWhatTheBookHolds() {
        assertThat(book.text(1)).contains("周浦镇").contains("财政项目支出绩效表汇编").contains("共" + forms.size() + "个项目");
    }

    @Test
    void equalFormsGiveEqualBytes() {
        assertThat(PrintedBook.of(forms.subList(0, 9), BookOrder.NAME).pdf())
                .isEqualTo(PrintedBook.of(forms.subList(0, 9), BookOrder.NAME).pdf());
    }

    @Test
    void itIsArchivableAndAccessible() throws Exception {
        assertThat(PdfJudge.brokenRules(book.pdf())).isEmpty();
    }

    @Test
    void aBookOfSeveralVolumesHasCommonContents() throws Exception {
        List<PrintedBook> volumes = PrintedBook.volumes(forms.subList(0, 20), BookOrder.GIVEN, 8);
        assertThat(volumes).hasSize(4);
        String common = volumes.get(0).allText();
        for (PrintedBook volume : volumes.subList(1, 4)) {
            assertThat(volume.text(1)).contains("第" + volume.volume().number() + "册");
            assertThat(volume.links("目　录")).hasSameSizeAs(volume.places());
            assertThat(volume.places())
                    .allSatisfy(place -> assertThat(common)
                            .contains(place.number()
                                    + plain(place.entry().identity().projectName())));
            assertThat(volume.allText()).doesNotContain("汇总表");
        }
        assertThat(volumes.get(0).attachments()).isEmpty();
        assertThat(common).contains("汇总表").contains("得分分布").contains("小计：自评表");
        for (PrintedBook volume : volumes) {
            assertThat(PdfJudge.brokenRules(volume.pdf())).isEmpty();
        }
    }

    @Test
    void veryLongNamesAndManyFaultsNeedNoMorePagesThanPlanned() {
        String name = "甲".repeat(180) + "x".repeat(15);
        String faults = Stream.iterate(0, index -> index + 1)
                .limit(120)
                .map(index -> "\"unknown" + index + "\":" + index)
                .collect(Collectors.joining(","));
        String form = "{\"form\":\"self-evaluation\",\"projectName\":\"" + name + "\"," + faults + "}";
        PrintedBook book = PrintedBook.of(List.of(form.getBytes(UTF_8)), BookOrder.GIVEN);
        assertThat(book.places().get(0).entry().result().pages()).isGreaterThan(1);
        assertThat(book.cells(book.places().get(0).firstPage())).contains(name);
        assertThat(book.allText()).contains("/unknown99");
    }

    @Test
    void anEmptyBookHasACoverAndContents() {
        assertThat(PrintedBook.of(List.of(), BookOrder.GIVEN).text(1)).contains("共0个项目");
    }
}
