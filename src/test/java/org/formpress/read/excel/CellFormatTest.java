package org.formpress.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatTest {

    private static Optional<String> shown(String code, String number) {
        return CellFormat.of(200, Map.of(200, code)).shown(new BigDecimal(number), false);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "General | 0.3 | 0.3",
                "G/通用格式 | -12 | -12",
                "0 | 85 | 85",
                "0.00 | 85 | 85.00",
                "#,##0.00 | 1234567.8 | 1,234,567.80",
                "#,##0.00 | 1234.5678 | 1,234.5678",
                "0% | 0.95 | 95%",
                "0,.00 | 12345 | 12.345",
                "0.00% | 0.955 | 95.50%",
                "000 | 7 | 007",
                "#,##0, | 1234000 | 1,234",
                "0.00\"万元\" | 12 | 12.00万元",
                "¥#,##0.00 | 12 | ¥12.00",
                "[$¥-804]#,##0.00 | 12 | ¥12.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 1234 | 1,234.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -1234 | -1,234.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | 0",
                "#,##0.00_);[Red]\\(#,##0.00\\) | -5 | -5.00",
                "0.00;[红色]0.00 | -5 | -5.00",
                "@ | 3 | 3",
                "0.00E+00 | 1200 | 1200.00",
                "yyyy\\-mm\\-dd | 45366 | 2024-03-15",
                "yyyy\"年\"m\"月\"d\"日\";@ | 45366 | 2024-03-15",
                "[$-804]yyyy/m/d | 45366 | 2024-03-15",
                "m/d/yy h:mm | 45366.5 | 2024-03-15 12:00",
                "m\"月\"d\"日\" | 45366 | 2024-03-15",
                "yyyy\"年\"m\"月\" | 45352 | 2024-03-01"
            })
    void aNumberIsWhatAReaderSeesWithAllItsDecimals(String code, String number, String seen) {
        assertThat(shown(code, number)).contains(seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 28, 30, 31, 36, 50, 57, 58})
    void everyFormatOfDaysGivesTheDay(int number) {
        assertThat(CellFormat.of(number, Map.of()).shown(new BigDecimal("45366"), false))
                .contains("2024-03-15");
        assertThat(CellFormat.of(number, Map.of()).shown(new BigDecimal("43904"), true))
                .contains("2024-03-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[>100]0.00;0",
                "# ?/?",
                "[DBNum2]0",
                "h:mm",
                "[h]:mm",
                "[White]0",
                "\"有\"",
                "0\".\"0000",
                "0!.0,",
                "000-0000",
                "0 0"
            })
    void aNumberOfWhichNobodyCanSayHowItLooksIsUnclear(String code) {
        assertThat(shown(code, "12")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'#', 0", "'#,###', 0", "'#.##', 0", "'0;0', -5", "'#,##0.00;#,##0.00', -5"})
    void aNumberWithoutItsZeroOrItsSignIsUnclear(String code, String number) {
        assertThat(shown(code, number)).isEmpty();
    }

    @Test
    void daysBeforeMarch1900AreUnclearBecauseProgramsDisagree() {
        assertThat(shown("yyyy-mm-dd", "60")).isEmpty();
        assertThat(shown("yyyy-mm-dd", "61")).contains("1900-03-01");
    }

    @Test
    void emptySectionsHide() {
        CellFormat format = CellFormat.of(200, Map.of(200, ";;;"));

        assertThat(format.hides(BigDecimal.ONE)).isTrue();
        assertThat(format.hidesText()).isTrue();
        assertThat(CellFormat.of(200, Map.of(200, "0;-0;;@")).hides(BigDecimal.ZERO))
                .isTrue();
    }

    @Test
    void aFormatMayAddToATextToo() {
        assertThat(CellFormat.of(200, Map.of(200, "\"第\"@")).shown("一")).contains("第一");
        assertThat(CellFormat.of(49, Map.of()).shown("一")).contains("一");
        assertThat(CellFormat.of(4, Map.of()).shown("一")).contains("一");
    }
}
