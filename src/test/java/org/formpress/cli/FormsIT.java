package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FormsIT {

    @TempDir
    private Path folder;

    @Test
    void aNewFormIsMadeOfThePackedOneInTheCurrentFolderAndKeepsItsPromises() {
        Run made = Program.in(folder).run("forms", "new", "my-declaration", "--like", "target-declaration");
        Run proved = Program.in(folder).run("forms", "test", "templates/my-declaration", "--random", "1");
        Run listed = Program.in(folder).run("forms", "--templates", "templates");

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).containsExactly("templates/my-declaration", "samples/my-declaration");
        assertThat(proved.status()).as(proved.out() + proved.err()).isZero();
        assertThat(folder.resolve("report/my-declaration/index.html")).isNotEmptyFile();
        assertThat(listed.out()).singleElement().asString().startsWith("my-declaration ");
    }
}
