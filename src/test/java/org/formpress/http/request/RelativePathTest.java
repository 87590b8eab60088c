package org.formpress.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {

    @ParameterizedTest
    @CsvSource({
        "/booklets, /booklets/1, booklets/1",
        "/booklets/, /booklets/1, 1",
        "/booklets/1, /booklets/1/file?format=pdf, 1/file?format=pdf",
        "/booklets/1/events, /booklets/1/file?format=pdf, file?format=pdf",
        "/forms, /forms/a/schema, forms/a/schema",
        "/forms/a, /forms/a, a",
        "/forms/a/schema, /forms/b, ../b",
        "/docs/, /docs, ../docs",
        "/, /docs, docs"
    })
    void aReferenceLeadsThereWithAndWithoutAFolderInFront(String from, String to, String reference) {
        assertThat(RelativePath.path(from, to)).isEqualTo(reference);
        assertThat(URI.create("http://h" + from).resolve(reference)).isEqualTo(URI.create("http://h" + to));
        assertThat(URI.create("http://h/folder" + from).resolve(reference))
                .isEqualTo(URI.create("http://h/folder" + to));
    }
}
