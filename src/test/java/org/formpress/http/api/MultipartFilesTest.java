package org.formpress.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFilesTest {

    private static final String TYPE = "multipart/form-data; boundary=x1";
    private static final Set<String> NAMES = Set.of("from", "to");

    private static String part(String parameters, String content) {
        return "--x1\r\nContent-Disposition: form-data; " + parameters + "\r\n\r\n" + content + "\r\n";
    }

    private static byte[] body(String... parts) {
        return (String.join("", parts) + "--x1--\r\n").getBytes(UTF_8);
    }

    private static List<String> files(byte[] body, String type) {
        return MultipartFiles.in(body, type).stream()
                .map(content -> new String(content, UTF_8))
                .toList();
    }

    private static Map<String, byte[]> named(String... parts) {
        return MultipartFiles.named(body(parts), TYPE, NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a; name=to; b\"; name=\"from\"",
                "filename=\"; name=to\"; name=from",
                "filename=\"a\\\"; name=to; \\\"b\"; name=\"from\"",
                "filename*=UTF-8''%3B%20name%3Dto; name=\"from\"",
                "name=\"from\"; filename=\"x; name=to; y\""
            })
    void aNameInsideAFileNameIsNoName(String parameters) {
        Map<String, byte[]> named = named(part(parameters, "one"), part("name=to", "other"));

        assertThat(named.get("from")).asString(UTF_8).isEqualTo("one");
        assertThat(named.get("to")).asString(UTF_8).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"; name=from; \"",
                "filename=from",
                "xname=from",
                "name=\"x; name=from\"",
                "name=\"from\\\"; filename=\\\"x\"",
                "name=\"\"",
                "name"
            })
    void aPartWithoutTheNameIsAnotherPart(String parameters) {
        assertThat(named(part(parameters, "one"), part("name=to", "other"))).isEmpty();
    }

    @Test
    void aPartTwiceIsNoPart() {
        assertThat(named(part("name=from", "1"), part("name=from", "2"), part("name=to", "3")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=file; filename=\"自评表（一）.docx\"",
                "name=file; filename=自评表.docx",
                "name=file; filename*=UTF-8''%E8%A1%A8.docx",
                "name=\"file\"; filename=\"\"",
                "filename=a.docx",
                "name=file; FileName=a.docx"
            })
    void whateverItsNameAFileIsAFile(String parameters) {
        assertThat(files(body(part("name=note", "x"), part(parameters, "文件\r\n--x\r\n")), TYPE))
                .containsExactly("文件\r\n--x\r\n");
    }

    @Test
    void aPartWhoseValueSaysFilenameIsNoFile() {
        assertThat(files(body(part("name=\"a; filename=b\"", "x")), TYPE)).isEmpty();
        assertThat(files(body("--x1\r\nContent-Disposition: attachment; filename=b\r\n\r\nx\r\n"), TYPE))
                .isEmpty();
        assertThat(files(body("--x1\r\n\r\n\r\nContent-Disposition: form-data; filename=b\r\n\r\nx\r\n"), TYPE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"x1\"",
                "multipart/form-data; charset=utf-8; BOUNDARY=x1",
                "multipart/form-data;boundary=x1; charset=nonsense"
            })
    void theBoundaryIsFoundWhereverItStands(String type) {
        assertThat(files(body(part("name=file; filename=a", "x")), type)).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"x1",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=x2",
                "multipart/form-data; boundary*=nonsense''x1",
                "multipart/form-data; boundary==?utf-8?B?A?=",
                "multipart/form-data; charset=\"; boundary=x1\""
            })
    void withoutItsBoundaryThereIsNothing(String type) {
        assertThat(files(body(part("name=file; filename=a", "x")), type)).isEmpty();
    }

    @Test
    void aBoundaryWithoutEndIsNoBoundary() {
        String boundary = "b".repeat(1 << 20);

        assertThat(files(("--" + boundary + "\r\n").getBytes(UTF_8), "multipart/form-data; boundary=" + boundary))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x1\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nx",
                "--x1\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nx\r\n--x1",
                "--x1\r\nContent-Disposition: form-data; name=file; filename=a\r\n",
                "--x1\r\nContent-Disposition: form-data; name=file; filename==?utf-8?B?A?=\r\n\r\nx\r\n--x1--",
                "--x1\r\n",
                "--x1",
                "--x1--",
                ""
            })
    void aBodyThatBreaksOffHasNoFiles(String body) {
        assertThat(files(body.getBytes(UTF_8), TYPE)).isEmpty();
    }

    @Test
    @Timeout(20)
    void headersAndPartsWithoutEndAreNotReadForEver() {
        String nested = "--x1\r\nContent-Disposition: form-data; name=a\r\n"
                + "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c--\r\n";

        assertThat(files(body(part("name=file; filename=a" + "; a=b".repeat(1 << 20), "x")), TYPE))
                .isEmpty();
        assertThat(files(body(part("name=file; filename=a\r\n" + "A: b\r\n".repeat(1 << 20), "x")), TYPE))
                .isEmpty();
        assertThat(files(body(nested.repeat(50_000)), TYPE)).isEmpty();
        assertThat(files(body(part("name=file; filename=a", "x").repeat(100_000)), TYPE))
                .hasSize(100_000);
    }

    @Test
    void noBodyIsAFault() {
        String seed = new String(
                body(
                        part("name=\"from\"; filename=\"表.docx\"", "one"),
                        part("name=to; filename*=UTF-8''%E8%A1%A8; x==?utf-8?Q?=3D?=", "other")),
                UTF_8);
        String[] pieces = {
            "\r\n", "\r", "\n", "--x1", "--", "\"", "\\", ";", "=", "*", "''", "%", "=?", "?B?", "?=", "\0"
        };
        Random random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder body = new StringBuilder(seed);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(body.length());
                body.replace(
                        at, Math.min(body.length(), at + random.nextInt(6)), pieces[random.nextInt(pieces.length)]);
            }
            byte[] octets = body.toString().getBytes(UTF_8);

            assertThat(MultipartFiles.in(octets, TYPE)).hasSizeLessThanOrEqualTo(3);
            assertThat(MultipartFiles.named(octets, TYPE, NAMES)).hasSizeLessThanOrEqualTo(2);
        }
    }
}
