package org.formpress.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.compare.Versions.edited;
import static org.formpress.compare.Versions.later;
import static org.formpress.compare.Versions.redline;
import static org.formpress.compare.Versions.row;
import static org.formpress.compare.Versions.rows;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.formpress.Sample;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDF and HTML files that are compared show what is gone and what is new, and are as sound as others. */
class MarkedPaperTest {

    private static final byte[] FROM =
            Sample.named("self-evaluation/most-indicators").json();
    private static final byte[] TO = edited(FROM, form -> {
        row(form, 1).put("score", "1.50");
        rows(form).remove(6);
        rows(form).insert(0, row(form, 0).deepCopy().put("level3", "新增的指标"));
    });

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#samples")
    void aComparedPdfIsPdfA3aAndPdfUa1(Sample sample) throws Exception {
        byte[] pdf = redline(sample.json(), later(sample.json(), 3), OutputFormat.PDF);

        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    @Test
    void thePdfSaysWhatItsMarksMeanAndCarriesTheLaterData() throws Exception {
        byte[] pdf = redline(FROM, TO, OutputFormat.PDF);

        assertThat(PdfReader.read(pdf).attachments())
                .singleElement()
                .satisfies(data -> assertThat(data.bytes()).isEqualTo(TO));
        assertThat(text(pdf)).contains("与原数据对照：", "删去的文字", "8.00", "1.50");
    }

    @Test
    void theHtmlHasWhatIsGoneAndWhatIsNewAsSuch() {
        Document html = Jsoup.parse(new String(redline(FROM, TO, OutputFormat.HTML), UTF_8));

        assertThat(html.select("main tr.deleted del").eachText()).contains("安全事故发生数");
        assertThat(html.select("main tr.inserted ins").eachText()).contains("新增的指标");
        assertThat(html.select("[data-pointer=/indicators/2/score] del").text()).isEqualTo("8.00");
        assertThat(html.select("[data-pointer=/indicators/2/score] ins").text()).isEqualTo("1.50");
        assertThat(html.select("[data-pointer=/indicators/0/level1] ins")).isEmpty();
    }

    @Test
    void aChineseSentenceIsComparedWordByWord() {
        byte[] from = edited(FROM, form -> form.put("expectedGoal", "完成大楼维修改造工程，一次性验收合格率达到百分之百。"));
        byte[] to = edited(FROM, form -> form.put("expectedGoal", "完成大楼修缮改造工程，一次性验收合格率达到百分之百。"));

        Document html = Jsoup.parse(new String(redline(from, to, OutputFormat.HTML), UTF_8));

        assertThat(html.select("[data-pointer=/expectedGoal] del").text()).isEqualTo("维修");
        assertThat(html.select("[data-pointer=/expectedGoal] ins").text()).isEqualTo("修缮");
    }

    @Test
    void withoutADifferenceItSaysSo() {
        String html = new String(redline(FROM, FROM, OutputFormat.HTML), UTF_8);

        assertThat(html).contains("没有不同").doesNotContain("<del>", "<ins>", "<tr class");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfDocument document =
                new PdfDocument(new com.itextpdf.kernel.pdf.PdfReader(new ByteArrayInputStream(pdf)))) {
            return PdfTextExtractor.getTextFromPage(document.getPage(1));
        }
    }
}
