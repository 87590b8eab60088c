package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;

/** What the forms of a book come to together, in every format. */
class SummaryValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADING = "项目绩效情况汇总表";

    private static byte[] executed(String name, String unit, String budget, String executed) {
        ObjectNode form =
                form("self-evaluation/typical").put("projectName", name).put("implementingUnit", unit);
        ObjectNode total = (ObjectNode) form.at("/funding/total");
        total.put("adjustedBudget", budget).put("executed", executed);
        return bytes(form);
    }

    private static byte[] planned(String name, String yuan) {
        ObjectNode form =
                form("target-declaration/typical").put("projectName", name).put("implementingUnit", "丁");
        ((ObjectNode) form.at("/funding/annual")).put("total", yuan);
        return bytes(form);
    }

    private static ObjectNode form(String sample) {
        try {
            return (ObjectNode) JSON.readTree(Sample.named(sample).json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(ObjectNode form) {
        return form.toString().getBytes(UTF_8);
    }

    private static final List<byte[]> MIXED = List.of(
            executed("一", "甲", "100.00", "80.00"),
            planned("二", "490000000.00"),
            executed("三", "乙", "200.05", "0.00"),
            executed("四", "甲", "1000.00", null),
            executed("五", "丙", null, "7.00"),
            planned("六", "12345.67"),
            Books.REFUSED);

    private static List<String> rows(List<byte[]> forms) {
        return PrintedBook.of(forms, BookOrder.GIVEN).rows(HEADING);
    }

    private static String row(List<String> rows, String first) {
        return rows.stream().filter(row -> row.startsWith(first)).findFirst().orElseThrow();
    }

    @Test
    void everyKindOfFormIsAddedUpByItself() {
        List<String> rows = rows(MIXED);

        assertThat(row(rows, "小计：自评表")).startsWith("小计：自评表（4 项）|1,300.050000|87.000000|26.66|");
        assertThat(row(rows, "小计：申报表")).isEqualTo("小计：申报表（2 项）|49,001.234567||||");
        assertThat(rows).noneMatch(row -> row.contains("合计") || row.contains("50,301"));
    }

    @Test
    void theRateIsMadeOfTheFormsThatHaveBothAmountsAndSaysSo() {
        String notes = String.join("", rows(MIXED));

        // 80.00 of 300.05: neither what is only planned nor what is only executed counts.
        assertThat(notes)
                .contains("序号 4、5 的预算与执行不齐，不计入执行率；执行率按其余 2 项计算：执行 80.00，预算 300.05。")
                .contains("财政项目支出绩效目标申报表没有执行数，不计执行率，也不与其他表的预算相加。");
    }

    @Test
    void formsThatLackAnAmountAndRefusedOnesAreListedAllTheSame() {
        List<String> rows = rows(MIXED);

        assertThat(row(rows, "4|")).startsWith("4|自评表|四|甲|1,000.000000||");
        assertThat(row(rows, "5|")).startsWith("5|自评表|五|丙||7.000000|");
        assertThat(row(rows, "7|")).startsWith("7|自评表|=缺项的项目|乙单位|未通过校验，见第 ");
        assertThat(String.join("", rows)).contains("另有 1 项未通过校验，不计入小计。");
    }

    @Test
    void amountsInYuanAreConvertedWithoutRoundingAndThatIsSaid() {
        List<String> rows = rows(MIXED);

        assertThat(row(rows, "2|")).startsWith("2|申报表|二|丁|49,000.000000||||");
        assertThat(row(rows, "6|")).startsWith("6|申报表|六|丁|1.234567|");
        assertThat(String.join("", rows)).contains("财政项目支出绩效目标申报表以元填报，此处换算为万元，未作舍入。");
        assertThat(PrintedBook.of(MIXED, BookOrder.GIVEN).front(HEADING)).contains("金额单位：万元");
    }

    @Test
    void aBookOfOneKindHasNoColumnForItAndOneSum() {
        List<String> rows = rows(List.of(executed("一", "甲", "100.00", "80.00"), executed("二", "乙", "50.00", "50.00")));

        assertThat(row(rows, "1|")).startsWith("1|一|甲|100.00|80.00|");
        assertThat(row(rows, "合计")).startsWith("合计（2 项）|150.00|130.00|86.67|");
        assertThat(String.join("", rows)).contains("注：合计中执行率＝执行÷预算，得分为平均分，四舍五入到两位小数。");
    }

    @Test
    void aBookOfPlansAloneIsInTheirOwnUnitAndHasNoEmptyColumns() {
        PrintedBook book =
                PrintedBook.of(List.of(planned("一", "490000000.00"), planned("二", "12345.67")), BookOrder.GIVEN);
        List<String> rows = book.rows(HEADING);

        assertThat(row(rows, "1|")).matches("1\\|一\\|丁\\|490,000,000\\.00\\|\\d+");
        assertThat(row(rows, "合计")).isEqualTo("合计（2 项）|490,012,345.67|");
        assertThat(rows).hasSize(3);
        assertThat(book.front(HEADING)).contains("金额单位：元").doesNotContain("万元", "执行", "得分", "等级");
    }

    @Test
    void nothingPlannedIsNoRate() {
        List<String> rows = rows(List.of(executed("一", "甲", "0.00", "5.00")));

        assertThat(row(rows, "合计")).startsWith("合计（1 项）|0.00|5.00||");
    }

    @Test
    void aBookOfRefusedFormsAloneSaysSo() {
        List<String> rows = rows(List.of(Books.REFUSED, "{oops".getBytes(UTF_8)));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2)).isEqualTo("注：另有 2 项未通过校验，不计入合计。");
    }

    @Test
    void theChartShowsTheFormsThatTheRateIsMadeOf() {
        String words = word(MIXED);

        assertThat(words).contains("自评表各实施单位预算与执行，单位万元：乙 预算 200.05、执行 0.00；甲 预算 100.00、执行 80.00。");
    }

    @Test
    void unitsWithoutANameAndUnitsThatHaveNoRoomAreToldApart() {
        List<byte[]> forms = new ArrayList<>();
        for (int unit = 1; unit <= 14; unit++) {
            forms.add(executed("项目", "单位" + unit, unit + ".00", "1.00"));
        }
        forms.add(executed("项目", "", "100.00", "1.00"));

        assertThat(word(forms))
                .contains("（未填写实施单位） 预算 100.00、执行 1.00；单位14 预算 14.00、执行 1.00")
                .contains("；其余 4 个实施单位 预算 10.00、执行 4.00。");
    }

    private static String word(List<byte[]> forms) {
        byte[] docx = Books.of(forms, Set.of(OutputFormat.PDF)).write(1, BookFormat.DOCX);
        return new DocxFile(docx).xml("word/document.xml").getDocumentElement().getTextContent();
    }

    @Test
    void pdfWordAndManifestHaveTheSameNumbers() throws IOException {
        JsonNode manifest = manifest(MIXED);
        JsonNode totals = manifest.path("totals");
        String words = word(MIXED);

        assertThat(manifest.path("moneyUnit").textValue()).isEqualTo("万元");
        assertThat(totals).hasSize(2);
        assertThat(totals.path(0).path("form").textValue()).isEqualTo("self-evaluation");
        assertThat(totals.path(0).path("budget").textValue()).isEqualTo("1300.05");
        assertThat(totals.path(0).path("executed").textValue()).isEqualTo("87.00");
        assertThat(totals.path(0).path("rate").textValue()).isEqualTo("26.66");
        assertThat(totals.path(0).at("/rated/forms").intValue()).isEqualTo(2);
        assertThat(totals.path(0).at("/rated/budget").textValue()).isEqualTo("300.05");
        assertThat(totals.path(0).at("/rated/executed").textValue()).isEqualTo("80.00");
        assertThat(totals.path(1).path("budget").textValue()).isEqualTo("49001.234567");
        assertThat(totals.path(1).path("rate").textValue()).isEmpty();
        assertThat(manifest.at("/forms/5/budget").textValue()).isEqualTo("1.234567");
        for (String number : List.of("1,300.050000", "87.000000", "26.66", "49,001.234567")) {
            assertThat(words).contains(number);
            assertThat(String.join("", rows(MIXED))).contains(number);
        }
    }

    @Test
    void ofSeveralVolumesTheCommonContentsAloneHaveTheSums() throws IOException {
        Books book = Books.inVolumes(MIXED, 3);

        assertThat(manifest(book.write(0, BookFormat.ZIP)).path("totals")).hasSize(2);
        assertThat(manifest(book.write(1, BookFormat.ZIP)).has("totals")).isFalse();
        assertThat(manifest(book.write(1, BookFormat.ZIP)).path("moneyUnit").textValue())
                .isEqualTo("万元");
        List<String> rows = PrintedBook.volumes(MIXED, BookOrder.GIVEN, 3).get(0).structure().tables().stream()
                .flatMap(table -> table.body().stream())
                .map(row -> row.get(0).text())
                .toList();
        assertThat(rows).containsSubsequence("小计：自评表（4 项）", "小计：申报表（2 项）");
        assertThat(rows.stream().filter(row -> row.startsWith("小计"))).hasSize(2);
    }

    private static JsonNode manifest(List<byte[]> forms) throws IOException {
        return manifest(Books.of(forms, Set.of(OutputFormat.PDF)).write(1, BookFormat.ZIP));
    }

    private static JsonNode manifest(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    return JSON.readTree(in.readAllBytes());
                }
            }
        }
        throw new AssertionError("no manifest");
    }

    @Test
    void thePublishedFormsAddUpToWhatTheySay() {
        List<byte[]> forms = Stream.concat(Sample.corpus(), Stream.of(new Sample("refused", Books.REFUSED)))
                .map(Sample::json)
                .toList();
        List<String> rows = rows(forms);

        assertThat(row(rows, "小计：自评表")).startsWith("小计：自评表（47 项）|9,573.88|9,573.88|100.00|99.54|");
        assertThat(row(rows, "小计：申报表")).startsWith("小计：申报表（8 项）|55,121.00||||");
    }
}
