package org.formpress.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.formpress.write.word.DocxFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A cell as a person sees it who has accepted all tracked changes, read with as little cleverness as possible.
 *
 * @param covered true for a place that a merged cell above covers
 */
record SeenInWord(String text, boolean covered) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?%?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})年([0-9]+)月([0-9]+)日");

    /** All rows of all tables, one after the other. */
    static List<List<SeenInWord>> rows(byte[] docx) {
        List<List<SeenInWord>> rows = new ArrayList<>();
        for (Element row :
                WordEdit.all(new DocxFile(docx).xml("word/document.xml").getDocumentElement(), "tr")) {
            List<Element> properties = WordEdit.children(row, "trPr");
            if (properties.isEmpty()
                    || WordEdit.children(properties.get(0), "del").isEmpty()) {
                rows.add(WordEdit.children(row, "tc").stream()
                        .map(SeenInWord::cell)
                        .toList());
            }
        }
        return rows;
    }

    /** The same rows with every covered place saying what the cell that covers it says. */
    static List<List<SeenInWord>> filledDown(List<List<SeenInWord>> rows) {
        List<List<SeenInWord>> filled = new ArrayList<>();
        for (List<SeenInWord> row : rows) {
            List<SeenInWord> cells = new ArrayList<>(row);
            for (int cell = 0; cell < cells.size(); cell++) {
                if (cells.get(cell).covered()) {
                    cells.set(
                            cell,
                            new SeenInWord(
                                    filled.get(filled.size() - 1).get(cell).text(), true));
                }
            }
            filled.add(cells);
        }
        return filled;
    }

    /** The labels beside each row of indicators. A cell that goes on with one that is merged with nothing stands alone. */
    static List<List<String>> labels(byte[] docx) {
        List<List<String>> labels = new ArrayList<>();
        Element table = WordEdit.all(new DocxFile(docx).xml("word/document.xml").getDocumentElement(), "tbl")
                .get(1);
        List<Element> above = List.of();
        for (Element row : WordEdit.children(table, "tr")) {
            List<Element> cells = WordEdit.children(row, "tc");
            List<String> shown = new ArrayList<>();
            for (int cell = 0; cell < Math.min(3, cells.size()); cell++) {
                boolean goesOn = cell < above.size()
                        && cell(cells.get(cell)).covered()
                        && !WordEdit.all(above.get(cell), "vMerge").isEmpty();
                shown.add(
                        goesOn
                                ? labels.get(labels.size() - 1).get(cell)
                                : cell(cells.get(cell)).text());
            }
            labels.add(shown);
            above = cells;
        }
        return labels;
    }

    private static SeenInWord cell(Element cell) {
        List<Element> merges = WordEdit.all(cell, "vMerge");
        boolean covered = !merges.isEmpty()
                && !merges.get(0).getAttributeNS(WordEdit.W, "val").equals("restart");
        StringBuilder text = new StringBuilder();
        for (Element paragraph : WordEdit.children(cell, "p")) {
            append(paragraph, text);
            text.append('\n');
        }
        return new SeenInWord(normal(text.toString().replaceAll("\n+$", "")), covered);
    }

    private static void append(Node node, StringBuilder text) {
        String name = node.getLocalName();
        if ("t".equals(name)) {
            text.append(node.getTextContent());
        } else if ("br".equals(name)) {
            text.append('\n');
        } else if ("tab".equals(name)) {
            text.append(' ');
        } else if (!"del".equals(name)) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(child, text);
            }
        }
    }

    // Numbers and dates may be spelt in other ways; empty lines in long texts are not printed.
    private static String normal(String text) {
        String plain =
                text.replace('％', '%').replace('１', '1').replace('０', '0').strip();
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(",", "").replace("%", ""))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        var date = DATE.matcher(plain);
        if (date.matches()) {
            return String.format(
                    "%s-%02d-%02d", date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)));
        }
        return plain.equals("-")
                ? ""
                : text.replaceAll("\n+", "\n").replaceAll("^\n", "").strip();
    }

    /** Whether the new print says the same. An empty label here may be one that went away with the first row of its span. */
    boolean reads(SeenInWord print) {
        return text.equals(print.text) || text.isEmpty() && (covered || print.covered || LABELS.contains(print.text));
    }

    private static final List<String> LABELS = List.of(
            "绩效指标", "产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标", "改过的文字");
}
