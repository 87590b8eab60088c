package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.formpress.book.BookEntry;
import org.formpress.book.BookVolume;
import org.formpress.book.Books;
import org.formpress.check.across.CrossValues;
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

    @Test
    void entriesOfAnEarlierReleaseAreRead() throws IOException {
        FolderStore store = new FolderStore(folder);
        String entry = """
                [{"line":3,"formId":"self-evaluation","title":"自评表","projectName":"项目","unit":"甲","year":"2024",
                "budget":"1.00","executed":"0.50","rate":"50.00","score":"90.00","grade":"优","pages":2,"findings":1,
                "errors":[],"problems":[]}]""";
        store.put("job/entries/0", out -> out.write(entry.getBytes(StandardCharsets.UTF_8)));

        assertThat(new JobObjects(store).entries("job", 0))
                .containsExactly(new BookEntry(
                        new BookEntry.Identity(3, "self-evaluation", "项目", "甲", "2024"),
                        new BookEntry.Printed("1.00", "0.50", "50.00", "90.00", "优"),
                        new BookEntry.Result(2, 1, List.of(), List.of(), List.of()),
                        CrossValues.NONE));
    }
}
