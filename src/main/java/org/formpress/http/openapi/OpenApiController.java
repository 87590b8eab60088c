package org.formpress.http.openapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.Collection;

/** Serves the OpenAPI description as YAML or JSON. */
@Controller
public final class OpenApiController {

    private static final String YAML = "application/yaml";

    private final OpenApiDescription description;

    OpenApiController(OpenApiDescription description) {
        this.description = description;
    }

    @Get("/openapi")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> description(HttpRequest<?> request) throws IOException {
        Collection<MediaType> wanted = request.accept();
        boolean isJson = wanted.contains(MediaType.APPLICATION_JSON_TYPE) && !wanted.contains(MediaType.of(YAML));
        return isJson
                ? HttpResponse.ok(description.json()).contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.ok(description.yaml()).contentType(YAML);
    }

    @Get("/openapi.json")
    byte[] json() throws IOException {
        return description.json();
    }
}
