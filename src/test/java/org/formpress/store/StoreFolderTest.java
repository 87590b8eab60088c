package org.formpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aFolderOfOneIsMadeAndIsNobodyElsesUntilItIsLeft() throws IOException {
        Path own = folder.resolve("a/b");
        StoreFolder one = StoreFolder.exclusive(own, "process 7, port 8080");
        one.claim();
        one.claim();

        StoreFolder other = StoreFolder.exclusive(own, "process 8");
        assertThatThrownBy(other::claim).isInstanceOfSatisfying(StoreException.class, refused -> {
            assertThat(refused.fault())
                    .isEqualTo(new StoreFault(StoreFault.Kind.IN_USE, own.toString(), "process 7, port 8080"));
            assertThat(refused.fault().isMisconfiguration()).isTrue();
            assertThat(refused.fault().isLasting()).isTrue();
        });
        assertThat(one.fault()).isEmpty();
        one.close();
        other.claim();
        assertThat(other.fault()).isEmpty();
        other.close();
    }

    @Test
    void whatAnotherProgramWroteIntoTheLockDoesNoHarm() throws IOException {
        Files.writeString(folder.resolve(".in-use"), "left by one that was killed\n\u0007".repeat(100));

        try (StoreFolder one = StoreFolder.exclusive(folder, "p");
                StoreFolder other = StoreFolder.exclusive(folder, "q")) {
            one.claim();
            assertThatThrownBy(other::claim).hasMessageEndingWith(" is in use by another service (p)");
        }
    }

    @Test
    void aFolderOfManyIsOpenToAll() throws IOException {
        try (StoreFolder one = StoreFolder.shared(folder);
                StoreFolder other = StoreFolder.shared(folder);
                StoreFolder owner = StoreFolder.exclusive(folder, "p")) {
            one.claim();
            other.claim();
            owner.claim();
            assertThat(one.fault()).isEmpty();
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsToldUntilItIsGone() throws Exception {
        Path place = Files.createFile(folder.resolve("place"));
        try (StoreFolder store = StoreFolder.exclusive(place, "p")) {
            assertThatThrownBy(store::claim).hasMessage(place + " is not a folder");
            assertThat(store.fault()).get().extracting(StoreFault::kind).isEqualTo(StoreFault.Kind.NOT_A_FOLDER);

            Files.delete(place);
            awaitMended(store);
            store.claim();
        }
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void aPlaceWhereNoFolderCanBeMadeIsToldWithTheReason() throws IOException {
        try (StoreFolder store = StoreFolder.shared(Path.of("/proc/nowhere"))) {
            assertThatThrownBy(store::claim)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            refused -> assertThat(refused.fault().kind()).isEqualTo(StoreFault.Kind.UNWRITABLE))
                    .hasMessageMatching("/proc/nowhere cannot be written \\(.+\\)");
        }
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void aFullDiskIsNoFaultOfTheSettings() {
        StoreFault full = StoreFault.of("x", new IOException("No space left on device"));

        assertThat(full.kind()).isEqualTo(StoreFault.Kind.FULL);
        assertThat(full.isMisconfiguration()).isFalse();
        assertThat(full.isLasting()).isTrue();
    }

    @Test
    void aLinkToAFolderIsOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        try (StoreFolder store = StoreFolder.exclusive(link, "p")) {
            store.claim();
            assertThat(folder.resolve("real/.in-use")).hasContent("p");
        }
    }

    @Test
    void aStoreThatTakesNothingSaysSoAndWhatCannotBeWrittenOfItselfDoesNot() throws IOException {
        ResultStore store = new FolderStore(Files.createFile(folder.resolve("file")));

        assertThatThrownBy(() -> store.put("a/1", out -> out.write(1))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> new FolderStore(folder).put("a/1", out -> {
                    throw new IOException("its own");
                }))
                .isNotInstanceOf(StoreException.class)
                .hasMessage("its own");
    }

    private static void awaitMended(StoreFolder store) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (store.fault().isPresent()) {
            assertThat(System.nanoTime()).as("still %s", store.fault()).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
