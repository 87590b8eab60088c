package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.prove.SeenCell;
import org.formpress.prove.SeenPdf;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.write.html.HtmlReader;
import org.formpress.write.word.DocxStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published form and every sample through the real service: the files show one and the same grid. */
@MicronautTest
class EveryFormTest {

    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;

    EveryFormTest(EmbeddedServer server) {
        this.server = server;
    }

    static Stream<Sample> forms() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormatShowsTheGridOfTheModelAndCarriesTheDataItWasMadeFrom(Sample sample) throws Exception {
        PdfForm pdf = PdfReader.read(render(sample, "pdf"));
        byte[] docx = render(sample, "docx");
        byte[] html = render(sample, "html");

        List<SeenCell> model = SeenCell.inModel(Project.print(sample).document());
        assertSame(model, SeenPdf.cells(pdf, model), "PDF");
        assertSame(model, Seen.inWord(docx), "Word");
        assertSame(model, Seen.inHtml(html), "HTML");

        assertThat(pdf.attachments()).hasSize(1);
        assertThat(pdf.attachments().get(0).bytes()).isEqualTo(sample.json());
        assertThat(EXACT.readTree(new HtmlReader(html).data())).isEqualTo(EXACT.readTree(sample.json()));
        assertThat(DocxStructure.faults(docx)).isEmpty();
    }

    private static void assertSame(List<SeenCell> model, List<SeenCell> seen, String format) {
        // isSubsetOf() looks at each of them for each.
        if (!seen.equals(model)) {
            assertThat(seen).as(format + ": not in the model").isSubsetOf(model);
            assertThat(model).as("missing in the " + format).isSubsetOf(seen);
        }
        assertThat(seen).as(format + ": order").isEqualTo(model);
    }

    private byte[] render(Sample sample, String format) throws IOException, InterruptedException {
        URI address = URI.create(server.getURL() + "/render?format=" + format);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(sample.json()))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(sample + " as " + format).isEqualTo(200);
        return answer.body();
    }
}
