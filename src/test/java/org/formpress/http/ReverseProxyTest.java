package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.formpress.Browser;
import org.formpress.http.request.RequestHeadDecoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Behind a real nginx with the configurations of docs/operations.md, and no setting of our own. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReverseProxyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int SHORT = 0;
    private static final int FULL = 1;
    private static final String FORM =
            Caller.sample("self-evaluation", "typical").replace("\n", " ") + "\n";
    private static final String SMALL = "{\"form\": \"self-evaluation\", \"year\": 2024, \"projectName\": \"党建办工作经费\","
            + " \"supervisingDepartment\": \"长征镇人民政府\", \"implementingUnit\": \"党建办\", \"indicators\": [{\"level1\": \"产出指标\","
            + " \"level2\": \"数量指标\", \"level3\": \"培训场次\", \"target\": \"≥10场\", \"actual\": \"12场\", \"weight\": 90, \"score\": 90}]}\n";
    private static final int MEBIBYTE = 1 << 20;

    private final Nginx[] proxies = new Nginx[2];

    @BeforeAll
    void putProxiesInFront(EmbeddedServer server) throws Exception {
        for (int i = 0; i < proxies.length; i++) {
            proxies[i] = Nginx.asShown(i, server.getPort());
        }
    }

    @AfterAll
    void takeThemAway() {
        for (Nginx proxy : proxies) {
            proxy.close();
        }
    }

    private URI address(int proxy, String path) throws IOException {
        return URI.create("http://127.0.0.1:" + proxies[proxy].port() + Nginx.folderShown(proxy) + path);
    }

    private String page(int proxy, String path) throws IOException {
        return address(proxy, path).toString().replace("127.0.0.1", Browser.NAME);
    }

    private static HttpResponse<byte[]> get(URI address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(URI address, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private URI submitted(int proxy, String query, String form, int forms) throws Exception {
        HttpResponse<byte[]> taken = post(
                address(proxy, "booklets" + query),
                "application/x-ndjson",
                form.repeat(forms).getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).isEqualTo(202);
        return taken.uri().resolve(taken.headers().firstValue("Location").orElseThrow());
    }

    /** By a name that is not known to be safe as localhost is, so the browser does not say itself whose page it is. */
    @ParameterizedTest
    @Tag("browser")
    @ValueSource(ints = {SHORT, FULL})
    void thePageWorks(int proxy, @TempDir Path folder) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.go(page(proxy, ""));
            browser.await("document.querySelectorAll('#forms article').length > 1");
            assertThat(browser.script("getComputedStyle(document.querySelector('h1')).letterSpacing"))
                    .isNotEqualTo("normal");

            browser.click("#forms article .link");
            browser.await("document.getElementById('summary').textContent.startsWith('可以生成文件了')");
            browser.click("#get-pdf");
            browser.await(
                    "performance.getEntriesByType('resource').some(call => call.name.endsWith('render?format=pdf')"
                            + " && call.responseStatus === 200)");

            filesThatAreNotUtf8(browser, folder);
        }
    }

    private static void filesThatAreNotUtf8(Browser browser, Path folder) throws Exception {
        byte[] gbk =
                FORM.replace("\"projectName\": \"", "\"projectName\": \"绩效自评").getBytes(Charset.forName("GBK"));
        browser.click("#back");
        browser.await("!document.getElementById('start').hidden");
        browser.choose("#file", Files.write(folder.resolve("gbk.json"), gbk));
        browser.await("document.querySelector('dialog .main')");
        browser.click("dialog .main");
        browser.await("[...document.querySelectorAll('#paper textarea')].some(cell => cell.value.startsWith('绩效自评'))");

        byte[] nothing = {'{', '"', (byte) 0xFF, (byte) 0xFF, '"', '}'};
        browser.click("#back");
        browser.await("!document.getElementById('start').hidden");
        browser.choose("#file", Files.write(folder.resolve("nothing.json"), nothing));
        browser.await("!document.getElementById('trouble').hidden");
        assertThat(browser.text("#trouble")).contains("0xFF");
    }

    @Test
    @Tag("browser")
    void theDescriptionIsShownAndItsCallsArrive() throws Exception {
        try (Browser browser = Browser.open()) {
            browser.go(page(FULL, "docs"));
            browser.await("document.querySelectorAll('.opblock').length > 5");

            browser.script("[...document.querySelectorAll('.opblock-summary-path')]"
                    + ".find((path) => path.textContent.replaceAll('\\u200b', '') === '/check')"
                    + ".closest('.opblock').querySelector('.opblock-summary-control').click()");
            // The button is there before the description of its call is worked out, and does nothing until then.
            browser.await("document.querySelector('.live-responses-table tbody .response-col_status')"
                    + " || document.querySelector('.opblock .execute')?.click()");

            assertThat(browser.text(".request-url")).contains(page(FULL, "check"));
            assertThat(browser.text(".live-responses-table tbody .response-col_status"))
                    .startsWith("200");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORT, FULL})
    void locationAndLinksLeadToTheFile(int proxy) throws Exception {
        URI state = submitted(proxy, "?title=%E7%BB%A9%E6%95%88", FORM, 1);
        assertThat(state.toString()).startsWith(address(proxy, "booklets/").toString());

        URI events = URI.create(state + "/events");
        String[] told =
                new String(get(events).body(), StandardCharsets.UTF_8).strip().split("data: ");
        JsonNode last = JSON.readTree(told[told.length - 1]);
        JsonNode now = JSON.readTree(get(state).body());

        assertThat(last.path("state").asText()).isEqualTo("done");
        assertFile(events.resolve(last.at("/files/0/href").asText()));
        assertFile(state.resolve(now.at("/files/0/href").asText()));
    }

    private static void assertFile(URI address) throws Exception {
        HttpResponse<byte[]> file = get(address);
        assertThat(file.statusCode()).as(address.toString()).isEqualTo(200);
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORT, FULL})
    void eventsArriveAsTheyHappen(int proxy) throws Exception {
        URI state = submitted(proxy, "?formats=pdf,docx", SMALL, 2000);
        HttpRequest events =
                HttpRequest.newBuilder(URI.create(state + "/events")).build();
        HttpResponse<InputStream> answer = CLIENT.send(events, BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: progress");
            assertThat(JSON.readTree(get(state).body()).has("finished")).isFalse();

            HttpRequest cancel = HttpRequest.newBuilder(state).DELETE().build();
            assertThat(CLIENT.send(cancel, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            assertThat(lines.lines()).anyMatch(line -> line.contains("\"state\":\"cancelled\""));
        }
    }

    @Test
    void aBodyArrivesHereWhileItIsBeingSent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", proxies[FULL].port())) {
            String begun = "POST " + Nginx.folderShown(FULL) + "booklets HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 415 ");
        }
    }

    @Test
    void aLargeBodyComesThroughWhereNginxIsToldSo() throws Exception {
        URI full = address(FULL, "extract");
        HttpResponse<byte[]> ours = post(full, "application/octet-stream", new byte[3 * MEBIBYTE]);
        HttpResponse<byte[]> tooLarge = post(full, "application/octet-stream", new byte[9 * MEBIBYTE]);
        HttpResponse<byte[]> theirs =
                post(address(SHORT, "extract"), "application/octet-stream", new byte[3 * MEBIBYTE]);

        assertThat(JSON.readTree(ours.body()).path("type").asText()).endsWith(":unsupported-file");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(tooLarge.body()).path("type").asText()).endsWith(":too-large");
        assertThat(theirs.statusCode()).isEqualTo(413);
        assertThat(new String(theirs.body(), StandardCharsets.UTF_8)).contains("nginx");
    }

    /** nginx takes a mebibyte unless told otherwise, and answers with a page of its own. */
    @Test
    @Tag("browser")
    void thePageSaysWhoseBoundItWas(@TempDir Path folder) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.go(page(SHORT, ""));
            browser.await("document.querySelectorAll('#forms article').length > 1");
            browser.choose("#file", Files.write(folder.resolve("large.docx"), new byte[2 * MEBIBYTE]));
            browser.await("!document.getElementById('trouble').hidden");

            assertThat(browser.text("#trouble")).contains("在半路上被拦下", "管理员");
        }
    }

    /** A page of another site, seen through the proxy or not, and a page of ours in a browser that says so. */
    @ParameterizedTest
    @CsvSource({
        "http://elsewhere.example, Sec-Fetch-Site, cross-site, 403",
        "http://elsewhere.example, X-Other, x, 403",
        "http://forms.example.com, X-Other, x, 403",
        "null, X-Other, x, 403",
        "http://forms.example.com, Sec-Fetch-Site, same-origin, 200",
        "http://forms.example.com, X-Requested-With, FormPress, 200",
        "https://forms.example.com, X-Forwarded-Host, forms.example.com, 200",
        "https://forms.example.com, X-Forwarded-Host, elsewhere.example, 403",
        "https://forms.example.com:8443, Forwarded, for=1.1.1.1;host=\"forms.example.com:8443\", 200",
        "http://localhost:3000, X-Other, x, 200"
    })
    void pagesOfOtherSitesAreRefusedAndOurOwnAreNot(String origin, String header, String value, int status)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(SHORT, "check"))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .header(header, value)
                .POST(BodyPublishers.ofString(FORM))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("type").asText()).endsWith(":other-site");
            assertThat(problem.path("detail").asText()).contains(origin, "formpress.access.hosts=");
        }
    }

    /** Whoever wants to send such a header asks first, and may not. */
    @ParameterizedTest
    @ValueSource(ints = {SHORT, FULL})
    void noOtherSiteMaySendWhatProvesAPageToBeOurs(int proxy) throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(address(proxy, "check"))
                .header("Origin", "http://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-requested-with")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(preflight, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void theAccessLogNamesTheClientAndNotTheProxy() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger("access");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level before = log.getLevel();
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
        try {
            HttpRequest request = HttpRequest.newBuilder(address(FULL, "forms"))
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header(RequestHeadDecoder.CLIENT, "192.0.2.1")
                    .build();
            CLIENT.send(request, BodyHandlers.discarding());
            while (lines.list.isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(lines.list.get(0).getFormattedMessage())
                    .startsWith("GET /forms 200 ")
                    .endsWith(" from=203.0.113.7");
        } finally {
            log.detachAppender(lines);
            log.setLevel(before);
        }
    }
}
