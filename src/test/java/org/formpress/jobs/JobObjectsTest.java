package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.formpress.book.BookVolume;
import org.formpress.book.Books;
import org.formpress.store.FolderStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobObjectsTest {

    @TempDir
    private Path folder;

    @Test
    void aLayoutComesBackVolumeByVolume() throws IOException {
        JobObjects objects = new JobObjects(new FolderStore(folder));
        Books book = Books.inVolumes(Books.samplesAndRefused(), 3);

        objects.putLayout("job", book.layout());

        assertThat(book.layout().volumes()).hasSizeGreaterThan(2);
        for (BookVolume volume : book.layout().volumes()) {
            assertThat(objects.layoutOf("job", volume.number()))
                    .isEqualTo(book.layout().only(volume.number()));
        }
    }
}
