package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.FormReader;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;

/** Files made of samples, and what is read from them. */
final class Files {

    private Files() {}

    static byte[] docx(Sample sample) {
        return docx(sample.json());
    }

    static byte[] docx(byte[] json) {
        return make(json, OutputFormat.DOCX);
    }

    static byte[] make(byte[] json, OutputFormat format) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(json, format, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Extracted extract(byte[] file) {
        try {
            return Project.renderer().extract(file).get(0);
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Why a file is refused; it must be. */
    static RefusedException refusal(byte[] file) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).as("must be refused").isNotNull();
        return refused;
    }

    static JsonNode data(Sample sample) {
        return data(sample.json());
    }

    static JsonNode data(byte[] json) {
        try {
            return new FormReader(Project.renderer().catalogue()).read(json).data();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
