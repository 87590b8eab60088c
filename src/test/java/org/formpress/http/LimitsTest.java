package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.formpress.bounds.Bounds;
import org.formpress.http.settings.BookletSettings;
import org.formpress.http.settings.LimitSettings;
import org.formpress.http.settings.RenderSettings;
import org.formpress.http.settings.StopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of docs/limits.md are those of the service, and hold. */
@MicronautTest
@Property(name = "formpress.limits.data-bytes", value = "20000")
@Property(name = "formpress.limits.data-depth", value = "4")
@Property(name = "formpress.limits.data-values", value = "300")
@Property(name = "formpress.limits.data-pieces", value = "20")
@Property(name = "formpress.limits.pages", value = "1")
class LimitsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(formpress\\.[a-z.-]+)` \\| .* \\| (?:`(\\S+)`|none) \\| [^|]+ \\|$");

    private static final Map<String, Class<?>> SETTINGS = Map.of(
            "formpress.limits", LimitSettings.class,
            "formpress.render", RenderSettings.class,
            "formpress.booklets", BookletSettings.class,
            "formpress.stop", StopSettings.class);

    private final Caller caller;

    LimitsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/limits.md")));
        while (row.find()) {
            rows.put(row.group(1), String.valueOf(row.group(2)));
        }
        return rows;
    }

    static Stream<String> prefixes() {
        return SETTINGS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void everySettingIsDocumentedWithItsDefault(String prefix) throws Exception {
        Class<?> settings = SETTINGS.get(prefix);

        for (Map.Entry<String, String> row : documented().entrySet()) {
            if (row.getKey().startsWith(prefix)) {
                assertThat(defaults(settings, prefix)).containsEntry(row.getKey(), row.getValue());
            }
        }
        // How often samples are rendered after the start, and what callers are told, bound nothing.
        assertThat(documented().keySet())
                .containsAll(defaults(settings, prefix).keySet().stream()
                        .filter(name -> !List.of("formpress.render.warm-up", "formpress.render.retry-after")
                                .contains(name))
                        .toList());
    }

    private static Map<String, String> defaults(Class<?> settings, String prefix) {
        Map<String, String> defaults = new TreeMap<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            Bindable bindable = component.getAccessor().getAnnotation(Bindable.class);
            defaults.put(prefix + "." + NameUtils.hyphenate(component.getName()), bindable.defaultValue());
        }
        return defaults;
    }

    @Test
    void theDefaultsOfTheServiceAreThoseOfTheCommandLine() throws Exception {
        Object[] defaults = Arrays.stream(LimitSettings.class.getRecordComponents())
                .map(limit -> limit.getAccessor().getAnnotation(Bindable.class).defaultValue())
                .map(Integer::valueOf)
                .toArray();
        Constructor<?> settings = LimitSettings.class.getDeclaredConstructors()[0];

        assertThat(((LimitSettings) settings.newInstance(defaults)).bounds()).isEqualTo(Bounds.DEFAULT);
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new LimitSettings(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).bounds())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formpress.limits");
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation, very-long-texts, 413, 20000",
        "self-evaluation, forty-indicators, 413, 300",
        "self-evaluation, markup-in-goals, 422, 20",
        "self-evaluation, most-indicators, 422, 1",
        "target-declaration, typical, 200, "
    })
    void whatIsBeyondALimitIsRefusedWithTheLimit(String form, String name, int status, String limit) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render", sample(form, name));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (limit != null) {
            assertThat(json(answer).at("/errors/0/message").asText()).contains(" " + limit + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void aFormOfTooManyPagesIsRefusedInEveryFormat(String format) throws Exception {
        HttpResponse<byte[]> answer =
                caller.post("/render?format=" + format, sample("self-evaluation", "most-indicators"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("too-many-pages");
    }

    @Test
    void levelsHaveALimit() throws Exception {
        assertThat(json(caller.post("/check", "{\"form\":[[[[[1]]]]]}"))
                        .at("/errors/0/message")
                        .asText())
                .contains(" 4 ");
    }
}
