package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/**
 * Random edits of workbooks, 1,000 in all. Each file is refused, or what is read from it prints what is seen in it, and every difference
 * from the old data is told. The reader that judges shares no code with the one that is judged.
 */
@Tag("slow")
class WorkbookMutationTest {

    @ParameterizedTest
    @CsvSource({
        "self-evaluation/typical,1",
        "self-evaluation/low-scores,2",
        "target-declaration/typical,3",
        "target-declaration/forty-indicators,4"
    })
    void noRandomEditGivesWrongDataInSilence(String name, long seed) {
        byte[] file = Files.make(Sample.named(name).json(), OutputFormat.XLSX);

        new RandomEdits<>(
                        () -> new ExcelEdit(file),
                        WorkbookMutationTest::mutate,
                        ExcelEdit::save,
                        WorkbookMutationTest::assertPrintsWhatIsSeen)
                .judge(Sample.named(name), seed, 40);
    }

    private static void assertPrintsWhatIsSeen(byte[] file, Extracted extracted, String mutation) {
        // A title may get rules, and what stands around the form with rules is told.
        Set<String> around = new HashSet<>(Set.of("财政项目支出绩效自评表", "财政项目支出绩效目标申报表"));
        extracted.findings().stream()
                .filter(finding -> finding.rule().equals("outside-form"))
                .forEach(finding -> around.add(finding.problem().arguments().get(0)));
        List<List<String>> seen = SeenInExcel.rows(file).stream()
                .filter(row -> !around.contains(String.join(" | ", row)))
                .toList();
        List<List<String>> printed =
                SeenInExcel.rows(Files.make(extracted.checked().json(), OutputFormat.XLSX));
        assertThat(seen).as(mutation).hasSameSizeAs(printed);
        Set<String> labels = new HashSet<>(Set.of("绩效指标", "年度总体目标", "项目绩效目标", "项目资金(元)", "项目资金(万元)"));
        labels.addAll(extracted.data().findValuesAsText("level1"));
        labels.addAll(extracted.data().findValuesAsText("level2"));
        for (int row = 0; row < seen.size(); row++) {
            // Parts of a cell that was merged are empty, and read as if it still were.
            boolean parted = row > 0 && (mutation.contains("unmerged") || mutation.contains("moved"));
            Set<String> beside = new HashSet<>(labels);
            beside.addAll(parted ? printed.get(row - 1) : List.of());
            assertThat(reads(seen.get(row), printed.get(row), beside))
                    .as("%s%nrow %d%nseen    %s%nprinted %s", mutation, row, seen.get(row), printed.get(row))
                    .isTrue();
        }
    }

    /**
     * Whether a row prints what is seen. Beside that it may have labels, which rows without one keep or take from above, and totals,
     * which are computed when it is printed.
     */
    private static boolean reads(List<String> seen, List<String> printed, Set<String> labels) {
        int next = 0;
        for (String text : printed) {
            if (next < seen.size() && SeenInExcel.same(seen.get(next), text)) {
                next++;
            } else if (!labels.contains(text)
                    && !printed.get(0).equals("总分")
                    && !printed.get(0).equals("评分等级")) {
                return false;
            }
        }
        return next == seen.size();
    }

    private static String mutate(ExcelEdit excel, Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> type(excel, random);
            case 3 -> number(excel, random);
            case 4, 5 -> {
                int row = row(excel, random);
                excel.deleteRow(row);
                yield "deleted row " + row;
            }
            case 6, 7 -> inserted(excel, random);
            case 8 -> {
                int row = row(excel, random);
                int above = Math.max(2, row(excel, random));
                excel.copyRow(row, above);
                yield "copied row " + row + " above " + above;
            }
            case 9 -> {
                int row = row(excel, random);
                int above = Math.max(2, row(excel, random));
                excel.moveRow(row, above);
                yield "moved row " + row + " above " + above;
            }
            case 10 -> merge(excel, random);
            case 11 -> name(excel, random);
            case 12 -> exchange(excel, random);
            default -> {
                int row = row(excel, random);
                excel.rowElement(row).setAttribute("hidden", "1");
                yield "hid row " + row;
            }
        };
    }

    private static int row(ExcelEdit excel, Random random) {
        return random.nextInt(ExcelEdit.all(excel.sheet(), "row").size());
    }

    private static Element any(ExcelEdit excel, Random random, String name) {
        List<Element> all = ExcelEdit.all(name.equals("definedName") ? excel.workbook() : excel.sheet(), name);
        return all.get(random.nextInt(all.size()));
    }

    private static String type(ExcelEdit excel, Random random) {
        String place = any(excel, random, "c").getAttribute("r");
        String text = RandomEdits.text(random);
        excel.typeAt(place, text);
        return "typed [" + text + "] into " + place;
    }

    private static String number(ExcelEdit excel, Random random) {
        Element cell = any(excel, random, "c");
        excel.typeAt(cell.getAttribute("r"), "");
        String number = random.nextInt(100) + (random.nextBoolean() ? ".5" : "");
        Element v = excel.sheet().createElementNS(cell.getNamespaceURI(), "v");
        v.setTextContent(number);
        cell.appendChild(v);
        return "number " + number + " into " + cell.getAttribute("r");
    }

    private static String inserted(ExcelEdit excel, Random random) {
        int row = Math.max(2, row(excel, random));
        excel.insertRow(row);
        StringBuilder told = new StringBuilder("inserted row " + row);
        for (int typed = random.nextInt(3); typed > 0; typed--) {
            List<Element> cells = ExcelEdit.all(excel.rowElement(row), "c");
            String place = cells.get(random.nextInt(cells.size())).getAttribute("r");
            excel.typeAt(place, RandomEdits.text(random));
            told.append(" with ").append(place);
        }
        return told.toString();
    }

    private static String merge(ExcelEdit excel, Random random) {
        Element merge = any(excel, random, "mergeCell");
        if (random.nextBoolean()) {
            merge.getParentNode().removeChild(merge);
            return "unmerged " + merge.getAttribute("ref");
        }
        CellReference place = new CellReference(any(excel, random, "c").getAttribute("r"));
        CellReference other = random.nextBoolean()
                ? new CellReference(place.getRow() + 1, place.getCol())
                : new CellReference(place.getRow(), place.getCol() + 1);
        String area = place.formatAsString().replace("$", "") + ":"
                + other.formatAsString().replace("$", "");
        excel.merge(area);
        return "merged " + area;
    }

    private static String name(ExcelEdit excel, Random random) {
        Element name = any(excel, random, "definedName");
        Element other = any(excel, random, "definedName");
        if (random.nextBoolean()) {
            name.getParentNode().removeChild(name);
            return "removed the name " + name.getAttribute("name");
        }
        String before = name.getTextContent();
        name.setTextContent(other.getTextContent());
        return "set the name " + name.getAttribute("name") + " from " + before + " to " + other.getTextContent();
    }

    private static String exchange(ExcelEdit excel, Random random) {
        Element one = any(excel, random, "c");
        Element other = any(excel, random, "c");
        String place = one.getAttribute("r");
        if (one != other) {
            Element first = (Element) one.cloneNode(true);
            Element second = (Element) other.cloneNode(true);
            first.setAttribute("r", other.getAttribute("r"));
            second.setAttribute("r", place);
            one.getParentNode().replaceChild(second, one);
            other.getParentNode().replaceChild(first, other);
        }
        return "exchanged " + place + " and " + other.getAttribute("r");
    }
}
