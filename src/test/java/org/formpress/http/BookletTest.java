package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.formpress.http.api.ReprDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookletTest implements TestPropertyProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RateLimits NONE = new RateLimits(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORM = sample("self-evaluation", "typical").replace("\n", " ");

    private Path store;
    private Caller caller;
    private String key;
    private String other;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            Path folder = Files.createTempDirectory("booklets");
            store = folder.resolve("store");
            key = KeyFile.add(folder.resolve("keys"), "clerk", NONE, Scope.ALL);
            other = KeyFile.add(folder.resolve("keys"), "other", NONE, Scope.ALL);
            return Map.of(
                    "formpress.access.keys",
                    folder.resolve("keys").toString(),
                    "formpress.store.folder",
                    store.toString(),
                    "formpress.booklets.max-megabytes",
                    "20",
                    "formpress.booklets.listeners",
                    "2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBookletIsTakenInFollowedAndFetched() throws Exception {
        HttpResponse<byte[]> taken = submit("?title=%E6%B1%87%E7%BC%96&year=2024", lines(45));

        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(202);
        assertThat(json(taken).path("state").asText()).isIn("queued", "running");
        assertThat(json(taken).path("forms").asInt()).isEqualTo(45);
        assertThat(header(taken, "Location"))
                .isEqualTo("/booklets/" + json(taken).path("id").asText());

        JsonNode done = ended(header(taken, "Location"));
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("rendered").asInt()).isEqualTo(45);
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(done.path("files")).hasSize(1);
        JsonNode file = done.path("files").get(0);
        HttpResponse<byte[]> fetched = get(file.path("href").asText());
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(header(fetched, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(fetched, "Content-Length"))
                .isEqualTo(file.path("bytes").asText());
        assertThat(header(fetched, "Content-Disposition")).contains("filename*=UTF-8''2024-%E6%B1%87%E7%BC%96.pdf");
        assertThat(header(fetched, "Repr-Digest")).isEqualTo(ReprDigest.of(fetched.body()));
        assertThat(header(fetched, "Cache-Control")).contains("no-store");
        assertThat(get(header(taken, "Location") + "/file?format=pdf").body()).isEqualTo(fetched.body());
    }

    @Test
    void anArrayInGbkIsCalledThat() throws Exception {
        byte[] gbk = ("[" + FORM + "]").getBytes(Charset.forName("GBK"));
        HttpResponse<byte[]> refused = caller.call(
                "POST",
                "/booklets",
                BodyPublishers.ofByteArray(gbk),
                "Content-Type",
                "application/json",
                "X-API-Key",
                key);

        problem(refused, 400, "booklet-in-gbk");
        assertThat(json(refused).path("detail").asText()).contains("GBK", "UTF-8");
    }

    @Test
    void anArrayIsTakenAsWellAndErrorsAreToldInTheLanguageAskedFor() throws Exception {
        HttpResponse<byte[]> taken = call(
                "POST",
                "/booklets",
                "[" + FORM + ",\n" + FORM.replace("\"year\"", "\"yaer\"") + "]",
                "Content-Type",
                "application/json",
                "X-API-Key",
                key);
        ended(header(taken, "Location"));

        JsonNode chinese = json(get(header(taken, "Location")));
        JsonNode english = json(call("GET", header(taken, "Location"), "", "Accept-Language", "en", "X-API-Key", key));
        assertThat(chinese.path("failed").asInt()).isEqualTo(1);
        assertThat(chinese.at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(chinese.at("/errors/0/projectName").asText()).isNotEmpty();
        assertThat(chinese.at("/errors/0/errors/0/message").asText()).contains("yaer", "字段");
        assertThat(english.at("/errors/0/errors/0/message").asText()).contains("yaer", "field");
    }

    @Test
    void theSameKeyGivesTheSameBooklet() throws Exception {
        HttpResponse<byte[]> first = submit("", lines(2), "Idempotency-Key", "once");
        HttpResponse<byte[]> second = submit("", lines(2), "Idempotency-Key", "once");

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        problem(submit("", lines(3), "Idempotency-Key", "once"), 422, "key-used");
        problem(submit("", lines(3), "Idempotency-Key", "a b"), 400, "bad-parameter");
    }

    @Test
    void aBookletOfAnotherKeyIsNotThere() throws Exception {
        String location = header(submit("", lines(1)), "Location");

        for (String path : List.of("", "/events", "/file")) {
            problem(call("GET", location + path, "", "X-API-Key", other), 404, "no-such-booklet");
        }
        problem(call("DELETE", location, "", "X-API-Key", other), 404, "no-such-booklet");
        assertThat(get(location).statusCode()).isEqualTo(200);
    }

    @Test
    void bookletsAreListedToTheirOwnerPageByPageNewestFirst() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, json(submit("?title=list" + i, lines(1))).path("id").asText());
        }
        List<String> listed = new ArrayList<>();
        String query = "?limit=2";
        for (int page = 0; page < 3; page++) {
            JsonNode list = json(get("/booklets" + query));
            assertThat(list.path("booklets").size()).isLessThanOrEqualTo(2);
            list.path("booklets").forEach(one -> listed.add(one.path("id").asText()));
            assertThat(list.path("next").asText()).isNotEmpty();
            query = "?limit=2&after=" + list.path("next").asText();
        }

        assertThat(listed).startsWith(made.toArray(String[]::new)).doesNotHaveDuplicates();
        JsonNode newest = json(get("/booklets")).at("/booklets/0");
        assertThat(newest.path("title").asText()).isEqualTo("list4");
        assertThat(newest.path("forms").asInt()).isEqualTo(1);
        assertThat(newest.path("state").asText()).isIn("queued", "running", "done");
        assertThat(newest.path("created").asText()).endsWith("Z");
        assertThat(text(call("GET", "/booklets", "", "X-API-Key", other))).isEqualTo("{\"booklets\":[]}");
    }

    @Test
    void theListOfBookletsEnds() throws Exception {
        String query = "?limit=100";
        JsonNode list = json(get("/booklets" + query));
        while (list.has("next")) {
            list = json(get("/booklets" + query + "&after=" + list.path("next").asText()));
        }

        assertThat(list.path("booklets").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=-1", "limit=x", "after=x", "after=1-2", "after="})
    void aPageThatCannotBeIsRefusedByItsParameter(String query) throws Exception {
        HttpResponse<byte[]> answer = get("/booklets?" + query);

        problem(answer, 400, "bad-parameter");
        assertThat(json(answer).path("detail").asText()).contains(query.split("=")[0]);
    }

    @Test
    void aBookletOfWhichNoFormCanBeUsedFailsAndTellsWhy() throws Exception {
        String location = header(submit("?title=x", "{}\nx"), "Location");

        JsonNode failed = ended(location);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("reason").asText()).contains("2 张表全部有误", "errors");
        assertThat(failed.path("errors")).hasSize(2);
        assertThat(failed.path("files")).isEmpty();
        problem(get(location + "/file"), 410, "no-booklet-made");
    }

    @Test
    void formsOverManyLinesAreTakenOneAfterTheOther() throws Exception {
        String pretty = sample("self-evaluation", "typical");

        JsonNode done = ended(header(submit("?title=x", pretty + pretty + "\n{\n}\n" + pretty), "Location"));

        assertThat(done.path("rendered").asInt()).isEqualTo(3);
        assertThat(done.path("errors")).hasSize(1);
    }

    @Test
    void aCancelledBookletHasNoFileAndAFinishedOneIsDeleted() throws Exception {
        String location = header(submit("", lines(500)), "Location");
        problem(get(location + "/file?format=pdf"), 409, "not-finished");

        HttpResponse<byte[]> cancelled = call("DELETE", location, "", "X-API-Key", key);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(json(cancelled).path("state").asText()).isEqualTo("cancelled");
        problem(get(location + "/file?format=pdf"), 410, "no-booklet-made");

        String finished = header(submit("?title=x", lines(1)), "Location");
        ended(finished);
        assertThat(call("DELETE", finished, "", "X-API-Key", key).statusCode()).isEqualTo(204);
        problem(get(finished), 404, "no-such-booklet");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson,'',422,empty-booklet",
        "application/json,'[{},',400,broken-booklet",
        "text/plain,'{}',415,booklet-type",
        "application/json,'[{\"settings\":{\"order\":\"size\"}}, {}]',422,wrong-setting"
    })
    void whatIsNoBookletIsRefusedByName(String type, String body, int status, String problem) throws Exception {
        HttpResponse<byte[]> answer = call("POST", "/booklets", body, "Content-Type", type, "X-API-Key", key);

        problem(answer, status, problem);
        assertThat(json(answer).path("detail").asText()).isNotBlank().doesNotContain("{");
    }

    @Test
    void aWrongSettingAnUnknownFormatAndAMissingVolumeAreNamed() throws Exception {
        problem(submit("?formats=pdf,xls", lines(1)), 422, "wrong-setting");
        HttpResponse<byte[]> unprintable = submit("?title=%E6%B1%87%EE%80%80%E2%80%AE", lines(1));
        problem(unprintable, 422, "unprintable-setting");
        assertThat(text(unprintable)).contains("title", "汇[U+E000][U+202E]");
        HttpResponse<byte[]> control = submit("?town=%00", lines(1));
        problem(control, 422, "unfit-setting");
        assertThat(text(control)).contains("town", "1 到 100 个字符", "控制字符");
        problem(submit("?title=" + "%F0%A0%80%80".repeat(101), lines(1)), 422, "unfit-setting");
        String location = header(submit("?title=" + "%F0%A0%80%80".repeat(100), lines(1)), "Location");
        ended(location);
        problem(get(location + "/file?format=xls"), 406, "unknown-format");
        problem(get(location + "/file?format=docx"), 404, "no-such-file");
        problem(get(location + "/file?format=pdf&volume=2"), 404, "no-such-file");
    }

    @Test
    void aLongerInputThanAllowedIsRefusedAndOtherBodiesStayBounded() throws Exception {
        String line = " ".repeat(1 << 20) + "\n";
        problem(submit("", line.repeat(21)), 413, "long-booklet");
        problem(
                call("POST", "/render", line.repeat(9), "Content-Type", "application/json", "X-API-Key", key),
                413,
                "too-large");
    }

    @Test
    void eventsTellTheStateUntilTheEnd() throws Exception {
        String location = header(submit("?title=x", lines(60)), "Location");

        HttpResponse<byte[]> events = get(location + "/events");
        HttpResponse<byte[]> late = call("GET", location + "/events", "", "Last-Event-ID", "7", "X-API-Key", key);

        assertThat(header(events, "Content-Type")).startsWith("text/event-stream");
        assertThat(text(events)).startsWith("event: progress\ndata: {").contains("\"state\":\"done\"");
        assertThat(text(late).lines().filter(line -> line.startsWith("data:"))).hasSize(1);
    }

    @Test
    void eventsNeverGoBack() throws Exception {
        String location = header(submit("?formats=pdf,docx", lines(400)), "Location");

        List<JsonNode> states = states(get(location + "/events"));

        assertThat(states.get(0).path("percent").asInt()).isLessThan(100);
        assertThat(states)
                .extracting(state -> state.path("rendered").asInt())
                .isSorted()
                .endsWith(400);
        assertThat(states)
                .extracting(state -> state.path("percent").asInt())
                .isSorted()
                .endsWith(100);
    }

    private static List<JsonNode> states(HttpResponse<byte[]> events) throws IOException {
        List<JsonNode> states = new ArrayList<>();
        for (String line : text(events).lines().toList()) {
            if (line.startsWith("data: ")) {
                states.add(JSON.readTree(line.substring("data: ".length())));
            }
        }
        return states;
    }

    @Test
    void listenersWhoAreGoneMakeRoomForOthers() throws Exception {
        String location = header(submit("?title=x", lines(1)), "Location");
        ended(location);

        for (int i = 0; i < 10; i++) {
            assertThat(get(location + "/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDownloadThatBrokeOffGoesOnWhereItDid() throws Exception {
        String file = finished("?title=x", lines(1)) + "/file?format=pdf";
        HttpResponse<byte[]> whole = get(file);
        byte[] pdf = whole.body();
        String tag = header(whole, "ETag");

        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        HttpResponse<byte[]> rest = get(file, "Range", "bytes=1000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(pdf, 1000, pdf.length));
        assertThat(header(rest, "Content-Range")).isEqualTo("bytes 1000-" + (pdf.length - 1) + "/" + pdf.length);
        assertThat(header(rest, "Content-Length")).isEqualTo(Integer.toString(pdf.length - 1000));
        assertThat(header(rest, "ETag")).isEqualTo(tag);
        assertThat(get(file, "Range", "bytes=-1").body()).containsExactly(pdf[pdf.length - 1]);
        assertThat(get(file, "Range", "bytes=0-0").body()).containsExactly(pdf[0]);
    }

    @Test
    void aPartOfAnotherFileOrOfNoFileIsNotSent() throws Exception {
        String file = finished("?title=x", lines(1)) + "/file?format=pdf";
        HttpResponse<byte[]> whole = get(file);
        int length = whole.body().length;

        for (String[] ignored : List.of(
                new String[] {"If-Range", "\"other\""},
                new String[] {"If-Range", "W/" + header(whole, "ETag")},
                new String[] {"If-Range", header(whole, "Last-Modified")})) {
            HttpResponse<byte[]> answer = get(file, "Range", "bytes=0-9", ignored[0], ignored[1]);
            assertThat(answer.statusCode()).as(ignored[1]).isEqualTo(200);
            assertThat(answer.body()).hasSize(length);
        }
        assertThat(get(file, "Range", "bytes=0-1,4-5").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> beyond = get(file, "Range", "bytes=" + length + "-");
        problem(beyond, 416, "beyond-the-end");
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + length);
        assertThat(text(beyond)).contains(Integer.toString(length));
        problem(get(file, "If-Match", "\"other\""), 412, "other-file");
        assertThat(get(file, "If-Match", "\"other\", " + header(whole, "ETag")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoHasTheFileGetsItNoSecondTime() throws Exception {
        String file = finished("?title=x", lines(1)) + "/file?format=pdf";
        HttpResponse<byte[]> whole = get(file);

        for (String[] known : List.of(
                new String[] {"If-None-Match", "\"other\", W/" + header(whole, "ETag")},
                new String[] {"If-None-Match", "*"},
                new String[] {"If-Modified-Since", header(whole, "Last-Modified")})) {
            HttpResponse<byte[]> answer = get(file, known);
            assertThat(answer.statusCode()).as(known[1]).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(header(whole, "ETag"));
        }
        assertThat(get(file, "If-None-Match", "\"other\"", "If-Modified-Since", header(whole, "Last-Modified"))
                        .body())
                .isEqualTo(whole.body());
    }

    @Test
    void theHeadOfAFileTellsItsLengthAndTakesNoRange() throws Exception {
        String file = finished("?title=x", lines(1)) + "/file?format=pdf";
        HttpResponse<byte[]> whole = get(file);

        HttpResponse<byte[]> head = call("HEAD", file, "", "Range", "bytes=0-9", "X-API-Key", key);

        assertThat(head.statusCode()).isEqualTo(200);
        for (String name : List.of(
                "Content-Length", "Content-Type", "Content-Disposition", "ETag", "Last-Modified", "Repr-Digest")) {
            assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(whole, name));
        }
    }

    @Test
    void theListOfFormsComesByItselfAndOfSeveralVolumesAllInOneZip() throws Exception {
        // Lists of 501 forms cost no pages, and make two volumes.
        String location = finished("?formats=csv&title=x", lines(501));
        JsonNode state = json(get(location));
        HttpResponse<byte[]> common = get(location + "/file?format=csv");

        assertThat(header(common, "Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(text(common).lines()).hasSize(502);
        assertThat(header(common, "Link"))
                .isEqualTo("<?format=csv&volume=all>; rel=\"collection\"; type=\"application/zip\"");
        assertThat(state.path("files")).hasSize(3);
        JsonNode archive = state.path("archives").path(0);
        String href = archive.path("href").asText();
        HttpResponse<byte[]> all = get(href);
        assertThat(header(all, "Content-Type")).isEqualTo("application/zip");
        assertThat(all.body()).hasSize(archive.path("bytes").asInt());
        assertThat(header(all, "Content-Disposition")).contains("filename*=UTF-8''x-csv.zip");
        assertThat(unzipped(all.body()).keySet()).containsExactly("x-总目录.csv", "x-第1册.csv", "x-第2册.csv");
        for (JsonNode file : state.path("files")) {
            assertThat(unzipped(all.body()).values())
                    .contains(text(get(file.path("href").asText())));
        }
        partsOf(href, all);
        endOf(href, all, state.path("id").asText());
    }

    /** What was read for its check sum is not read again: the end is there without the volumes. */
    private void endOf(String href, HttpResponse<byte[]> whole, String id) throws Exception {
        for (int volume = 0; volume < 3; volume++) {
            Files.delete(store.resolve("booklets").resolve(id).resolve("files/" + volume + ".csv"));
        }

        HttpResponse<byte[]> end = get(href, "Range", "bytes=-100");

        int length = whole.body().length;
        assertThat(end.statusCode()).as(text(end)).isEqualTo(206);
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole.body(), length - 100, length));
    }

    private void partsOf(String href, HttpResponse<byte[]> whole) throws Exception {
        int length = whole.body().length;
        for (int first : List.of(0, 7, 60, 5000, length / 2, length - 400, length - 30)) {
            HttpResponse<byte[]> part = get(href, "Range", "bytes=" + first + "-", "If-Range", header(whole, "ETag"));
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), first, length));
        }
        HttpResponse<byte[]> head = call("HEAD", href, "", "X-API-Key", key);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(length));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aBookletOfOneVolumeComesAsAZipOfOneFileToWhoWantsAll() throws Exception {
        String location = finished("?formats=csv&title=x", lines(1));

        assertThat(unzipped(get(location + "/file?format=csv&volume=all").body()))
                .containsOnlyKeys("x.csv");
        assertThat(json(get(location)).has("archives")).isFalse();
        problem(get(location + "/file?format=pdf&volume=all"), 404, "no-such-file");
    }

    private String finished(String query, String body) throws Exception {
        String location = header(submit(query, body), "Location");
        assertThat(ended(location).path("state").asText()).isEqualTo("done");
        return location;
    }

    @Test
    void bookletsAreMeasured() throws Exception {
        ended(header(submit("?title=x", lines(1)), "Location"));

        String seconds = "formpress_booklets_seconds_count{state=\"done\"}";
        String measures = text(get("/prometheus"));
        // The end is in the database a moment before it is measured.
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!measures.contains(seconds) && System.nanoTime() < end) {
            Thread.sleep(20);
            measures = text(get("/prometheus"));
        }
        assertThat(measures)
                .contains("formpress_booklets_forms_total", "formpress_booklets_jobs{state=\"done\"}")
                .contains(seconds);
    }

    private HttpResponse<byte[]> submit(String query, String body, String... headers) throws Exception {
        String[] all = Stream.concat(
                        Stream.of("Content-Type", "application/x-ndjson", "X-API-Key", key), Stream.of(headers))
                .toArray(String[]::new);
        return call("POST", "/booklets" + query, body, all);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        String[] all =
                Stream.concat(Stream.of("X-API-Key", key), Stream.of(headers)).toArray(String[]::new);
        return call("GET", path, "", all);
    }

    private HttpResponse<byte[]> call(String method, String path, String body, String... headers) throws Exception {
        return caller.call(
                method,
                path,
                body.isEmpty() && !method.equals("POST")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body, StandardCharsets.UTF_8),
                headers);
    }

    private JsonNode ended(String location) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = json(get(location));
        int percent = 0;
        while (!List.of("done", "failed", "cancelled")
                .contains(state.path("state").asText())) {
            assertThat(System.nanoTime()).as("still %s", state).isLessThan(end);
            assertThat(state.path("percent").asInt()).isGreaterThanOrEqualTo(percent);
            percent = state.path("percent").asInt();
            Thread.sleep(20);
            state = json(get(location));
        }
        return state;
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String type) throws IOException {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:" + type);
    }

    private static String lines(int forms) {
        return IntStream.range(0, forms).mapToObj(i -> FORM).collect(Collectors.joining("\n"));
    }
}
