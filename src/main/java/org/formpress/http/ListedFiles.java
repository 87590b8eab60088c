package org.formpress.http;

import io.micronaut.core.io.ResourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a folder, listed once: no other name, and no path, leads to anything. */
final class ListedFiles implements ResourceLoader {

    private final Map<String, URL> files;

    /** Lists the files of {@code folder} itself, not of folders in it. */
    ListedFiles(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            this.files = listed.filter(Files::isRegularFile)
                    .collect(Collectors.toUnmodifiableMap(
                            file -> file.getFileName().toString(), ListedFiles::url));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the address of " + file + " is not valid", e);
        }
    }

    @Override
    public Optional<URL> getResource(String path) {
        // Micronaut asks for the index of the folder itself with a slash.
        return Optional.ofNullable(files.get(path.startsWith("/") ? path.substring(1) : path));
    }

    @Override
    public Optional<InputStream> getResourceAsStream(String path) {
        return getResource(path).map(url -> {
            try {
                return url.openStream();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + url, e);
            }
        });
    }

    @Override
    public Stream<URL> getResources(String path) {
        return getResource(path).stream();
    }

    @Override
    public boolean supportsPrefix(String path) {
        return false;
    }

    @Override
    public ResourceLoader forBase(String basePath) {
        return this;
    }
}
