package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ProfileCallsTest {

    private static final String UNGRADED =
            sample("self-evaluation", "typical").replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": 85.00");

    private final Caller caller;

    ProfileCallsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void theProfilesAreListedWithTheSourceOfEveryNumber() throws Exception {
        JsonNode profiles = json(caller.get("/profiles")).path("profiles");

        assertThat(profiles.findValuesAsText("id")).startsWith("national").contains("grades-80", "sichuan");
        assertThat(profiles.get(0).path("usual").asBoolean()).isTrue();
        assertThat(profiles.get(0).at("/numbers/0/value/0")).hasToString("{\"min\":90,\"grade\":\"优\"}");
        assertThat(profiles)
                .allSatisfy(profile -> assertThat(profile.path("numbers"))
                        .isNotEmpty()
                        .allSatisfy(number ->
                                assertThat(number.path("source").asText()).isNotBlank()));
    }

    @ParameterizedTest
    @CsvSource({"/check, true", "/check?profile=national, true", "/check?profile=grades-80, false"})
    void theGradeIsCheckedByTheNumbersOfTheProfile(String address, boolean differs) throws Exception {
        assertThat(json(caller.post(address, UNGRADED))
                        .path("findings")
                        .findValuesAsText("rule")
                        .contains("grade"))
                .isEqualTo(differs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check?profile=moon", "/render?profile=moon"})
    void anUnknownProfileIsRefusedNamingTheKnownOnes(String address) throws Exception {
        var answer = caller.post(address, UNGRADED);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("bad-parameter", "moon", "grades-80, sichuan");
    }

    @Test
    void anUnknownProfileOfABookletIsRefusedAsAnyOtherSetting() throws Exception {
        var answer = caller.post("/booklets?profile=moon", "[" + UNGRADED + "]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("moon", "national, grades-80, sichuan");
    }
}
