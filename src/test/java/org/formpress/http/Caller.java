package org.formpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.formpress.home.Home;

/** A client of the running service. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final EmbeddedServer server;

    Caller(EmbeddedServer server) {
        this.server = server;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return call("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Posts JSON. */
    HttpResponse<byte[]> post(String path, String json, String... headers) throws Exception {
        return CLIENT.send(posting(path, json, headers), BodyHandlers.ofByteArray());
    }

    CompletableFuture<HttpResponse<byte[]>> postLater(String path, String json, String... headers) {
        return CLIENT.sendAsync(posting(path, json, headers), BodyHandlers.ofByteArray());
    }

    private HttpRequest posting(String path, String json, String... headers) {
        return request("POST", path, BodyPublishers.ofString(json), headers)
                .header("Content-Type", "application/json")
                .build();
    }

    HttpResponse<byte[]> call(String method, String path, BodyPublisher body, String... headers) throws Exception {
        return CLIENT.send(request(method, path, body, headers).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.getURI().resolve("/").resolve(path))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    static String sample(String form, String name) {
        try {
            return Files.readString(Home.packed().samples().resolve(form).resolve(name + ".json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
