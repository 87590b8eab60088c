package org.formpress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.seal.SealLook;
import org.formpress.seal.SealLook.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a signature is and how it looks. */
final class SealOptions {

    /** What nobody sees, or has another form, would make names that only look the same. */
    private static final Pattern FIELD = Pattern.compile("[\\p{IsHan}A-Za-z0-9._-]{1,64}");

    private static final int NUMBERS = 5;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--field", paramLabel = "NAME", defaultValue = "", descriptionKey = "seal.field")
    private String field = "";

    @Option(names = "--at", paramLabel = "PAGE,X,Y,WIDTH,HEIGHT", split = ",", descriptionKey = "seal.at")
    private List<Float> at = List.of();

    @Option(names = "--image", paramLabel = "FILE", descriptionKey = "seal.image")
    private @Nullable Path image;

    SealLook look(Console console) throws FileException {
        if (!field.isEmpty() && !FIELD.matcher(field).matches()) {
            throw fault(console, "usage.sign.field", field);
        }
        Optional<Place> place = place(console);
        if (image != null && place.isEmpty() && field.isEmpty()) {
            throw fault(console, "usage.sign.image");
        }
        return new SealLook(field, place, image == null ? Optional.empty() : Optional.of(InputFile.whole(image)));
    }

    private Optional<Place> place(Console console) {
        if (at.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (at.size() != NUMBERS) {
                throw new IllegalArgumentException("numbers: " + at.size());
            }
            return Optional.of(new Place(Math.round(at.get(0)), at.get(1), at.get(2), at.get(3), at.get(4)));
        } catch (IllegalArgumentException e) {
            throw fault(console, "usage.sign.at");
        }
    }

    private ParameterException fault(Console console, String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}
