package org.formpress.prove;

import java.nio.file.Path;
import org.formpress.home.Home;

/**
 * What is to be proved.
 *
 * @param folder of the form, such as {@code my-templates/acceptance}
 * @param home   the folder above it, fonts and samples
 * @param random how many sets of random data are tried; 0 for none
 * @param seed   of the first; each of the others has the next
 */
public record ProofRequest(Path folder, Home home, int random, long seed) {

    public ProofRequest {
        if (random < 0) {
            throw new IllegalArgumentException("random must not be negative: " + random);
        }
    }

    /** The form's id. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    Path samples() {
        return home.samples().resolve(id());
    }
}
