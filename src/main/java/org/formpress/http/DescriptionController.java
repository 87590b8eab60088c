package org.formpress.http;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of this interface (OpenAPI 3), made by the build. */
@Controller
@Hidden
final class DescriptionController {

    private static final String YAML = "application/yaml";
    private static final String FILE = "classpath:META-INF/swagger/formpress.yml";

    private final ResourceLoader resources;
    private final ObjectMapper json;

    DescriptionController(ResourceLoader resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    @Get("/openapi")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> description(HttpRequest<?> request) throws IOException {
        Collection<MediaType> wanted = request.accept();
        boolean isJson = wanted.contains(MediaType.APPLICATION_JSON_TYPE) && !wanted.contains(MediaType.of(YAML));
        return isJson
                ? HttpResponse.ok(json()).contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.ok(yaml()).contentType(YAML);
    }

    private byte[] yaml() throws IOException {
        try (InputStream file = resources.getResourceAsStream(FILE).orElseThrow()) {
            return file.readAllBytes();
        }
    }

    @Get("/openapi.json")
    byte[] json() throws IOException {
        try (InputStream file = resources.getResourceAsStream(FILE).orElseThrow()) {
            return json.writeValueAsBytes(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        }
    }
}
