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
    void forms_written_over_many_lines_are_cut_where_each_ends() throws Exception {
        assertThat(cuts(PRETTY + "\n" + PRETTY + "\n\n" + PRETTY))
                .extracting(RawForm::line)
                .containsExactly(1, 1 + LINES, 2 + 2 * LINES);
        assertThat(cuts(PRETTY + "\n" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, PRETTY);
    }

    @Test
    void files_without_a_last_line_end_may_be_joined() throws Exception {
        assertThat(cuts(PRETTY + PRETTY + "\uFEFF" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, PRETTY, PRETTY);
        assertThat(cuts("{\"a\":1}{\"a\":2} {\"a\":3}\n{\"a\":4}"))
                .extracting(RawForm::line)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void lines_and_forms_over_many_lines_may_be_mixed() throws Exception {
        assertThat(cuts("{\"form\":\"a\"}\r\n" + PRETTY + "\r\n{\"form\":\"b\"}\r\n"))
                .extracting(RawForm::line)
                .containsExactly(1, 2, 2 + LINES);
    }

    @Test
    void arrays_may_stand_behind_forms_and_behind_each_other() throws Exception {
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
    void a_hundred_thousand_joined_arrays_are_cut() throws Exception {
        assertThat(cuts("[{}]".repeat(100_000))).hasSize(100_000);
    }

    @Test
    void joined_arrays_cost_what_is_read_ahead_and_no_more() throws Exception {
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
    void more_than_a_thousand_empty_arrays_in_a_row_are_refused(String array) throws Exception {
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
    void a_thousand_empty_arrays_between_forms_are_passed() throws Exception {
        String arrays = "[]".repeat(1000);

        assertThat(cuts(arrays + "[{}]" + arrays + "\n[{}]" + arrays)).hasSize(2);
    }

    @Test
    void white_space_before_the_first_form_is_read_by_the_block() throws Exception {
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
    void a_broken_line_spoils_only_itself(String broken) throws Exception {
        List<RawForm> cuts = cuts("{\"form\":\"a\"}\n" + broken + "\n{\"form\":\"b\"}\n  {\"form\":\"c\"}\n" + broken);

        assertThat(cuts)
                .extracting(cut -> text(cut).strip())
                .containsExactly("{\"form\":\"a\"}", broken, "{\"form\":\"b\"}", "{\"form\":\"c\"}", broken);
        assertThat(cuts).extracting(RawForm::line).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_form_over_many_lines_that_breaks_off_anywhere_spoils_only_itself() throws Exception {
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
    void a_line_break_in_a_text_spoils_only_its_form() throws Exception {
        String broken = PRETTY.replaceFirst("\"projectName\": \"", "\"projectName\": \"a\nb");

        assertThat(cuts(PRETTY + "\n" + broken + "\n" + PRETTY))
                .extracting(FormSplitterTest::text)
                .containsExactly(PRETTY, broken + "\n", PRETTY);
    }

    @Test
    void objects_in_a_form_may_stand_on_lines_without_indentation() throws Exception {
        String form =
                "{\"form\":\"a\",\"indicators\":[\n{\"level1\":\"{\"},\n{\"level1\":\"b\"}\n],\"funding\":\n{\n}\n}";

        assertThat(cuts(form + "\n" + form)).extracting(FormSplitterTest::text).containsExactly(form, form);
    }

    @Test
    void objects_at_the_margin_of_an_indented_form_are_part_of_it() throws Exception {
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
    void a_form_broken_off_where_an_object_may_stand_spoils_only_itself(String broken) throws Exception {
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
    void what_closes_but_is_no_json_is_not_one_form() throws Exception {
        String broken = "{\n  \"a\": [ x,";

        assertThat(cuts(broken + "\n" + PRETTY + "\n]}\n" + PRETTY))
                .extracting(cut -> text(cut).strip())
                .containsExactly(broken, PRETTY, "]}", PRETTY);
    }

    @Test
    void a_guess_is_followed_no_further_than_the_longest_form() throws Exception {
        String form = "{\n  \"a\": [\n";
        String longForm = "{\"b\":\n  \"" + "x".repeat(LONGEST - 15) + "\"}";

        assertThat(cuts(form + longForm + "\n]}\n" + PRETTY))
                .extracting(cut -> text(cut).strip())
                .containsExactly(form.strip(), longForm, "]}", PRETTY);
    }

    /** Each of these could hold all that follow. */
    @Test
    void an_input_full_of_guesses_is_not_read_over_and_over() throws Exception {
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
    void brackets_and_quotes_in_texts_mean_nothing() throws Exception {
        String form = "{\"form\": \"}{\\\"[\", \"a\\\\\": \"\\\\\"}";

        assertThat(cuts(form + form)).extracting(FormSplitterTest::text).containsExactly(form, form);
    }

    @Test
    void what_is_cut_does_not_depend_on_how_it_comes_in() throws Exception {
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
    void any_json_is_cut_into_the_values_it_was_made_of() throws Exception {
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
    void a_form_that_is_too_long_is_named_by_its_line() {
        String large = "{\"form\":\n\"" + "x".repeat(LONGEST) + "\"}";
        for (String input : List.of("{}\n\n" + large, "{}\n\n" + "y".repeat(LONGEST + 1))) {
            assertThatThrownBy(() -> cuts(input)).isInstanceOfSatisfying(SubmissionException.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Kind.LONG_FORM);
                assertThat(refused.arguments()).containsExactly("3", "1024");
            });
        }
    }

    @Test
    void a_broken_array_is_told_by_its_line_and_column() {
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
