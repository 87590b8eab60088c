package org.formpress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The table of packages in docs/architecture.md rules: each row is held, and says no more than is so. */
@AnalyzeClasses(
        packages = {"org.formpress", "org.apache.fop.pdf"},
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurClasses.class})
@Tag("slow")
class ArchitectureTest {

    /** Leaves out FOP's own classes, whose package some of ours stand in. */
    static final class OurClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.isJar();
        }
    }

    private static final String BRIDGE =
            "org\\.apache\\.fop\\.pdf\\.(StreamText|StreamedDocument|FilledStream|CompactSyntax|CrossReferences|PackedObjects|StructureElement)(\\$.*)?";

    private static final List<String> EVERYWHERE = List.of("java", "org.jspecify", "org.slf4j");

    private static final PackageTable.Row NO_ROW = new PackageTable.Row(Set.of(), false, Set.of());

    private final PackageTable table = table();

    private static PackageTable table() {
        try {
            return PackageTable.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    void everyPackageHasARowAndEveryRowAPackage(JavaClasses classes) {
        assertThat(table.rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
    }

    @ArchTest
    void everyPackageImportsWhatTheTableAllows(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency ->
                                !isAllowed(dependency.getOriginClass().getPackageName(), packageOf(dependency)))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private boolean isAllowed(String from, String to) {
        PackageTable.Row row = table.rows().getOrDefault(from, NO_ROW);
        return to.equals(from)
                || row.ours().contains(to)
                || EVERYWHERE.stream().anyMatch(allowed -> isWithin(to, allowed))
                || row.thirdParties().stream().anyMatch(name -> isOf(to, name));
    }

    /** Of {@code all of the above} nothing is asked. */
    @ArchTest
    void everyAllowanceIsUsed(JavaClasses classes) {
        Map<String, Set<String>> imports = classes.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.flatMapping(ArchitectureTest::imports, Collectors.toSet())));

        assertThat(table.rows().entrySet().stream()
                        .flatMap(row -> unused(row, imports.getOrDefault(row.getKey(), Set.of()))))
                .isEmpty();
    }

    private static Stream<String> unused(Map.Entry<String, PackageTable.Row> row, Set<String> imported) {
        Stream<String> ours =
                row.getValue().ours().stream().filter(name -> !row.getValue().allOurs() && !imported.contains(name));
        Stream<String> thirdParties = row.getValue().thirdParties().stream()
                .filter(name -> imported.stream().noneMatch(to -> isOf(to, name)));
        return Stream.concat(ours, thirdParties).map(name -> row.getKey() + " does not use " + name);
    }

    private static Stream<String> imports(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(ArchitectureTest::packageOf);
    }

    private static String packageOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getPackageName();
    }

    private static boolean isOf(String name, String thirdParty) {
        return PackageTable.packagesOf(thirdParty).stream().anyMatch(parent -> isWithin(name, parent));
    }

    private static boolean isWithin(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

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
