package org.formpress.http.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.form.Form;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.LinkBuilder;
import org.formpress.problem.Excerpt;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** The catalogue of forms. */
@Controller("/forms")
final class FormController {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SCHEMA = "application/schema+json";

    private final Renderer renderer;
    private final SampleForms samples;

    FormController(Renderer renderer, SampleForms samples) {
        this.renderer = renderer;
        this.samples = samples;
    }

    @Get
    FormList forms(HttpRequest<?> request) {
        return new FormList(renderer.catalogue().forms().stream()
                .map(form -> FormAnswer.of(form, LinkBuilder.of(request)))
                .toList());
    }

    @Get("/{id}")
    FormAnswer form(HttpRequest<?> request, String id) {
        return FormAnswer.of(find(id), LinkBuilder.of(request));
    }

    @Get("/{id}/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> schema(String id) {
        return HttpResponse.ok(find(id).schema()).contentType(SCHEMA);
    }

    @Get("/{id}/sample")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> sample(String id) {
        Form form = find(id);
        return samples.of(form)
                .map(HttpResponse::ok)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SAMPLE, form.id()));
    }

    /** An empty workbook to fill in, or one with the form's sample. */
    @Get("/{id}/workbook")
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> workbook(String id, @Nullable @QueryValue String sample) {
        Form form = find(id);
        byte[] file = EmptyWorkbook.of(form, sample == null ? List.of() : List.of(sample(form, sample)));
        return HttpResponse.ok(file)
                .contentType(OutputFormat.XLSX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.of(form.id() + "-workbook.xlsx", EmptyWorkbook.fileName(form)))
                .header(ReprDigest.HEADER, ReprDigest.of(file));
    }

    private JsonNode sample(Form form, String name) {
        if (!name.equals(SampleForms.NAME)) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, "sample", Excerpt.of(name), SampleForms.NAME);
        }
        byte[] json = samples.of(form).orElseThrow(() -> new RequestException(ProblemKind.NO_SAMPLE, form.id()));
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample of " + form.id() + " is not JSON", e);
        }
    }

    private Form find(String id) {
        return renderer.catalogue()
                .form(id)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_FORM, Excerpt.of(id)));
    }
}
