package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.font.FontLibrary;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every character that any font has prints in every format, is copied out of a PDF as it was given, and comes home. */
@Tag("slow")
class EveryCharacterTest {

    /** Numbers keep their digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** As many as a long text may have in every format: a cell of Excel holds half as many that are outside the BMP. */
    private static final int CHARACTERS = 16_000;

    /** Fields in which people write what they like. */
    private static final Set<String> TEXTS = Set.of(
            "projectName",
            "supervisingDepartment",
            "implementingUnit",
            "expectedGoal",
            "actualCompletion",
            "overallGoal",
            "annualGoal",
            "level1",
            "level2",
            "level3",
            "target",
            "actual",
            "deviation");

    private static final List<String> SIGNS =
            List.of("☑", "✔", "①", "₂", "⅓", "→", "≒", "‱", "😀", "👍🏽", "연변", "ꆈꌠ", "Š", "神", "ἀ", "ғ", "☐");

    @TempDir
    private Path folder;

    @Test
    void everyCharacterPrintsAndComesHome() throws Exception {
        List<String> texts = texts();
        for (int index = 0; index < texts.size(); index += 2) {
            String second = index + 1 < texts.size() ? texts.get(index + 1) : "";
            byte[] form = form(texts.get(index), second);
            for (OutputFormat format : EnumSet.complementOf(EnumSet.of(OutputFormat.XLS))) {
                assertThat(Files.extract(Files.make(form, format)).changes()).isEmpty();
            }
            assertCopied(Files.make(form, OutputFormat.PDF), texts.get(index) + second);
        }
    }

    @Test
    void signsInEveryTextComeHome() throws Exception {
        for (Sample sample : Sample.corpus().toList()) {
            JsonNode form = JSON.readTree(sample.json());
            sprinkle(form, 0);
            byte[] json = JSON.writeValueAsBytes(form);
            for (OutputFormat format : EnumSet.complementOf(EnumSet.of(OutputFormat.XLS))) {
                Extracted extracted = Files.extract(Files.make(json, format));
                assertThat(extracted.changes())
                        .as("%s %s", sample.name(), format)
                        .isEmpty();
                assertThat(extracted.data()).isEqualTo(Files.data(new Sample("", json)));
            }
        }
    }

    /** Puts other signs into each text; returns how many have been put into some. */
    private static int sprinkle(JsonNode node, int before) {
        int count = before;
        for (String name : (Iterable<String>) node::fieldNames) {
            JsonNode value = node.path(name);
            if (value.isTextual() && TEXTS.contains(name)) {
                String sign = SIGNS.get(count % SIGNS.size());
                ((ObjectNode) node).put(name, sign + value.textValue() + sign);
                count++;
            }
            count = sprinkle(value, count);
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                count = sprinkle(element, count);
            }
        }
        return count;
    }

    private static List<String> texts() {
        FontLibrary fonts = Project.fonts();
        int[] characters = IntStream.rangeClosed(0xA1, 0x3FFFF)
                .filter(fonts::has)
                .filter(EveryCharacterTest::standsAlone)
                .toArray();
        assertThat(characters).hasSizeGreaterThan(111_900);
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < characters.length; from += CHARACTERS) {
            texts.add(new String(characters, from, Math.min(CHARACTERS, characters.length - from)));
        }
        return texts;
    }

    /** Marks need a base, and blanks are judged by their place. */
    private static boolean standsAlone(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacter.NON_SPACING_MARK,
                    UCharacter.COMBINING_SPACING_MARK,
                    UCharacter.ENCLOSING_MARK,
                    UCharacter.SPACE_SEPARATOR,
                    UCharacter.PRIVATE_USE,
                    UCharacter.FORMAT -> false;
            default -> true;
        };
    }

    private static byte[] form(String first, String second) throws IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        return JSON.writeValueAsBytes(form.put("expectedGoal", first).put("actualCompletion", second));
    }

    private void assertCopied(byte[] pdf, String characters) throws IOException, InterruptedException {
        Path file = java.nio.file.Files.write(folder.resolve("form.pdf"), pdf);
        Process pdftotext = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String copied = new String(pdftotext.getInputStream().readAllBytes(), UTF_8);
        assertThat(pdftotext.waitFor()).isZero();
        // isSubsetOf() would look at each of them for each.
        Set<Integer> missing = characters.codePoints().boxed().collect(Collectors.toCollection(HashSet::new));
        missing.removeAll(copied.codePoints().boxed().collect(Collectors.toSet()));
        assertThat(missing).as("not copied: %s", missing).isEmpty();
    }
}
