package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.book.BookFacts;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookOrder;
import org.formpress.book.BookSettings;
import org.formpress.book.BookVolume;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void everyVolumeIsWrittenInEveryFormatAndWhatTakesLongBeginsFirst() {
        assertThat(written(Set.of(BookFormat.values())))
                .containsExactly(
                        "write-0-zip",
                        "write-1-zip",
                        "write-0-pdf",
                        "write-1-pdf",
                        "write-0-docx",
                        "write-1-docx",
                        "write-0-xlsx",
                        "write-1-xlsx",
                        "write-0-csv",
                        "write-1-csv");
        assertThat(written(Set.of(BookFormat.DOCX))).containsExactly("write-0-docx", "write-1-docx");
    }

    private static List<String> written(Set<BookFormat> formats) {
        BookSettings settings = new BookSettings(
                BookSettings.CoverTexts.DEFAULT, BookOrder.GIVEN, formats, Set.of(OutputFormat.PDF), "", false);
        List<BookVolume> volumes = Stream.of(0, 1)
                .map(number -> new BookVolume(number, 1, 1, List.of()))
                .toList();
        return Steps.writing(new BookLayout(settings, new BookFacts(0, 0, 1, List.of(), List.of()), volumes)).stream()
                .map(step -> step.name().id())
                .toList();
    }
}
