package org.formpress.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherEncodingTest {

    private static final Charset GBK = Charset.forName("GBK");

    static Stream<Sample> published() {
        return Sample.corpus();
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedFormThatWasSavedInGbkIsRecognized(Sample form) {
        String text = new String(form.json(), StandardCharsets.UTF_8);

        assertThat(OtherEncoding.gbk(text.getBytes(Charset.forName("GB18030")))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"绩效", "绩效自评", "{\"projectName\": \"镇“一网统管”平台（二期）\"}"})
    void aShortTextInGbkIsRecognized(String text) {
        assertThat(OtherEncoding.gbk(text.getBytes(GBK))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"café crème", "naïve Größe", "Москва"})
    void aTextOfAnotherLanguageIsNotTakenForGbk(String text) {
        assertThat(OtherEncoding.gbk(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void theStartOfATextIsRecognizedWhereverItIsCut() {
        byte[] gbk = "[{\"projectName\": \"镇“一网统管”平台（二期）\"}".getBytes(GBK);

        for (int length = 24; length < gbk.length; length++) {
            assertThat(OtherEncoding.isStartOfGbk(Arrays.copyOf(gbk, length))).isTrue();
        }
        assertThat(OtherEncoding.isStartOfGbk("财政项目支出绩效".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aTextInUtf8IsNotTakenForGbk() {
        assertThat(OtherEncoding.gbk("财政项目支出绩效自评表，党建办工作经费".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void dataInGbkIsCalledThat() throws IOException {
        Problem problem = refusal(Files.readString(Path.of("samples/self-evaluation/typical.json"))
                .getBytes(GBK));

        assertThat(problem.code()).isEqualTo("encoding.gbk");
        assertThat(problem.message(Locale.CHINESE)).contains("GBK");
        assertThat(problem.hint(Locale.ENGLISH)).contains("iconv -f GB18030 -t UTF-8");
    }

    @Test
    void dataInUtf16IsCalledThat() {
        assertThat(refusal("{\"form\": \"自评\"}".getBytes(StandardCharsets.UTF_16))
                        .code())
                .isEqualTo("encoding.utf16");
    }

    @Test
    void dataInNoEncodingIsToldWhereItBreaks() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFF, '"', '}'})
                        .message(Locale.ENGLISH))
                .contains("0xFF", "offset 2");
    }

    private static Problem refusal(byte[] json) {
        try {
            JsonText.decode(json);
            throw new AssertionError("not refused");
        } catch (RefusedException refused) {
            return refused.problems().get(0);
        }
    }
}
