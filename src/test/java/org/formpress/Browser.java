package org.formpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tab of a real Chromium, operated over its DevTools protocol; its profile is empty. */
public final class Browser implements AutoCloseable {

    /** Names that lead to this machine, and are not known to be safe as localhost is. */
    public static final String NAME = "forms.example.com";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket tab;
    private final AtomicInteger commands = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    private Browser(Process process, URI tab) {
        this.process = process;
        this.tab = CLIENT.newWebSocketBuilder().buildAsync(tab, new Answers()).join();
    }

    public static Browser open() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target/chromium")), "tab")
                .toAbsolutePath();
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP " + NAME + " 127.0.0.1",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        return new Browser(process, tabOf(process, profile.resolve("DevToolsActivePort")));
    }

    private static URI tabOf(Process process, Path portFile) throws IOException, InterruptedException {
        long end = end();
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Chromium does not run");
            }
            Thread.sleep(50);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(portFile).get(0) + "/json/list");
        JsonNode tabs =
                JSON.readTree(CLIENT.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body());
        return URI.create(tabs.get(0).path("webSocketDebuggerUrl").asText());
    }

    private static long end() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }

    /** Opens a page. */
    public void go(String address) throws InterruptedException {
        command("Page.navigate", JSON.createObjectNode().put("url", address));
        await("location.href === " + quoted(address) + " && document.readyState === 'complete'");
    }

    /** What a script, or the promise that it makes, comes to. */
    public String script(String script) {
        ObjectNode parameters = JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true);
        return command("Runtime.evaluate", parameters).at("/result/value").asText();
    }

    /** Waits until a script says so. */
    public void await(String condition) throws InterruptedException {
        long end = end();
        while (!script("Boolean(" + condition + ")").equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never " + condition + " on " + script("document.documentElement.outerHTML"));
            }
            Thread.sleep(50);
        }
    }

    public void click(String selector) {
        script("document.querySelector(" + quoted(selector) + ").click()");
    }

    public String text(String selector) {
        return script("document.querySelector(" + quoted(selector) + ").textContent");
    }

    /** Puts a file into a field for files. */
    public void choose(String selector, Path file) {
        ObjectNode field =
                JSON.createObjectNode().put("expression", "document.querySelector(" + quoted(selector) + ")");
        String object =
                command("Runtime.evaluate", field).at("/result/objectId").asText();
        ObjectNode files = JSON.createObjectNode().put("objectId", object);
        files.putArray("files").add(file.toAbsolutePath().toString());
        command("DOM.setFileInputFiles", files);
    }

    /** The PDF that printing an HTML file makes. */
    public byte[] print(byte[] html) throws IOException, InterruptedException {
        open(html);
        ObjectNode parameters = JSON.createObjectNode().put("preferCSSPageSize", true);
        return Base64.getDecoder()
                .decode(command("Page.printToPDF", parameters).path("data").asText());
    }

    /**
     * What the browser makes of an HTML file that a script edits, as its serializer writes it.
     *
     * @param script edits {@code page}, the document
     */
    public byte[] edit(byte[] html, String script) throws IOException, InterruptedException {
        open(html);
        return script("(page => {" + script
                        + "\nreturn '<!DOCTYPE html>' + page.documentElement.outerHTML;})(document)")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a script finds in an HTML file. */
    public String look(byte[] html, String script) throws IOException, InterruptedException {
        open(html);
        return script(script);
    }

    /** What a window of that size shows now, as PNG. */
    public byte[] picture(int width, int height) {
        ObjectNode size = JSON.createObjectNode()
                .put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", 1)
                .put("mobile", false);
        command("Emulation.setDeviceMetricsOverride", size);
        ObjectNode parameters = JSON.createObjectNode().put("format", "png").put("optimizeForSpeed", true);
        return Base64.getDecoder()
                .decode(command("Page.captureScreenshot", parameters)
                        .path("data")
                        .asText());
    }

    private void open(byte[] html) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chromium")), "page");
        go(Files.write(folder.resolve("page.html"), html).toUri().toString());
        script("document.fonts.ready.then(() => 'ready')");
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private JsonNode command(String method, ObjectNode parameters) {
        int id = commands.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        tab.sendText(command.set("params", parameters).toString(), true).join();
        JsonNode answered = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (answered.has("error") || answered.path("result").has("exceptionDetails")) {
            throw new AssertionError(method + " " + parameters + ": " + answered);
        }
        return answered.path("result");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String text) {
            try {
                JsonNode answer = JSON.readTree(text);
                CompletableFuture<JsonNode> asked =
                        answers.remove(answer.path("id").asInt());
                if (asked != null) {
                    asked.complete(answer);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        tab.abort();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
