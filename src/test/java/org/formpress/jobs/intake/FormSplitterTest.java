package org.formpress.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.formpress.Sample;
import org.formpress.jobs.intake.SubmissionException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSplitterTest {

    private static final int LONGEST = 1 << 20;
    private static final String PRETTY =
            new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8).strip();
    private static final int LINES = (int) PRETTY.lines().count();

    @Test
    void formsWrittenOverManyLinesAreCutWhereEachEnds() throws Exception {
        assertThat(cuts(PRETTY + "\n" + PRETTY + "\n\n" + PRETTY))
                .extracting(RawForm::line)
                .containsExactly(1, 1 + LINES, 2 + 2 * LINES);
        assertThat(cuts(PRETTY + "\n" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, PRETTY);
    }

    @Test
    void filesWithoutALastLineEndMayBeJoined() throws Exception {
        assertThat(cuts(PRETTY + PRETTY + "\uFEFF" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, PRETTY, PRETTY);
        assertThat(cuts("{\"a\":1}{\"a\":2} {\"a\":3}\n{\"a\":4}"))
                .extracting(RawForm::line)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void linesAndFormsOverManyLinesMayBeMixed() throws Exception {
        assertThat(cuts("{\"form\":\"a\"}\r\n" + PRETTY + "\r\n{\"form\":\"b\"}\r\n"))
                .extracting(RawForm::line)
                .containsExactly(1, 2, 2 + LINES);
    }

    @Test
    void arraysMayStandBehindFormsAndBehindEachOther() throws Exception {
        assertThat(cuts("[" + PRETTY + ",{}]\n[{}] \n{}\n\n[{},\n{}]\n{}"))
                .extracting(RawForm::line)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(7)
                .startsWith(1, 2, 3);
        assertThat(cuts("{\"settings\":{}}\n[{\"a\":1},\n{\"a\":2}]"))
                .extracting(FormSplitterTest::text)
                .containsExactly("{\"settings\":{}}", "{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void aHundredThousandJoinedArraysAreCut() throws Exception {
        assertThat(cuts("[{}]".repeat(100_000))).hasSize(100_000);
    }

    @Test
    void joinedArraysCostWhatIsReadAheadAndNoMore() throws Exception {
        String input = "[{}]".repeat(10_000);
        // Classes are loaded, and buffers that are used again are there.
        cuts("[{}][{}]");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(cuts(input)).hasSize(10_000);

        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 10_000).isLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[ ]\n", "\uFEFF[]\r\n\r\n"})
    void moreThanAThousandEmptyArraysInARowAreRefused(String array) throws Exception {
        InputStream endless = stream(array.repeat(1_000_000));
        int all = endless.available();
        int lines = (int) array.chars().filter(octet -> octet == '\n').count();

        assertThatThrownBy(() -> cuts(endless)).isInstanceOfSatisfying(SubmissionException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.BROKEN);
            assertThat(refused.arguments()).containsExactly(String.valueOf(1000 * lines + 1), "1");
        });
        assertThat(all - endless.available()).isLessThan(100_000);
    }

    @Test
    void aThousandEmptyArraysBetweenFormsArePassed() throws Exception {
        String arrays = "[]".repeat(1000);

        assertThat(cuts(arrays + "[{}]" + arrays + "\n[{}]" + arrays)).hasSize(2);
    }

    @Test
    void whiteSpaceBeforeTheFirstFormIsReadByTheBlock() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        InputStream input = new FilterInputStream(stream("\n".repeat(1_000_000) + "{}")) {
            @Override
            public int read() throws IOException {
                reads.incrementAndGet();
                return super.read();
            }

            @Override
            public int read(byte[] target, int offset, int most) throws IOException {
                reads.incrementAndGet();
                return super.read(target, offset, most);
            }
        };

        assertThat(cuts(input)).extracting(RawForm::line).containsExactly(1_000_001);
        assertThat(reads).hasValueLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"form\": \"a\",",
                "{\"form\":",
                "{\"form\": \"a",
                "{\"form\": \"a\\",
                "{\"form\": \"a\"",
                "{\"form\": {\"x\": 1}",
                "{\"form\": [{\"x\": 1},",
                "{\"form\": [{\"x\": 1}}",
                "{\"form\": \"a\"}}",
                "{\"form\": \"a\"},",
                "{\"form\": \"a\"} x {",
                "[1, 2",
                "]",
                "null"
            })
    void aBrokenLineSpoilsOnlyItself(String broken) throws Exception {
        List<RawForm> cuts = cuts("{\"form\":\"a\"}\n" + broken + "\n{\"form\":\"b\"}\n  {\"form\":\"c\"}\n" + broken);

        assertThat(cuts)
                .extracting(cut -> text(cut).strip())
                .containsExactly("{\"form\":\"a\"}", broken, "{\"form\":\"b\"}", "{\"form\":\"c\"}", broken);
        assertThat(cuts).extracting(RawForm::line).containsExactly(1, 2, 3, 4, 5);
    }

    /** As a whole, with other line ends, in a list, at the margin, or with an error inside. */
    @Test
    void aPrettyPrintedFormIsOneFormHoweverItIsSent() throws Exception {
        String form = new String(Sample.text("pretty-not-ndjson").json(), StandardCharsets.UTF_8);

        for (String sent : List.of(
                form,
                form.replace("\n", "\r\n"),
                form.replace("\n", "\r"),
                "\uFEFF" + form,
                "[\n" + form + "\n]",
                form.replaceAll("(?m)^ +", ""),
                form.replace(": {", ":\n{"),
                form.replaceFirst("2024,", "2024"),
                form.replace("\"甲\"", "“甲”"),
                form.replaceFirst("}\\s*,", ","))) {
            assertThat(cuts(sent)).as(sent).extracting(RawForm::line).containsExactly(1);
        }
    }

    @Test
    void aPrettyPrintedFormThatLostItsBeginningIsRefusedOnce() throws Exception {
        String form = new String(Sample.text("pretty-not-ndjson").json(), StandardCharsets.UTF_8);
        int lines = (int) form.lines().count();

        assertThat(cuts(form.substring(2).strip() + "\n{\"form\":\"b\"}"))
                .extracting(RawForm::line)
                .containsExactly(1, lines);
        assertThat(cuts("data = " + form)).hasSize(2);
        assertThat(cuts("x\ny\nz")).hasSize(3);
        assertThat(cuts("\"form\":1}\n\"form\":2}\n")).hasSize(2);
    }

    @Test
    void aFormOverManyLinesThatBreaksOffAnywhereSpoilsOnlyItself() throws Exception {
        String[] lines = PRETTY.split("\n");
        for (int kept = 2; kept < lines.length; kept++) {
            String broken = String.join("\n", List.of(lines).subList(0, kept));

            assertThat(cuts(PRETTY + "\n" + broken + "\n" + PRETTY))
                    .as("broken off after line %s", kept)
                    .extracting(cut -> text(cut).strip())
                    .containsExactly(PRETTY, broken, PRETTY);
            assertThat(cuts(broken + "\n{\"form\":\"a\"}\n")).hasSize(2);
        }
    }

    @Test
    void aLineBreakInATextSpoilsOnlyItsForm() throws Exception {
        String broken = PRETTY.replaceFirst("\"projectName\": \"", "\"projectName\": \"a\nb");

        assertThat(cuts(PRETTY + "\n" + broken + "\n" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, broken + "\n", PRETTY);
    }

    @Test
    void objectsInAFormMayStandOnLinesWithoutIndentation() throws Exception {
        String form =
                "{\"form\":\"a\",\"indicators\":[\n{\"level1\":\"{\"},\n{\"level1\":\"b\"}\n],\"funding\":\n{\n}\n}";

        assertThat(cuts(form + "\n" + form)).extracting(FormSplitterTest::text).containsExactly(form, form);
    }

    @Test
    void objectsAtTheMarginOfAnIndentedFormArePartOfIt() throws Exception {
        String form = """
                {
                  "form": "self-evaluation",
                  "indicators": [
                { "level1": "a" },
                { "level1": "b" }
                  ],
                  "funding":
                {
                  "budget": 1
                }
                }""";

        assertThat(cuts(form + "\n" + form + form + "\n" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(form, form, form, PRETTY);
        assertThat(cuts(form + "\n" + form + "\n" + PRETTY))
                .extracting(RawForm::line)
                .containsExactly(1, 12, 23);
    }

    /** Broken off where an object may stand, the next form looks like a part of it until it turns out not to be JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"form\":",
                "{\n  \"a\": [",
                "{\n  \"a\": [\n  {},",
                "{\n  \"a\": {\n  \"b\": [ x,",
                "{\n  \"a\": [[",
            })
    void aFormBrokenOffWhereAnObjectMayStandSpoilsOnlyItself(String broken) throws Exception {
        int length = (int) broken.lines().count();
        for (String rest : List.of("", "\n]", "\n  \"x")) {
            List<RawForm> cuts = cuts(broken + "\n" + PRETTY + rest);

            assertThat(cuts.subList(0, 2)).as(rest).extracting(RawForm::line).containsExactly(1, 1 + length);
            assertThat(text(cuts.get(0)).strip()).isEqualTo(broken);
            assertThat(text(cuts.get(1)).strip()).startsWith(PRETTY);
        }
        assertThat(cuts((broken + "\n" + PRETTY + "\n").repeat(3)))
                .extracting(RawForm::line)
                .containsExactly(
                        1,
                        1 + length,
                        1 + length + LINES,
                        1 + 2 * length + LINES,
                        1 + 2 * length + 2 * LINES,
                        1 + 3 * length + 2 * LINES);
    }

    @Test
    void whatClosesButIsNoJsonIsNotOneForm() throws Exception {
        String broken = "{\n  \"a\": [ x,";

        assertThat(cuts(broken + "\n" + PRETTY + "\n]}\n" + PRETTY))
                .extracting(cut -> text(cut).strip())
                .containsExactly(broken, PRETTY, "]}", PRETTY);
    }

    @Test
    void aGuessIsFollowedNoFurtherThanTheLongestForm() throws Exception {
        String form = "{\n  \"a\": [\n";
        String longForm = "{\"b\":\n  \"" + "x".repeat(LONGEST - 15) + "\"}";

        assertThat(cuts(form + longForm + "\n]}\n" + PRETTY))
                .extracting(cut -> text(cut).strip())
                .containsExactly(form.strip(), longForm, "]}", PRETTY);
    }

    /** Each of these could hold all that follow. */
    @Test
    void anInputFullOfGuessesIsNotReadOverAndOver() throws Exception {
        int forms = 20_000;
        LookaheadBudget guesses = new LookaheadBudget(LONGEST);
        JsonInput input = new JsonInput(stream("{\n  \"a\": [\n".repeat(forms)));
        ObjectSplitter cutter = new ObjectSplitter(input, LONGEST, guesses);

        for (int form = 0; form < forms; form++) {
            assertThat(cutter.next()).extracting(RawForm::line).isEqualTo(2 * form + 1);
        }

        assertThat(cutter.next()).isNull();
        assertThat(guesses.spent()).isBetween(8L * LONGEST, 9L * LONGEST);
    }

    @Test
    void bracketsAndQuotesInTextsMeanNothing() throws Exception {
        String form = "{\"form\": \"}{\\\"[\", \"a\\\\\": \"\\\\\"}";

        assertThat(cuts(form + form)).extracting(FormSplitterTest::text).containsExactly(form, form);
    }

    @Test
    void whatIsCutDoesNotDependOnHowItComesIn() throws Exception {
        String input = "{\"settings\":{}}\n" + PRETTY + PRETTY + "\nx\n{\"form\":\n{\"form\":\"b\"}[{}]\n" + PRETTY;
        List<String> whole = cuts(input).stream().map(FormSplitterTest::text).toList();
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            InputStream dripping = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public synchronized int read(byte[] target, int offset, int most) {
                    return super.read(target, offset, Math.min(most, 1 + random.nextInt(100)));
                }
            };
            assertThat(cuts(dripping)).extracting(FormSplitterTest::text).isEqualTo(whole);
        }
    }

    /** Pretty-printed JSON of any shape, of which no byte may be lost and no two values joined. */
    @Test
    void anyJsonIsCutIntoTheValuesItWasMadeOf() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<String> values = new ArrayList<>();
            StringBuilder input = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                Object value = java.util.Map.of("form", value(random, 3), "x", value(random, 4));
                String text = random.nextBoolean()
                        ? json.writeValueAsString(value)
                        : json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
                values.add(text);
                input.append(text).append(List.of("", "\n", "\r\n", " ", "\n\n").get(random.nextInt(5)));
            }

            assertThat(cuts(input.toString()))
                    .extracting(FormSplitterTest::text)
                    .isEqualTo(values);
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> "\"{[}]\n\\".substring(random.nextInt(7)) + "项";
            case 1 -> random.nextInt();
            case 2 -> List.of(value(random, depth - 1), value(random, depth - 1));
            default -> java.util.Map.of("form", value(random, depth - 1), "b", value(random, depth - 1));
        };
    }

    @Test
    void aFormThatIsTooLongIsNamedByItsLine() {
        String large = "{\"form\":\n\"" + "x".repeat(LONGEST) + "\"}";
        for (String input : List.of("{}\n\n" + large, "{}\n\n" + "y".repeat(LONGEST + 1))) {
            assertThatThrownBy(() -> cuts(input)).isInstanceOfSatisfying(SubmissionException.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Kind.LONG_FORM);
                assertThat(refused.arguments()).containsExactly("3", "1024");
            });
        }
    }

    @Test
    void aBrokenArrayIsToldByItsLineAndColumn() {
        for (String input : List.of("{}\n\n[{},\n{]", "[{}]\n\n[{},\n{]", "\n\n[{},\n{]")) {
            assertThatThrownBy(() -> cuts(input)).isInstanceOfSatisfying(SubmissionException.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Kind.BROKEN);
                assertThat(refused.arguments().get(0)).isEqualTo("4");
            });
        }
    }

    private static List<RawForm> cuts(String input) throws IOException, SubmissionException {
        return cuts(stream(input));
    }

    private static List<RawForm> cuts(InputStream input) throws IOException, SubmissionException {
        FormSplitter cutter = new FormSplitter(input, LONGEST);
        List<RawForm> cuts = new ArrayList<>();
        for (RawForm cut = cutter.next(); cut != null; cut = cutter.next()) {
            cuts.add(cut);
        }
        return cuts;
    }

    static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RawForm cut) {
        return new String(cut.json(), StandardCharsets.UTF_8);
    }
}
