package org.formpress.http.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.home.Home;

/** Sample data of the forms. */
@Singleton
public final class SampleForms {

    /** The name of the sample that every form should have. */
    static final String NAME = "typical";

    private final Home home;

    SampleForms(Home home) {
        this.home = home;
    }

    /**
     * The typical sample of {@code form} as UTF-8 JSON; empty if it has none.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<byte[]> of(Form form) {
        Path file = home.samples().resolve(form.id()).resolve(NAME + ".json");
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }
}
