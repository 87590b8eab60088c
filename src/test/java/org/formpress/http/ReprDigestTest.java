package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.sample;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest
class ReprDigestTest {

    private final Caller caller;

    ReprDigestTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void everyFileComesWithItsDigest(OutputFormat format) throws Exception {
        HttpResponse<byte[]> answer = render(format, "self-evaluation");

        assertThat(header(answer, "Repr-Digest")).isEqualTo(digest(answer.body()));
    }

    // RFC 9530 counts the bytes as coded, and the digest is that of the file: so the file is not coded.
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void theDigestHoldsForCallersThatTakeGzip(OutputFormat format) throws Exception {
        HttpResponse<byte[]> answer =
                render(format, "self-evaluation", "Accept-Encoding", "gzip, deflate, br, zstd, snappy");

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Repr-Digest")).isEqualTo(digest(answer.body()));
    }

    @Test
    void otherAnswersAreStillGzipped() throws Exception {
        HttpResponse<byte[]> answer = caller.get("/openapi.json", "Accept-Encoding", "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void theSameDataHasTheSameDigestAfterOtherFilesWereMade(OutputFormat format) throws Exception {
        String first = header(render(format, "self-evaluation"), "Repr-Digest");
        for (OutputFormat other : OutputFormat.values()) {
            render(other, "target-declaration");
        }

        assertThat(header(render(format, "self-evaluation"), "Repr-Digest")).isEqualTo(first);
    }

    @Test
    void aRefusalHasNoDigest() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render", "{}");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(header(answer, "Repr-Digest")).isEmpty();
    }

    private HttpResponse<byte[]> render(OutputFormat format, String form, String... headers) throws Exception {
        return caller.post("/render?format=" + format.id(), sample(form, "typical"), headers);
    }

    private static String digest(byte[] file) throws Exception {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(file);
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
