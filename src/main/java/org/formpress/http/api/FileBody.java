package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Locale;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.formpress.write.OutputFormat;

/**
 * The body of an upload: the bare file, or multipart/form-data with exactly one file (RFC 7578).
 *
 * @param form the header {@code Content-Type} of a multipart body; empty for a bare file
 */
public record FileBody(byte[] content, String form) {

    private static final byte[] EMPTY = {};

    /** Checks the headers only; {@link #file} parses the body on a pool thread. */
    static FileBody of(HttpRequest<byte[]> request) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean isForm = header != null && type.equals(MediaType.MULTIPART_FORM_DATA);
        if (!isForm && isNoFile(type)) {
            throw new RequestException(ProblemKind.WRONG_FILE_TYPE, Excerpt.of(type), OutputFormat.DOCX.mediaType());
        }
        JsonBody.refuseCompressed(request);
        return new FileBody(request.getBody().orElse(EMPTY), isForm ? header : "");
    }

    /** Its bytes decide what a file is; only types that clearly mean something else are refused. */
    private static boolean isNoFile(String type) {
        return type.equals(MediaType.APPLICATION_JSON) || type.startsWith("multipart/");
    }

    /** The uploaded file. */
    public byte[] file() {
        if (form.isEmpty()) {
            return content;
        }
        List<byte[]> files = MultipartFiles.in(content, form);
        if (files.size() != 1) {
            throw new RequestException(ProblemKind.ONE_FILE, Integer.toString(files.size()));
        }
        return files.get(0);
    }
}
