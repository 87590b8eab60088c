package org.formpress.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.formpress.form.Form;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.LinkBuilder;
import org.formpress.problem.Excerpt;
import org.formpress.render.Renderer;

/** The catalogue of forms. */
@Controller("/forms")
final class FormController {

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

    private Form find(String id) {
        return renderer.catalogue()
                .form(id)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_FORM, Excerpt.of(id)));
    }
}
