package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookFormat;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.read.Extracted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A booklet of five kinds of self-evaluations, at whose end a form sums them up. */
class GatheredBookletTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUMMARY = "self-evaluation-summary";
    private static final List<String> KINDS = List.of(
            "self-evaluation",
            "project-self-evaluation",
            "sichuan-project-self-evaluation",
            "yunnan-project-self-evaluation",
            "rural-revitalization-self-evaluation");

    @TempDir
    private Path folder;

    private JobService jobs;

    @BeforeEach
    void open() {
        jobs = Jobs.in(folder);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void theSummaryStandsAtTheEndAndSaysTheSameInEveryFormat() throws Exception {
        JobState state = Jobs.ended(
                jobs,
                Jobs.submit(
                        jobs,
                        forms(),
                        Map.of("gather", SUMMARY, "town", "周浦镇", "order", "unit", "formats", "pdf,docx,xlsx,zip")));

        assertThat(state.status()).isEqualTo(JobStatus.DONE);
        assertThat(state.progress().forms()).isEqualTo(KINDS.size() + 1);
        assertThat(state.progress().failed()).isZero();
        JsonNode word = last(state, BookFormat.DOCX);
        assertThat(word).isEqualTo(last(state, BookFormat.XLSX));
        assertThat(word.path("projects"))
                .hasSize(KINDS.size())
                .allSatisfy(row -> assertThat(row.path("score").decimalValue()).isBetween(valueOf(90), valueOf(100)));
        assertThat(word.at("/total/adjustedBudget").decimalValue()).isEqualByComparingTo("385.95");
        assertThat(word.at("/total/executed").decimalValue()).isEqualByComparingTo("372.17");
        assertThat(word.at("/total/executionRate").decimalValue()).isEqualByComparingTo("96.43");
        JsonNode listed = manifest(state).at("/forms/" + KINDS.size());
        assertThat(listed.path("form").textValue()).isEqualTo(SUMMARY);
        assertThat(listed.path("unit").textValue()).isEqualTo("周浦镇");
        assertThat(listed.path("budget").textValue()).isEqualTo("385.95");
        assertThat(listed.path("rate").textValue()).isEqualTo("96.43");
        assertThat(listed.path("findings").intValue()).isZero();
        assertThat(carriedInPdf(state)).isEqualTo(word);
    }

    @Test
    void settingsBeforeTheFormsAskForItToo() throws Exception {
        String settings =
                "{\"settings\": {\"gather\": \"" + SUMMARY + "\", \"town\": \"周浦镇\", \"formats\": \"zip\"}}\n";

        JobState state = Jobs.ended(jobs, Jobs.submit(jobs, settings + forms()));

        assertThat(manifest(state).at("/forms/" + KINDS.size() + "/form").textValue())
                .isEqualTo(SUMMARY);
    }

    @Test
    void refusedFormsAreListedAndNotSummedUp() throws Exception {
        String body = forms() + "{\"form\": \"self-evaluation\"}\n";

        JobState state =
                Jobs.ended(jobs, Jobs.submit(jobs, body, Map.of("gather", SUMMARY, "town", "周浦镇", "formats", "docx")));

        assertThat(state.progress().failed()).isOne();
        assertThat(last(state, BookFormat.DOCX).path("projects")).hasSize(KINDS.size());
    }

    @Test
    void whatCannotBeSummedUpIsRefused() {
        assertRefused(Map.of("gather", "self-evaluation"), SubmissionException.Kind.WRONG_SETTING);
        assertRefused(Map.of("gather", SUMMARY), SubmissionException.Kind.UNCLEAR_GATHERING);
    }

    private void assertRefused(Map<String, String> options, SubmissionException.Kind kind) {
        assertThatThrownBy(() -> Jobs.submit(jobs, forms(), options))
                .isInstanceOfSatisfying(
                        SubmissionException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static BigDecimal valueOf(int number) {
        return BigDecimal.valueOf(number);
    }

    private static String forms() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String kind : KINDS) {
            ObjectNode form =
                    (ObjectNode) JSON.readTree(Sample.named(kind + "/typical").json());
            lines.append(form.put("year", 2024)).append('\n');
        }
        return lines.toString();
    }

    private byte[] content(JobState state, BookFormat format) throws IOException {
        JobFile file = state.outcome().files().stream()
                .filter(made -> made.format() == format)
                .findFirst()
                .orElseThrow();
        return Jobs.content(jobs, state, file);
    }

    private JsonNode last(JobState state, BookFormat format) throws Exception {
        List<Extracted> forms = new ArrayList<>(Project.renderer().extract(content(state, format)));
        Extracted last = forms.get(forms.size() - 1);
        assertThat(last.form().id()).isEqualTo(SUMMARY);
        assertThat(last.changes()).isEmpty();
        return last.data();
    }

    private JsonNode manifest(JobState state) throws IOException {
        return JSON.readTree(entry(state, "manifest.json"));
    }

    private JsonNode carriedInPdf(JobState state) throws Exception {
        return Project.renderer().extract(entry(state, ".pdf")).get(0).data();
    }

    /** The last file of the ZIP with such an ending. */
    private byte[] entry(JobState state, String ending) throws IOException {
        byte[] found = {};
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content(state, BookFormat.ZIP)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    found = zip.readAllBytes();
                }
            }
        }
        return found;
    }
}
