package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.formpress.attack.FormWithPayload;
import org.formpress.attack.WatchedTarget;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program at work, with every call to the system watched: it calls nobody, opens nothing but its own files, and
 * writes only where booklets lie and into the folder for temporary files.
 */
class OutboundIT {

    private static final int PATIENCE_SECONDS = 120;
    private static final int PORT = Program.freePort();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WORD = "application/octet-stream";

    /** The system's own, which Java and the C library look at; none of it is anybody's data. */
    private static final List<String> SYSTEM = List.of(
            "/proc/(self|stat|cpuinfo|meminfo|cgroups|filesystems|version|net/if_inet6|net/ipv6_route|sys|[0-9]+/stat)\\b.*",
            "/sys/(fs/cgroup|devices/system/(cpu|node)|kernel/mm)\\b.*",
            "/dev/(null|random|urandom|shm)",
            "/(usr/)?lib(64|32)?/.*",
            "/usr/share/(locale|zoneinfo|javazi|ca-certificates-java)/.*",
            "/etc/(ld\\.so\\.(cache|preload)|passwd|nsswitch\\.conf|host\\.conf|hosts|resolv\\.conf|gai\\.conf)",
            "/etc/(localtime|timezone|os-release|lsb-release|[a-z]+-release|java[^/]*/.*|ssl/certs/java/.*)");

    /** What Java writes: its core dump filter, and nothing on a disk. */
    private static final Pattern WRITTEN = Pattern.compile("/proc/self/coredump_filter|/dev/null");

    @TempDir
    private static Path folder;

    private static WatchedTarget watched;
    private static SystemCalls calls;
    private static Path store;
    private static Path temporary;

    @BeforeAll
    static void workUnderObservation() throws Exception {
        watched = new WatchedTarget(Files.createDirectory(folder.resolve("watched")));
        Path trace = folder.resolve("calls");
        Process service = start(trace);
        try {
            awaitHealth();
            work();
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        calls = SystemCalls.of(trace, service);
    }

    private static Process start(Path trace) throws IOException {
        store = folder.resolve("store");
        temporary = Files.createDirectory(folder.resolve("temporary"));
        ProcessBuilder builder = Program.in(Files.createDirectory(folder.resolve("work")))
                // Without figures for other programs, which Java keeps in a file of its own.
                .java(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary), Program.JAR)
                .builder("serve", "--host", "127.0.0.1", "--port", Integer.toString(PORT));
        builder.environment().put("FORMPRESS_STORE_FOLDER", store.toString());
        builder.command().addAll(0, SystemCalls.watching(trace));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    private static void awaitHealth() throws Exception {
        for (int wait = 0; wait < PATIENCE_SECONDS * 5; wait++) {
            try {
                if (get("/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens until the start is over.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException(Files.readString(folder.resolve("service.log")));
    }

    private static void work() throws Exception {
        for (String path : List.of("/", "/ui/main.js", "/docs", "/openapi.json", "/forms", "/prometheus", "/nothing")) {
            assertThat(get(path).statusCode()).isLessThan(500);
        }
        byte[] ordinary = Files.readAllBytes(Program.sample("self-evaluation"));
        byte[] hostile = hostile();
        for (byte[] json : List.of(ordinary, hostile)) {
            for (String format : List.of("pdf", "docx", "html")) {
                assertThat(post("/render?format=" + format, "application/json", json)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(post("/check", "application/json", json).statusCode()).isEqualTo(200);
        }
        byte[] word = post("/render?format=docx", "application/json", hostile).body();
        assertThat(post("/extract", WORD, word).statusCode()).isEqualTo(200);
        assertThat(post("/extract", WORD, outside(word)).statusCode()).isEqualTo(422);
        makeBooklet(ordinary, hostile);
    }

    private static void makeBooklet(byte[] ordinary, byte[] hostile) throws Exception {
        String forms = "[" + new String(ordinary, UTF_8) + "," + new String(hostile, UTF_8) + "]";
        HttpResponse<byte[]> taken =
                post("/booklets?formats=pdf,docx,zip&parts=pdf,docx,html", "application/json", forms.getBytes(UTF_8));
        String booklet = taken.uri()
                .resolve(taken.headers().firstValue("Location").orElseThrow())
                .getPath();
        String state = "";
        for (int wait = 0; wait < PATIENCE_SECONDS * 5 && !state.contains("\"state\":\"done\""); wait++) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = new String(get(booklet).body(), UTF_8);
        }
        for (String format : List.of("pdf", "docx", "zip")) {
            assertThat(get(booklet + "/file?format=" + format).statusCode())
                    .as(state)
                    .isEqualTo(200);
        }
    }

    private static byte[] hostile() {
        String file = watched.file().toUri().toString();
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.putIntoTexts("<!DOCTYPE x SYSTEM \"" + watched.address() + "\"><img src=" + watched.address() + ">"
                + "<fo:external-graphic src=\"url(" + file + ")\"/><xi:include href=\"" + file + "\"/>"
                + "<#include \"" + watched.file() + "\">@import url(" + watched.address() + ")");
        return form.json();
    }

    private static byte[] outside(byte[] word) {
        String link = "<Relationship Id=\"rId99\" Type=\"urn:image\" Target=\"" + watched.address()
                + "\" TargetMode=\"External\"/></Relationships>";
        return new DocxFile(word).with("word/_rels/document.xml.rels", xml -> xml.replace("</Relationships>", link));
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    @AfterAll
    static void theCanaryIsUntouched() throws IOException {
        int called = watched.calls();
        watched.close();
        assertThat(called).isZero();
    }

    @Test
    void theWatchSeesAProgramThatCallsAndReadsAndWrites() throws Exception {
        Path trace = folder.resolve("other-calls");
        try (WatchedTarget other = new WatchedTarget(Files.createDirectory(folder.resolve("other")))) {
            String port = other.address().replaceAll(".*:(\\d+)/.*", "$1");
            List<String> command = new ArrayList<>(SystemCalls.watching(trace));
            command.addAll(
                    List.of("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + port + "; cat " + other.file() + " > x"));
            Process process =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            SystemCalls seen = SystemCalls.of(trace, process);

            assertThat(seen.outwards()).anyMatch(call -> call.contains("htons(" + port + ")"));
            assertThat(seen.opened()).contains(other.file().toString());
            assertThat(seen.written()).contains("x");
            assertThat(seen.programs()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theWatchSeesWhatThereIsToSee() {
        assertThat(calls.opened()).contains(Program.JAR.toString());
        assertThat(calls.bound()).isNotEmpty();
        assertThat(calls.programs()).hasSize(1);
    }

    @Test
    void itCallsNobody() {
        assertThat(calls.outwards()).isEmpty();
        assertThat(calls.bound()).allMatch(bind -> bind.contains("htons(" + PORT + ")") && bind.contains("127.0.0.1"));
    }

    @Test
    void itOpensNothingButItsOwnFilesAndTheSystems() {
        String java = Path.of(System.getProperty("java.home")).toString();
        List<Pattern> system = SYSTEM.stream().map(Pattern::compile).toList();

        assertThat(calls.opened().distinct())
                .filteredOn(path -> !path.startsWith(java) && !path.equals(Program.JAR.toString()) && !isOwn(path))
                .allMatch(path ->
                        system.stream().anyMatch(own -> own.matcher(path).matches()));
    }

    private static boolean isOwn(String path) {
        Path file = Path.of(path).normalize();
        return file.startsWith(store) || file.startsWith(temporary);
    }

    @Test
    void itWritesOnlyWhereBookletsLieAndIntoTheFolderForTemporaryFiles() {
        assertThat(calls.written()).anyMatch(path -> path.startsWith(store.toString()));
        assertThat(calls.written().distinct()).filteredOn(path -> !isOwn(path)).allMatch(WRITTEN.asMatchPredicate());
        assertThat(calls.changed()).isNotEmpty().allMatch(OutboundIT::isOwn);
    }

    @Test
    void itNeverSoMuchAsAsksForTheCanary() {
        assertThat(calls.all())
                .noneMatch(call -> call.contains(watched.file().toString()) || call.contains(WatchedTarget.SECRET));
    }
}
