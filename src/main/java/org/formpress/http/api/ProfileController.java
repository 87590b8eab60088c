package org.formpress.http.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.Profile;
import org.formpress.form.ProfileNumber;
import org.formpress.parse.JsonText;
import org.formpress.render.Renderer;

/** The profiles: which numbers hold where, and where they were read. */
@Controller("/profiles")
final class ProfileController {

    private final Renderer renderer;

    ProfileController(Renderer renderer) {
        this.renderer = renderer;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> profiles() {
        String usual = renderer.usualProfile();
        List<Map<String, Object>> all = renderer.profiles().all().stream()
                .map(profile -> answer(profile, profile.id().equals(usual)))
                .toList();
        return HttpResponse.ok(JsonText.of(Map.of("profiles", all)));
    }

    private static Map<String, Object> answer(Profile profile, boolean usual) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", profile.id());
        answer.put("title", profile.title());
        answer.put("titleEn", profile.titleEn());
        answer.put("region", profile.region());
        answer.put("usual", usual);
        answer.put(
                "numbers",
                profile.numbers().stream().map(ProfileController::answer).toList());
        return answer;
    }

    private static Map<String, Object> answer(ProfileNumber number) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", number.name());
        answer.put("title", number.title());
        answer.put("value", number.value());
        answer.put("source", number.source());
        answer.put("confidence", number.confidence());
        return answer;
    }
}
