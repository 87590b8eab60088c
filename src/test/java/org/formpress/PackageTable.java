package org.formpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of packages in docs/architecture.md, as the document has it.
 *
 * @param rows by the whole names of their packages, in the table's order
 */
record PackageTable(Map<String, Row> rows) {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String HEAD = "| package | is | may import of ours | third party |";
    private static final String NONE = "–";
    private static final String EVERYTHING_ABOVE = "all of the above";
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    /** What stands behind the names of third parties, which are written for people. */
    private static final Map<String, List<String>> THIRD_PARTIES = Map.ofEntries(
            Map.entry("Aalto", List.of("com.fasterxml.aalto", "org.codehaus.stax2")),
            Map.entry("Bouncy Castle", List.of("org.bouncycastle")),
            Map.entry("Commons Compress", List.of("org.apache.commons.compress")),
            Map.entry("Commons FileUpload", List.of("org.apache.commons.fileupload2")),
            Map.entry("Apache POI", List.of("org.apache.poi")),
            Map.entry("Commons IO", List.of("org.apache.commons.io")),
            Map.entry("Conscrypt", List.of("org.conscrypt")),
            Map.entry("db-scheduler", List.of("com.github.kagkarlsson")),
            Map.entry("docx4j", List.of("org.docx4j", "jakarta.xml.bind")),
            Map.entry("FOP", List.of("org.apache.fop", "org.apache.xmlgraphics")),
            Map.entry("FOP's xmlgraphics", List.of("org.apache.xmlgraphics")),
            Map.entry("Freemarker", List.of("freemarker")),
            Map.entry("HikariCP", List.of("com.zaxxer.hikari")),
            Map.entry("ICU4J", List.of("com.ibm.icu")),
            Map.entry("iText", List.of("com.itextpdf")),
            Map.entry("Jackson", List.of("com.fasterxml.jackson")),
            Map.entry("java-diff-utils", List.of("com.github.difflib")),
            Map.entry("JDBC", List.of("javax.sql")),
            Map.entry("JDK crypto", List.of("javax.crypto")),
            Map.entry("JDK ImageIO", List.of("javax.imageio")),
            Map.entry("JDK management", List.of("com.sun.management")),
            Map.entry("JDK XML", List.of("javax.xml", "org.xml.sax", "org.w3c.dom")),
            Map.entry("JFreeChart", List.of("org.jfree")),
            Map.entry("jsoup", List.of("org.jsoup")),
            Map.entry("Logback", List.of("ch.qos.logback")),
            Map.entry("Micrometer", List.of("io.micrometer")),
            Map.entry("Micronaut", List.of("io.micronaut", "jakarta.inject", "jakarta.annotation")),
            Map.entry("MinIO client", List.of("io.minio", "okhttp3")),
            Map.entry("Netty", List.of("io.netty")),
            Map.entry("networknt", List.of("com.networknt")),
            Map.entry("PDFBox", List.of("org.apache.pdfbox")),
            Map.entry("picocli", List.of("picocli")),
            Map.entry("Reactive Streams", List.of("org.reactivestreams")),
            Map.entry("SnakeYAML", List.of("org.yaml.snakeyaml")),
            Map.entry("veraPDF", List.of("org.verapdf")));

    /**
     * One row.
     *
     * @param ours the packages of ours it may import, by their whole names
     * @param allOurs whether these are simply all above it
     * @param thirdParties the names for people
     */
    record Row(Set<String> ours, boolean allOurs, Set<String> thirdParties) {}

    /** The packages that the name of a third party stands for, with all below them. */
    static List<String> packagesOf(String thirdParty) {
        List<String> packages = THIRD_PARTIES.get(thirdParty);
        if (packages == null) {
            throw new AssertionError(DOCUMENT + " names \"" + thirdParty + "\", which " + PackageTable.class.getName()
                    + " does not know: say there which packages it has");
        }
        return packages;
    }

    static PackageTable read() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int head = lines.indexOf(HEAD);
        if (head < 0) {
            throw new AssertionError(DOCUMENT + " has no table with the head " + HEAD);
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        lines.stream().skip(head + 2L).takeWhile(line -> line.startsWith("|")).forEach(line -> add(line, rows));
        return new PackageTable(rows);
    }

    private static void add(String line, Map<String, Row> rows) {
        List<String> cells =
                Stream.of(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList();
        if (cells.size() != 4) {
            throw new AssertionError("a row without four cells: " + line);
        }
        boolean allOurs = cells.get(2).equals(EVERYTHING_ABOVE);
        Set<String> ours = allOurs
                ? Set.copyOf(rows.keySet())
                : names(cells.get(2)).stream()
                        .map(PackageTable::whole)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Row row = new Row(ours, allOurs, names(cells.get(3)));
        for (String name : packages(cells.get(0))) {
            if (rows.put(whole(name), row) != null) {
                throw new AssertionError("two rows for " + name);
            }
        }
    }

    private static List<String> packages(String cell) {
        List<String> packages =
                NAME.matcher(cell).results().map(name -> name.group(1)).toList();
        if (packages.isEmpty()) {
            throw new AssertionError("a row without a package: " + cell);
        }
        return packages;
    }

    private static String whole(String name) {
        return name.startsWith("org.") ? name : "org.formpress." + name;
    }

    private static Set<String> names(String cell) {
        return cell.equals(NONE)
                ? Set.of()
                : new LinkedHashSet<>(List.of(cell.replace("`", "").split(", ")));
    }
}
