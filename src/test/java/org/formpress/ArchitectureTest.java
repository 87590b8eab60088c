package org.formpress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of docs/architecture.md, held. */
@AnalyzeClasses(
        packages = {"org.formpress", "org.apache.fop.pdf"},
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurClasses.class})
class ArchitectureTest {

    /** Leaves out FOP's own classes, whose package some of ours stand in. */
    static final class OurClasses implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.isJar();
        }
    }

    private static final String BRIDGE =
            "org\\.apache\\.fop\\.pdf\\.(StreamText|StreamedDocument|Compression|CrossReferences|PackedObjects)(\\$.*)?";

    private static final String[] EVERYWHERE = {"java..", "org.jspecify..", "org.slf4j.."};

    private static final Map<String, List<String>> OURS = Map.ofEntries(
            Map.entry("bounds", List.of()),
            Map.entry("model", List.of()),
            Map.entry("home", List.of()),
            Map.entry("keyfile", List.of()),
            Map.entry("access", List.of("keyfile")),
            Map.entry("form", List.of("bounds", "home", "model")),
            Map.entry("check", List.of("bounds", "form")),
            Map.entry("merge", List.of("bounds", "form", "home", "model")),
            Map.entry("font", List.of("home")),
            Map.entry("chart", List.of("model", "font")),
            Map.entry("typeset", List.of("bounds", "chart", "model", "font")),
            Map.entry("write", List.of("model", "typeset")),
            Map.entry("write.pdf", List.of("bounds", "chart", "model", "font", "typeset", "write")),
            Map.entry("write.word", List.of("bounds", "model", "write")),
            Map.entry("write.html", List.of("bounds", "chart", "model", "font", "typeset", "write")),
            Map.entry("read", List.of("bounds", "form", "merge", "model", "sign", "write")),
            Map.entry("read.word", List.of("bounds", "form", "read", "write")),
            Map.entry("read.html", List.of("bounds", "form", "read", "write")),
            Map.entry("read.pdf", List.of("bounds", "form", "read", "write")),
            Map.entry("sign", List.of("keyfile")),
            Map.entry("compare", List.of("bounds", "form", "model", "read")),
            Map.entry(
                    "render",
                    List.of(
                            "compare",
                            "bounds",
                            "model",
                            "home",
                            "form",
                            "check",
                            "merge",
                            "font",
                            "typeset",
                            "write",
                            "write.pdf",
                            "write.word",
                            "write.html",
                            "read",
                            "read.word",
                            "read.html",
                            "read.pdf",
                            "sign")),
            Map.entry(
                    "book", List.of("bounds", "form", "merge", "model", "render", "write", "write.pdf", "write.word")),
            Map.entry("store", List.of()),
            Map.entry("jobs", List.of("book", "form", "jobs.intake", "store")),
            Map.entry("jobs.intake", List.of("book", "form", "write")),
            Map.entry(
                    "http",
                    List.of(
                            "access",
                            "bounds",
                            "book",
                            "compare",
                            "form",
                            "home",
                            "jobs",
                            "jobs.intake",
                            "read",
                            "render",
                            "sign",
                            "store",
                            "write")),
            Map.entry(
                    "cli",
                    List.of(
                            "access",
                            "bounds",
                            "book",
                            "compare",
                            "font",
                            "form",
                            "home",
                            "jobs",
                            "jobs.intake",
                            "keyfile",
                            "merge",
                            "read",
                            "render",
                            "sign",
                            "store",
                            "write")));

    private static final Map<String, List<String>> THIRD_PARTY = Map.ofEntries(
            Map.entry("form", List.of("com.fasterxml.jackson..", "com.networknt..", "org.yaml.snakeyaml..")),
            Map.entry("check", List.of("com.fasterxml.jackson..")),
            Map.entry("merge", List.of("freemarker..", "javax.xml..", "com.fasterxml.jackson..")),
            Map.entry("chart", List.of("org.jfree..", "org.apache.xmlgraphics.java2d..")),
            Map.entry("typeset", List.of("com.ibm.icu..")),
            Map.entry("write", List.of("org.apache.commons.compress..")),
            Map.entry(
                    "write.pdf",
                    List.of(
                            "org.apache.fop..",
                            "org.apache.xmlgraphics..",
                            "org.xml.sax..",
                            "org.w3c.dom..",
                            "javax.xml..")),
            Map.entry(
                    "write.word",
                    List.of(
                            "org.docx4j..",
                            "org.apache.commons.io..",
                            "jakarta.xml..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "org.w3c.dom..")),
            Map.entry("read", List.of("com.fasterxml.jackson..")),
            Map.entry("read.word", List.of("javax.xml.stream..")),
            Map.entry("read.html", List.of("org.jsoup..")),
            Map.entry("read.pdf", List.of("com.itextpdf..")),
            Map.entry("sign", List.of("javax.crypto..")),
            Map.entry("compare", List.of("com.fasterxml.jackson..", "com.github.difflib..", "com.ibm.icu..")),
            Map.entry("render", List.of("com.fasterxml.jackson..")),
            Map.entry("book", List.of("com.fasterxml.jackson..", "com.ibm.icu..")),
            Map.entry("store", List.of("io.minio..", "okhttp3..")),
            Map.entry("jobs.intake", List.of("com.fasterxml.jackson..")),
            Map.entry(
                    "jobs",
                    List.of(
                            "com.fasterxml.jackson..",
                            "javax.sql..",
                            "com.github.kagkarlsson..",
                            "com.zaxxer.hikari..",
                            "org.h2..",
                            "org.postgresql..",
                            "org.slf4j..")));

    /** What a door may use of third parties is its own affair, save the engines. */
    private static final List<String> DOORS = List.of("http", "cli");

    private static final String[] ENGINES = {
        "org.apache.fop..",
        "org.jfree..",
        "org.docx4j..",
        "com.itextpdf..",
        "freemarker..",
        "com.ibm.icu..",
        "com.networknt..",
        "org.jsoup.."
    };

    @ArchTest
    static void everyPackageImportsWhatTheTableAllows(com.tngtech.archunit.core.domain.JavaClasses classes) {
        OURS.keySet().stream()
                .filter(name -> !DOORS.contains(name))
                .forEach(name -> classes()
                        .that()
                        .resideInAPackage("org.formpress." + name)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(allowed(name)))
                        .allowEmptyShould(true)
                        .check(classes));
    }

    private static String[] allowed(String name) {
        List<String> allowed = new ArrayList<>(List.of(EVERYWHERE));
        allowed.add("org.formpress." + name);
        OURS.get(name).forEach(other -> allowed.add("org.formpress." + other));
        allowed.addAll(THIRD_PARTY.getOrDefault(name, List.of()));
        return allowed.toArray(String[]::new);
    }

    @ArchTest
    static void doorsUseNoEngineAndNotEachOther(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (String door : DOORS) {
            String[] forbidden = Stream.concat(
                            Stream.of(ENGINES),
                            OURS.keySet().stream()
                                    .filter(name -> !name.equals(door)
                                            && !OURS.get(door).contains(name))
                                    .map(name -> "org.formpress." + name))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.formpress." + door + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule everyPackageIsInTheTable = classes()
            .that()
            .haveNameNotMatching(BRIDGE)
            .should()
            .resideInAnyPackage(Stream.concat(
                            Stream.of("org.formpress", "org.formpress.http..", "org.formpress.cli.."),
                            OURS.keySet().stream().map(name -> "org.formpress." + name))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.formpress.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheBridgesStandInAForeignPackage =
            classes().that().resideOutsideOfPackage("org.formpress..").should().haveNameMatching(BRIDGE);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("javax.inject.Inject");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.formpress.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
