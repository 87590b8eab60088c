package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the jar tells about itself. That two builds give the same bytes is shown by scripts/reproducible. */
class SupplyChainIT {

    private static final String SBOM = "META-INF/sbom/formpress.cdx.json";
    private static final String LICENCES = "META-INF/THIRD-PARTY.txt";

    private static ZipFile jar;

    @BeforeAll
    static void openTheJar() throws IOException {
        jar = new ZipFile(Program.JAR.toFile());
    }

    @AfterAll
    static void closeTheJar() throws IOException {
        jar.close();
    }

    @Test
    void theJarListsItsLibrariesWithVersionAndDigest() throws IOException {
        JsonNode sbom = new ObjectMapper().readTree(bytes(SBOM));

        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.at("/metadata/component/name").asText()).isEqualTo("formpress");
        assertThat(sbom.path("components")).isNotEmpty().allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("hashes").findValuesAsText("alg")).contains("SHA-256");
        });
        assertThat(names(sbom)).contains("fop-core", "kernel", "icu4j").doesNotContain("assertj-core", "docx4j-core");
    }

    @Test
    void everyListedLibraryHasItsLicence() throws IOException {
        JsonNode sbom = new ObjectMapper().readTree(bytes(SBOM));
        List<String> licences = text(LICENCES).lines().toList();

        assertThat(names(sbom))
                .allSatisfy(name -> assertThat(licences)
                        .anyMatch(line -> line.matches(" *\\([A-Z][\\w.()\\- ]*\\) .*:" + name + ":.*")));
    }

    // A time of building in one entry would make every build another jar.
    @Test
    void noEntryOfOursHasATimeOfItsOwn() {
        LocalDateTime fixed = jar.getEntry("org/formpress/Application.class").getTimeLocal();

        assertThat(fixed).isBetween("2025-12-31T00:00:00", "2026-01-02T00:00:00");
        assertThat(ours())
                .hasSizeGreaterThan(100)
                .allSatisfy(entry ->
                        assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(fixed));
    }

    private static Stream<? extends ZipEntry> ours() {
        String names = "(org/formpress|templates|fonts|samples)/.*|" + SBOM + "|" + LICENCES;
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().matches(names));
    }

    private static List<String> names(JsonNode sbom) {
        return StreamSupport.stream(sbom.path("components").spliterator(), false)
                .map(component -> component.path("name").asText())
                .toList();
    }

    private static String text(String entry) throws IOException {
        return new String(bytes(entry), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return in.readAllBytes();
        }
    }
}
