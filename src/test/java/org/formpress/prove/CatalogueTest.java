package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.home.Home;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a form of the catalogue holds, its files show the same and give it back. A long run: {@code mvn test -Dtest=CatalogueTest
 * -Dtest.jvmArgs=-Dforms.random=500}, and {@code -Dforms.seed=1000} for other data.
 */
@Tag("slow")
class CatalogueTest {

    private static final int RANDOM = Integer.getInteger("forms.random", 3);
    private static final long SEED = Long.getLong("forms.seed", 1);
    private static final Path NO_SAMPLES = Path.of("none");

    static Stream<String> forms() {
        return Project.renderer().catalogue().forms().stream().map(Form::id);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void randomDataIsTheSameInEveryFormatAndComesHome(String id) {
        Home project = Project.home();
        Home home = new Home(project.templates(), project.fonts(), NO_SAMPLES);

        ProofReport report = Proof.of(new ProofRequest(project.templates().resolve(id), home, RANDOM, SEED));

        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.promise() == Promise.RANDOM || verdict.promise() == Promise.BLANK)
                .allMatch(Verdict::isProved)
                .flatExtracting(Verdict::flaws)
                .isEmpty();
    }
}
