package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.formpress.http.request.SentKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What docs/operations.md says of monitoring, on a service that has done something of everything. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringTest implements TestPropertyProvider {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final RateLimits NONE = new RateLimits(0, 0);
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\| (\\w+) \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| `([^|]+)` \\|$");
    private static final Pattern ALARM = Pattern.compile("(?m)^\\* \\*\\*.*`([^`]*formpress_[^`]*) > 0`");
    private static final Pattern CONFIGURATION = Pattern.compile("```yaml\n(scrape_configs:.*?)```", Pattern.DOTALL);

    private EmbeddedServer server;
    private Caller caller;
    private Path folder;
    private String clerk;
    private String monitor;

    /** A line of the table. */
    private record Metric(String name, String type, String labels, String example) {}

    @Override
    public Map<String, String> getProperties() {
        try {
            folder = Files.createTempDirectory("monitoring");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path keys = folder.resolve("keys");
        clerk = KeyFile.add(keys, "clerk", NONE, Scope.WORK);
        monitor = KeyFile.add(keys, "prometheus", NONE, Scope.METRICS);
        return Map.of(
                "formpress.access.keys",
                keys.toString(),
                "formpress.store.folder",
                folder.resolve("store").toString());
    }

    @BeforeAll
    void doSomethingOfEverything(EmbeddedServer server) throws Exception {
        this.server = server;
        this.caller = new Caller(server);
        String json = sample("self-evaluation", "typical");
        var page = caller.post("/render?format=html", json, SentKeys.HEADER, clerk);
        caller.call("POST", "/extract", BodyPublishers.ofByteArray(page.body()), SentKeys.HEADER, clerk);
        caller.post("/render", "{", SentKeys.HEADER, clerk);
        var booklet = caller.post("/booklets", "[" + json + "]", SentKeys.HEADER, clerk);
        System.gc();
        until(() -> json(caller.get(header(booklet, "Location"), SentKeys.HEADER, clerk))
                .path("state")
                .asText()
                .equals("done"));
        until(() -> metrics().contains("jvm_gc_pause_seconds_count"));
        until(() -> metrics().contains("formpress_booklets_jobs"));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private String metrics() throws Exception {
        return text(caller.get("/prometheus", "Authorization", "Bearer " + monitor));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs", "operations.md"));
    }

    private static List<Metric> table() throws IOException {
        return ROW.matcher(guide())
                .results()
                .map(row -> new Metric(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static List<String> alarms() throws IOException {
        return ALARM.matcher(guide()).results().map(alarm -> alarm.group(1)).toList();
    }

    private static Map<String, String> families(String metrics) {
        return FAMILY.matcher(metrics).results().collect(Collectors.toMap(type(1), type(2)));
    }

    private static Function<MatchResult, String> type(int group) {
        return family -> family.group(group);
    }

    @Test
    void promtoolFindsNoFaultInTheMetrics() throws Exception {
        assertThat(Prometheus.faults(metrics())).isEmpty();
        // And it would.
        assertThat(Prometheus.faults(metrics().replaceAll("(?m)^# HELP formpress_build_info .*\n", "")))
                .contains("formpress_build_info", "no help text");
    }

    @Test
    void theTableHasEveryMetricOfTheServiceAndTheProcessWithItsType() throws Exception {
        Map<String, String> families = families(metrics());
        Map<String, String> table = table().stream().collect(Collectors.toMap(Metric::name, Metric::type));

        assertThat(table).hasSizeGreaterThan(20);
        assertThat(families).containsAllEntriesOf(table);
        assertThat(families.keySet())
                .filteredOn(name -> !name.startsWith("jvm_"))
                .isSubsetOf(table.keySet());
    }

    @Test
    void theTableHasTheLabelsOfEachMetric() throws Exception {
        String metrics = metrics();

        assertThat(table()).allSatisfy(metric -> {
            TreeSet<String> labels = Pattern.compile(
                            "(?m)^" + metric.name() + "(?:_bucket|_count|_sum)?(?:\\{(.*)\\})? \\S+$")
                    .matcher(metrics)
                    .results()
                    .flatMap(sample -> names(sample.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(metric.labels())
                    .as(metric.name())
                    .isEqualTo(labels.isEmpty() ? "–" : inTheOrderOf(metric.labels(), labels));
        });
    }

    private static Stream<String> names(@Nullable String labels) {
        return labels == null
                ? Stream.of()
                : Pattern.compile("(\\w+)=\"")
                        .matcher(labels)
                        .results()
                        .map(label -> label.group(1))
                        .filter(name -> !name.equals("le"));
    }

    private static String inTheOrderOf(String shown, TreeSet<String> labels) {
        List<String> order = Arrays.asList(shown.split(", "));
        return labels.stream().sorted(Comparator.comparingInt(order::indexOf)).collect(Collectors.joining(", "));
    }

    @Test
    void theVersionIsALabel() throws Exception {
        assertThat(metrics())
                .contains("formpress_build_info{java=\"" + Runtime.version() + "\",version=\"development\"} 1");
    }

    @Test
    void prometheusReadsThemAsTheGuideConfiguresItAndAnswersEveryExampleAndAlarm() throws Exception {
        var shown = CONFIGURATION.matcher(guide());
        assertThat(shown.find()).isTrue();
        Files.writeString(folder.resolve("formpress.key"), monitor + "\n");
        Files.writeString(
                folder.resolve("prometheus.yml"),
                "global: {scrape_interval: 1s}\n"
                        + shown.group(1).replace("127.0.0.1:8080", server.getHost() + ":" + server.getPort()));

        try (Prometheus prometheus = Prometheus.start(folder)) {
            assertThat(prometheus.result("up == 1")).hasSize(1);
            for (Metric metric : table()) {
                assertThat(prometheus.result(metric.example()))
                        .as(metric.example())
                        .isNotEmpty();
                assertThat(metric.example()).contains(metric.name());
            }
            List<String> watched = alarms();
            assertThat(watched).hasSize(2);
            for (String query : watched) {
                // All is well here, and Prometheus knows that it is.
                assertThat(prometheus.result(query).at("/0/value/1").asText())
                        .as(query)
                        .isEqualTo("0");
            }
        }
    }
}
