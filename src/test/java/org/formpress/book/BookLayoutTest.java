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
import org.formpress.check.across.CrossValues;
import org.formpress.form.Form;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;

/** What is read of each form, and where it then stands. */
class BookLayoutTest {

    private static final String REFUSED =
            "{\"form\":\"self-evaluation\",\"projectName\":\"甲\\u202e项目\",\"implementingUnit\":\"乙\",\"year\":2024,\"score\":1}";

    private final BookMaker maker = new BookMaker(Project.renderer());

    private BookEntry read(String sample) {
        return maker.read(7, Sample.named(sample).json(), BookSettings.DEFAULT);
    }

    private List<BookEntry> samples() {
        List<BookEntry> entries = new ArrayList<>();
        Sample.ofProjects()
                .forEach(sample -> entries.add(maker.read(entries.size() + 1, sample.json(), BookSettings.DEFAULT)));
        entries.add(maker.read(entries.size() + 1, REFUSED.getBytes(UTF_8), BookSettings.DEFAULT));
        return entries;
    }

    @Test
    void anEntryHoldsWhatTheFormPrints() {
        BookEntry entry = read("self-evaluation/typical");
        assertThat(entry.identity().line()).isEqualTo(7);
        assertThat(entry.result().pages()).isEqualTo(1);
        assertThat(entry.identity().projectName()).isNotEmpty();
        assertThat(entry.printed().score()).matches("[0-9]+\\.[0-9]{2}");
        assertThat(entry.printed().grade()).isEqualTo("优");
    }

    @Test
    void amountsOfAFormInYuanAreToldInWanYuan() {
        assertThat(WanYuan.of("12,345.67", form("target-declaration"))).isEqualTo("1.234567");
        assertThat(WanYuan.of("490,000,000.00", form("target-declaration"))).isEqualTo("49,000.00");
        assertThat(WanYuan.of("1,000.00", form("self-evaluation"))).isEqualTo("1,000.00");
        assertThat(WanYuan.of("-", form("target-declaration"))).isEqualTo("-");
    }

    private static Form form(String id) {
        return Project.renderer().catalogue().form(id).orElseThrow();
    }

    @Test
    void aRefusedFormIsNamedAsFarAsItTells() {
        BookEntry entry = maker.read(3, REFUSED.getBytes(UTF_8), BookSettings.DEFAULT);
        assertThat(entry.isRefused()).isTrue();
        assertThat(entry.identity().projectName()).isEqualTo("甲[U+202E]项目");
        assertThat(entry.identity().unit()).isEqualTo("乙");
        assertThat(entry.result().problems()).isNotEmpty();
        assertThat(maker.read(4, "{".getBytes(UTF_8), BookSettings.DEFAULT)
                        .identity()
                        .projectName())
                .isEmpty();
        assertThat(maker.read(4, "7".getBytes(UTF_8), BookSettings.DEFAULT)
                        .result()
                        .problems())
                .hasSize(1);
    }

    @Test
    void listsNameAFormAsAReaderSeesIt() {
        String json = REFUSED.replace("甲\\u202e项目", "甲\\u200b项\\u00ad目\\t一\\u2028二\\ufeff")
                .replace("乙", "\\u200b");
        assertThat(json).contains("\\u2028");
        BookEntry.Identity identity =
                maker.read(3, json.getBytes(UTF_8), BookSettings.DEFAULT).identity();
        assertThat(identity.projectName()).isEqualTo("甲项目 一 二");
        assertThat(identity.unit()).isEmpty();
    }

    @Test
    void everyFormBeginsWhereTheOneBeforeEnds() {
        BookVolume volume =
                maker.layOut(BookSettings.DEFAULT, samples(), Progress.NONE).volume(1);
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
        BookLayout layout = new BookMaker(Project.renderer(), 7).layOut(BookSettings.DEFAULT, samples(), Progress.NONE);
        assertThat(layout.volumes()).extracting(BookVolume::number).containsExactly(0, 1, 2, 3);
        assertThat(layout.volumes().stream().map(volume -> volume.places().size()))
                .containsExactly(0, 6, 6, 7);
        assertThat(layout.volumes().stream().flatMap(volume -> volume.places().stream()))
                .extracting(BookPlace::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesStandByPinyinAndWhatHasNoneStandsLast() {
        List<BookEntry> entries = List.of(named(1, "张江"), named(2, ""), named(3, "安全"), named(4, "川沙"), named(5, "北蔡"));
        assertThat(EntryOrder.sorted(entries, BookOrder.NAME))
                .extracting(entry -> entry.identity().line())
                .containsExactly(3, 5, 4, 1, 2);
        assertThat(EntryOrder.sorted(entries, BookOrder.UNIT))
                .extracting(entry -> entry.identity().line())
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static BookEntry named(int line, String name) {
        return new BookEntry(
                new BookEntry.Identity(line, "", name, "", ""),
                BookEntry.Printed.NONE,
                new BookEntry.Result(1, 0, List.of(), List.of(), List.of()),
                CrossValues.NONE);
    }

    @Test
    void aFormOfAllThatAUnitDoesIsNamedByItsTitle() {
        BookEntry.Identity summary = read("self-evaluation-summary/typical").identity();

        assertThat(summary.projectName()).isEqualTo("自评结果汇总表");
        assertThat(summary.unit()).isEqualTo("临溪镇人民政府");
    }

    @Test
    void whatTwoFormsOfAProjectSayDifferentlyCountsAmongTheFindingsOfTheSecond() {
        byte[] declared = sample("target-declaration/typical");
        byte[] evaluated = Books.evaluationOf(declared);

        assertThat(findings(evaluated)).containsExactly(0);
        List<Integer> together = findings(evaluated, declared);
        assertThat(together.get(0)).isPositive();
        assertThat(together.get(1)).isZero();
    }

    private static byte[] sample(String name) {
        return Sample.named(name).json();
    }

    private static List<Integer> findings(byte[]... forms) {
        return Books.of(List.of(forms), Set.of(OutputFormat.PDF)).layout().volume(1).places().stream()
                .map(place -> place.entry().result().findings())
                .toList();
    }

    @Test
    void aStrictBookIsRefusedForEveryFormThatIsRefusedOrBreaksARule() {
        BookSettings usual = BookSettings.DEFAULT;
        BookSettings strict = new BookSettings(usual.cover(), usual.order(), usual.formats(), usual.parts(), "", true);
        List<BookEntry> entries = samples();
        assertThat(maker.disqualifying(usual, entries)).isEmpty();
        assertThat(maker.disqualifying(strict, entries))
                .contains(entries.get(entries.size() - 1))
                .allSatisfy(entry -> assertThat(entry.faults()).isNotEmpty());
    }

    @Test
    void anEndlessTitleIsCutWhereTheCoverIsFull() {
        String endless = "汇".repeat(5000);
        BookSettings settings = new BookSettings(
                new BookSettings.CoverTexts(endless, endless, endless, endless),
                BookOrder.GIVEN,
                Set.of(BookFormat.PDF),
                Set.of(OutputFormat.PDF),
                "",
                false);
        assertThat(maker.layOut(settings, samples(), Progress.NONE).volume(1).front())
                .isLessThan(10);
    }

    @Test
    void ofAVolumeThereIsNoMoreThanItNeedsAndOfTheCommonContentsAll() {
        BookLayout layout = new BookMaker(Project.renderer(), 2).layOut(BookSettings.DEFAULT, samples(), Progress.NONE);

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

        assertThatThrownBy(() -> maker.layOut(BookSettings.DEFAULT, samples(), unwanted))
                .isInstanceOf(BookCancelledException.class);
        BookLayout layout = maker.layOut(BookSettings.DEFAULT, samples(), Progress.NONE);
        for (BookFormat format : Set.of(BookFormat.PDF, BookFormat.DOCX)) {
            assertThatThrownBy(() -> maker.write(
                            layout,
                            new BookFile(1, format),
                            line -> new byte[0],
                            unwanted,
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(BookCancelledException.class);
        }
    }
}
