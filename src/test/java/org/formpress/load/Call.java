package org.formpress.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One form to be rendered over a connection that is kept for the next. */
record Call(String format, byte[] json) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What came of a call.
     *
     * @param status  of the answer; 0 when it broke off or was not what it says it is
     * @param retry   whether it told when to come back
     * @param nanos   from the request to the last byte
     */
    record Outcome(int status, boolean retry, long nanos) {

        boolean rendered() {
            return status == 200;
        }

        /** Whether it was turned away as it should be. */
        boolean turnedAway() {
            return (status == 503 || status == 429) && retry;
        }

        double millis() {
            return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    Outcome send(HttpClient client, Service service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address("/render?format=" + format))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            boolean sound = answer.statusCode() != 200 || isWhole(answer.body());
            boolean retry = answer.headers().firstValue("Retry-After").isPresent();
            return new Outcome(sound ? answer.statusCode() : 0, retry, took);
        } catch (IOException broken) {
            return new Outcome(0, false, System.nanoTime() - began);
        }
    }

    /** Whether a file begins and ends as its kind does. */
    private boolean isWhole(byte[] file) {
        return switch (format) {
            case "pdf" -> begins(file, "%PDF-") && tail(file).contains("%%EOF");
            case "docx" -> begins(file, "PK") && tail(file).contains("PK\5\6");
            default -> begins(file, "<!DOCTYPE html>") && tail(file).contains("</html>");
        };
    }

    private static boolean begins(byte[] file, String start) {
        return new String(file, 0, Math.min(file.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static String tail(byte[] file) {
        int length = Math.min(file.length, 64);
        return new String(file, file.length - length, length, StandardCharsets.ISO_8859_1);
    }
}
