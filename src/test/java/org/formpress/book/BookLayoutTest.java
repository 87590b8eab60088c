package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.Form;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;

/** What is read of each form, and where it then stands. */
class BookLayoutTest {

    private static final String REFUSED =
            "{\"form\":\"self-evaluation\",\"projectName\":\"甲\\u202e项目\",\"implementingUnit\":\"乙\",\"year\":2024,\"score\":1}";

    private final Press press = new Press(Project.renderer());

    private BookEntry read(String sample) {
        return press.read(7, Sample.named(sample).json());
    }

    private List<BookEntry> samples() {
        List<BookEntry> entries = new ArrayList<>();
        Sample.samples().forEach(sample -> entries.add(press.read(entries.size() + 1, sample.json())));
        entries.add(press.read(entries.size() + 1, REFUSED.getBytes(UTF_8)));
        return entries;
    }

    @Test
    void anEntryHoldsWhatTheFormPrints() {
        BookEntry entry = read("self-evaluation/typical");
        assertThat(entry.line()).isEqualTo(7);
        assertThat(entry.pages()).isEqualTo(1);
        assertThat(entry.projectName()).isNotEmpty();
        assertThat(entry.score()).matches("[0-9]+\\.[0-9]{2}");
        assertThat(entry.grade()).isEqualTo("优");
    }

    @Test
    void amountsOfAFormInYuanAreToldInTenThousands() {
        assertThat(TenThousands.of("12,345.67", form("target-declaration"))).isEqualTo("1.234567");
        assertThat(TenThousands.of("490,000,000.00", form("target-declaration")))
                .isEqualTo("49,000.00");
        assertThat(TenThousands.of("1,000.00", form("self-evaluation"))).isEqualTo("1,000.00");
        assertThat(TenThousands.of("-", form("target-declaration"))).isEqualTo("-");
    }

    private static Form form(String id) {
        return Project.renderer().catalogue().form(id).orElseThrow();
    }

    @Test
    void aRefusedFormIsNamedAsFarAsItTells() {
        BookEntry entry = press.read(3, REFUSED.getBytes(UTF_8));
        assertThat(entry.isRefused()).isTrue();
        assertThat(entry.projectName()).isEqualTo("甲[U+202E]项目");
        assertThat(entry.unit()).isEqualTo("乙");
        assertThat(entry.problems()).isNotEmpty();
        assertThat(press.read(4, "{".getBytes(UTF_8)).projectName()).isEmpty();
        assertThat(press.read(4, "7".getBytes(UTF_8)).problems()).hasSize(1);
    }

    @Test
    void everyFormBeginsWhereTheOneBeforeEnds() {
        BookVolume volume =
                press.layOut(BookSettings.USUAL, samples(), Progress.NONE).volume(1);
        int page = volume.front() + 1;
        int number = 1;
        for (BookPlace place : volume.places()) {
            assertThat(place.firstPage()).isEqualTo(page);
            assertThat(place.number()).isEqualTo(number++);
            page = place.lastPage() + 1;
        }
        assertThat(volume.pages()).isEqualTo(page - 1);
    }

    @Test
    void manyFormsArePartedIntoEvenVolumesWithCommonContents() {
        BookLayout layout = new Press(Project.renderer(), 7).layOut(BookSettings.USUAL, samples(), Progress.NONE);
        assertThat(layout.volumes()).extracting(BookVolume::number).containsExactly(0, 1, 2, 3);
        assertThat(layout.volumes().stream().map(volume -> volume.places().size()))
                .containsExactly(0, 5, 6, 6);
        assertThat(layout.volumes().stream().flatMap(volume -> volume.places().stream()))
                .extracting(BookPlace::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesStandByPinyinAndWhatHasNoneStandsLast() {
        List<BookEntry> entries = List.of(named(1, "张江"), named(2, ""), named(3, "安全"), named(4, "川沙"), named(5, "北蔡"));
        assertThat(EntryOrder.sorted(entries, BookOrder.NAME))
                .extracting(BookEntry::line)
                .containsExactly(3, 5, 4, 1, 2);
        assertThat(EntryOrder.sorted(entries, BookOrder.UNIT))
                .extracting(BookEntry::line)
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static BookEntry named(int line, String name) {
        return new BookEntry(line, "", "", name, "", "", "", "", "", "", "", 1, 0, List.of(), List.of());
    }

    @Test
    void aStrictBookIsRefusedForEveryFormThatIsRefusedOrBreaksARule() {
        BookSettings usual = BookSettings.USUAL;
        BookSettings strict = new BookSettings(
                usual.title(),
                usual.town(),
                usual.year(),
                usual.date(),
                usual.order(),
                usual.formats(),
                usual.parts(),
                true);
        List<BookEntry> entries = samples();
        assertThat(press.refusing(usual, entries)).isEmpty();
        assertThat(press.refusing(strict, entries))
                .contains(entries.get(entries.size() - 1))
                .allSatisfy(entry -> assertThat(entry.faults()).isNotEmpty());
    }

    @Test
    void anEndlessTitleIsCutWhereTheCoverIsFull() {
        String endless = "汇".repeat(5000);
        BookSettings settings = new BookSettings(
                endless,
                endless,
                endless,
                endless,
                BookOrder.GIVEN,
                Set.of(BookFormat.PDF),
                Set.of(OutputFormat.PDF),
                false);
        assertThat(press.layOut(settings, samples(), Progress.NONE).volume(1).front())
                .isLessThan(10);
    }

    @Test
    void ofAVolumeThereIsNoMoreThanItNeedsAndOfTheCommonContentsAll() {
        BookLayout layout = new Press(Project.renderer(), 2).layOut(BookSettings.USUAL, samples(), Progress.NONE);

        assertThat(layout.only(0)).isEqualTo(layout);
        assertThat(layout.only(2).volumes()).containsExactly(layout.volume(2));
        assertThat(layout.only(2).facts()).isEqualTo(layout.facts());
        assertThat(layout.facts().forms()).isEqualTo(samples().size());
        assertThat(layout.facts().volumes()).isEqualTo(layout.volumes().size() - 1);
    }

    @Test
    void aBookThatNobodyWantsAnyMoreIsNotLaidOutToItsEnd() {
        Progress unwanted = new Progress() {
            @Override
            public void formDone() {}

            @Override
            public void partDone() {
                throw new BookCancelledException();
            }
        };

        assertThatThrownBy(() -> press.layOut(BookSettings.USUAL, samples(), unwanted))
                .isInstanceOf(BookCancelledException.class);
        BookLayout layout = press.layOut(BookSettings.USUAL, samples(), Progress.NONE);
        for (BookFormat format : Set.of(BookFormat.PDF, BookFormat.DOCX)) {
            assertThatThrownBy(() -> press.write(
                            layout, 1, format, line -> new byte[0], unwanted, OutputStream.nullOutputStream()))
                    .isInstanceOf(BookCancelledException.class);
        }
    }
}
