package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.formpress.problem.Characters;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

class ReadingPropertyTest {

    @Property
    void aTextIsReadUnchangedOrRefusedByName(@ForAll("anyUnits") String text) throws Exception {
        // Written with escapes, so that a lone surrogate survives the way through UTF-8.
        String escaped =
                text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).reduce("", String::concat);
        String json = Example.with("社工站", escaped);

        if (Characters.firstForbidden(text) < 0) {
            assertThat(Example.read(json).data().path("projectName").textValue())
                    .isEqualTo(text);
        } else {
            assertThat(catchThrowable(() -> Example.read(json)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(Problem::pointer)
                                    .containsExactly("/projectName"));
        }
    }

    @Property
    void spoiltBytesAreReadOrRefusedInWords(@ForAll("anyByte") byte spoilt, @ForAll("anyPlace") int at) {
        byte[] json = Example.SELF_EVALUATION.getBytes(StandardCharsets.UTF_8);
        json[at % json.length] = spoilt;

        Throwable outcome = catchThrowable(() -> Example.READER.read(json));

        if (outcome != null) {
            assertThat(outcome).isInstanceOfSatisfying(RefusedException.class, ReadingPropertyTest::assertWords);
        }
    }

    @Property
    void aNumberIsKeptToTheLastDigit(@ForAll("amounts") BigDecimal amount) throws Exception {
        String plain = amount.toPlainString();
        String json = Example.with("\"score\": 19.5", "\"score\": " + plain)
                .replace("\"initialBudget\": 30.00", "\"initialBudget\": \"" + plain + "\"");

        FormData read = Example.read(json);

        assertThat(read.data().at("/indicators/1/score").decimalValue()).isEqualTo(amount);
        assertThat(read.data().at("/funding/total/initialBudget").textValue()).isEqualTo(plain);
    }

    private static void assertWords(RefusedException refusal) {
        assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message(Locale.CHINESE)).isNotBlank();
            assertThat(problem.hint(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Provide
    Arbitrary<String> anyUnits() {
        return Arbitraries.chars().all().list().ofMaxSize(20).map(ReadingPropertyTest::join);
    }

    private static String join(List<Character> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(text::append);
        return text.toString();
    }

    @Provide
    Arbitrary<Byte> anyByte() {
        return Arbitraries.bytes();
    }

    @Provide
    Arbitrary<Integer> anyPlace() {
        return Arbitraries.integers().between(0, 1 << 20);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        BigDecimal limit = new BigDecimal("999999999999999.99");
        return Arbitraries.bigDecimals().between(limit.negate(), limit).ofScale(2);
    }
}
