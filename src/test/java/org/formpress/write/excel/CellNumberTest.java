package org.formpress.write.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.formpress.money.Amounts;
import org.formpress.write.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @Property
    void anAmountIsExactlyItsNumberAndShownAsTheFormPrintsIt(
            @ForAll @BigRange(min = "-9999999999999.99", max = "9999999999999.99") @Scale(2) BigDecimal amount) {
        String printed = Amounts.print(amount);

        CellNumber number = CellNumber.of(printed, ValueType.Kind.AMOUNT).orElseThrow();

        assertThat(new BigDecimal(Double.toString(Double.parseDouble(number.value()))))
                .isEqualByComparingTo(amount);
        assertThat(new DataFormatter(Locale.ROOT)
                        .formatRawCellContents(Double.parseDouble(number.value()), -1, number.format()))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000.00|1000|#,##0.00",
                "0.00|0|#,##0.00",
                "-0.50|-0.5|#,##0.00",
                "0.1234|0.1234|#,##0.0000",
                "1234.50|1234.5|0.00",
                "999,999,999,999,999|999999999999999|#,##0",
                "9,999,999,999,999.99|9999999999999.99|#,##0.00",
                "100|100|0",
                "94.00%|0.94|#,##0.00%",
                "102.59%|1.0259|#,##0.00%",
                "0.00%|0|#,##0.00%"
            })
    void aNumberHasTheDecimalsAndGroupsThatItIsPrintedWith(String printed, String value, String format) {
        assertThat(CellNumber.of(printed, ValueType.Kind.AMOUNT)).contains(new CellNumber(value, format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1,00.00",
                "01.00",
                "-0.00",
                "1.",
                "１",
                "1e3",
                "12,345,678,901,234.56",
                "1,000,000,000,000,000"
            })
    void whatIsPrintedOtherwiseOrHasTooManyDigitsStaysText(String printed) {
        assertThat(CellNumber.of(printed, ValueType.Kind.AMOUNT)).isEmpty();
    }

    @Test
    void onlyDigitsMakeANumberTooLong() {
        assertThat(CellNumber.isTooLong("12,345,678,901,234.56", ValueType.Kind.AMOUNT))
                .isTrue();
        assertThat(CellNumber.isTooLong("12,345,678,901,234.56", ValueType.Kind.TEXT))
                .isFalse();
        assertThat(CellNumber.isTooLong("12,345,678,901,234.50", ValueType.Kind.AMOUNT))
                .isFalse();
        assertThat(CellNumber.isTooLong("-", ValueType.Kind.AMOUNT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1900-03-01,61", "2024-02-29,45351", "9999-12-31,2958465"})
    void daysHaveTheNumbersThatExcelGivesThem(String day, String number) {
        assertThat(CellNumber.of(day, ValueType.Kind.DATE).map(CellNumber::value))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-02-28", "2023-02-29", "2024-1-1", "", "2024年1月1日"})
    void otherDaysStayText(String day) {
        assertThat(CellNumber.of(day, ValueType.Kind.DATE)).isEqualTo(Optional.empty());
    }

    @Test
    void textsAreNoNumbers() {
        assertThat(CellNumber.of("100.00", ValueType.Kind.TEXT)).isEmpty();
        assertThat(CellNumber.of("2024", ValueType.Kind.INTEGER)).contains(new CellNumber("2024", "0"));
    }
}
