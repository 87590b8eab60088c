package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.prove.SeenCell;
import org.formpress.prove.SeenPdf;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.write.OutputFormat;

/** The service under attack, as its callers see it. */
final class Service {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** A machine with much else to do needs some of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedServer server;

    Service(EmbeddedServer server) {
        this.server = server;
    }

    HttpResponse<byte[]> render(byte[] json, OutputFormat format) {
        return post("/render?format=" + format.id(), "application/json", json);
    }

    CompletableFuture<HttpResponse<byte[]>> renderLater(byte[] json, OutputFormat format) {
        HttpRequest request = posting("/render?format=" + format.id(), "application/json", json);
        return CLIENT.sendAsync(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> extract(byte[] file) {
        return post("/extract", "application/octet-stream", file);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) {
        return send(posting(path, type, body));
    }

    private HttpRequest posting(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to octets that no client library would send; they ask for the connection to be closed. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SeenCell> cells(byte[] file, OutputFormat format) {
        return switch (format) {
            case PDF -> SeenPdf.cells(PdfReader.read(file));
            case DOCX -> Seen.inWord(file);
            case HTML -> Seen.inHtml(file);
            case XLSX -> Seen.inExcel(file);
            case XLS -> named(file);
        };
    }

    /** The values of a workbook of the old format, by their names; it says nothing of tables. */
    private static List<SeenCell> named(byte[] xls) {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
            DataFormatter shown = new DataFormatter();
            return workbook.getAllNames().stream()
                    .filter(name -> name.getNameName().startsWith("fp_"))
                    .map(name -> {
                        CellReference at =
                                new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL97).getFirstCell();
                        Cell cell = workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
                        String pointer = name.getNameName().substring(2).replace('_', '/');
                        return new SeenCell(
                                0,
                                at.getRow(),
                                at.getCol(),
                                1,
                                1,
                                shown.formatCellValue(cell).strip(),
                                pointer);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No attack keeps the next caller from an ordinary file in ordinary time. */
    void assertWell() {
        for (OutputFormat format : OutputFormat.values()) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                    render(Sample.named("self-evaluation/typical").json(), format);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Arrays.equals(answer.body(), OrdinaryForm.file(format))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        }
    }
}
