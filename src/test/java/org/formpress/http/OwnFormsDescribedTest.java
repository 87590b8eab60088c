package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "formpress.folders.templates", value = "src/test/resources/forms")
class OwnFormsDescribedTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

    private final Caller caller;

    OwnFormsDescribedTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void a_form_of_the_operators_own_has_types_too() throws Exception {
        JsonNode description = json(caller.get("/openapi.json"));
        JsonNode schemas = description.at("/components/schemas");

        assertThat(schemas.at("/AcceptanceForm/properties/projectName/title").asText())
                .isEqualTo("项目名称");
        assertThat(schemas.at("/AcceptanceForm/properties/amount/$ref").asText())
                .isEqualTo("#/components/schemas/Amount");
        assertThat(schemas.at("/AcceptanceForm/properties/items/items/$ref").asText())
                .isEqualTo("#/components/schemas/AcceptanceFormItemsItem");
        assertThat(schemas.at("/Form/discriminator/mapping/acceptance").asText())
                .isEqualTo("#/components/schemas/AcceptanceForm");
        assertThat(schemas.at("/Form/oneOf/0/$ref").asText()).isEqualTo("#/components/schemas/AcceptanceForm");
        assertThat(REFERENCE.matcher(description.toString()).results().map(reference -> reference.group(1)))
                .allMatch(pointer -> !description.at(pointer).isMissingNode());
    }
}
