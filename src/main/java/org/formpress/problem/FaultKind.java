package org.formpress.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of faults that programs can distinguish, whatever the message text. The names are part of the API, listed
 * in docs/http.md; none may change its meaning.
 */
public enum FaultKind {
    // The data as a whole.
    TOO_MANY_BYTES("size"),
    TOO_MANY_VALUES("values"),
    TOO_MANY_PIECES("pieces"),
    TOO_DEEP("depth"),
    TOO_MANY_PAGES("pages"),
    TOO_SLOW("late"),
    NOT_UTF8("encoding", "encoding.gbk", "encoding.utf16", "file.html.encoding"),
    NOT_JSON("json", "json.punctuation", "json.control", "json.nan"),
    NO_DATA("json.empty"),
    INCOMPLETE_JSON("json.end"),
    TRAILING_CONTENT("json.trailing"),
    NOT_AN_OBJECT("root"),
    UNKNOWN_FORM("form.unknown", "file.form", "fill.form", "fill.form.several", "fill.form.unknown"),
    OTHER_FORM("compare.form"),
    SEVERAL_FORMS("compare.forms"),
    MORE_FAULTS("more"),

    // A field.
    MISSING("required", "required.type", "form.missing"),
    UNKNOWN_MEMBER("unknown", "unknown.similar"),
    DUPLICATE_MEMBER("duplicate"),
    NAME_TOO_LONG("name"),
    WRONG_NAME("name.hash", "name.character"),
    WRONG_TYPE("type", "form.type", "fill.boolean"),
    NOT_A_NUMBER("amount", "amount.blank", "amount.unseen", "cell.amount"),
    NOT_AN_INTEGER("cell.integer"),
    TOO_MANY_DECIMALS("decimals"),
    TOO_MANY_DIGITS("amount.large", "number.long"),
    NUMBER_OUT_OF_RANGE("number.exponent"),
    TOO_LARGE("maximum", "exclusiveMaximum"),
    TOO_SMALL("minimum", "exclusiveMinimum"),
    NOT_A_MULTIPLE("multipleOf"),
    NOT_A_DATE("date", "date.iso", "date.blank", "date.unseen", "cell.date"),
    NOT_ALLOWED("enum"),
    NOT_ONE_CHOICE("cell.choice", "cell.choices"),
    WRONG_FORMAT("pattern", "pattern.example", "format", "unseen"),
    TOO_LONG("maxLength", "workbook.length"),
    TOO_SHORT("minLength"),
    TOO_MANY_ROWS("maxItems"),
    TOO_FEW_ROWS("minItems"),
    UNPRINTABLE_CHARACTER("character"),
    DECEPTIVE_CHARACTER("character.deceptive"),
    BROKEN_CHARACTER("character.halved"),
    NO_GLYPH("glyph"),
    MARK_WITHOUT_PLACE("mark", "mark.alone"),
    MARKUP_IN_CELL("cell.markup"),
    BREAKS_SCHEMA("rule"),

    // Content checks, for strict callers.
    FORMS_DIFFER("check.across.money", "check.across.text", "check.across.within"),
    SUM_DIFFERS("check.sum", "check.fixed-sum", "check.shares", "check.shares.none"),
    PRODUCT_DIFFERS("check.product"),
    ABOVE_LIMIT("check.most", "check.most.number"),
    BELOW_LIMIT("check.least", "check.least.number", "check.pace", "check.pace.per"),
    NOT_FILLED_IN(
            "check.required",
            "check.required.below",
            "check.required.below.number",
            "check.required.reaches",
            "check.required.misses",
            "check.required.is"),
    UNUSUAL_NAME("check.tree", "check.tree.under"),
    GRADE_DIFFERS("check.grade"),
    WRONG_ORDER("check.order"),
    YEAR_DIFFERS("check.years.before", "check.years.after"),
    SUSPICIOUS_CHARACTER("check.characters"),
    BLANKS_AROUND("check.blanks"),
    INVISIBLE_CHARACTER(
            "check.invisible.break",
            "check.invisible.hyphen",
            "check.invisible.joined",
            "check.invisible.variant",
            "check.invisible.mark",
            "check.invisible.blank",
            "check.invisible.line"),
    MARKUP_IN_TEXT("check.tags"),
    GARBLED_TEXT("check.garbled", "check.garbled.question"),
    REPEATED_NAME("check.unique"),
    REPEATED_TEXT("check.different"),
    NOT_PLAIN_AMOUNT("check.amount.words", "check.amount.written"),
    NOT_COMPARABLE("check.measured.words", "check.measured.number"),
    UNIT_DIFFERS("check.measured.unit", "check.unit-slip"),
    SCORE_DIFFERS("check.target-score", "check.target-score.all"),
    PLACEHOLDER_LEFT("check.placeholders"),
    LONGER_THAN_ASKED("check.length"),
    NOT_COVERED("check.covers"),
    NOT_ONE_TICK("check.one-of.none", "check.one-of.several"),

    // An uploaded file as a whole.
    FORM_IN_FILE("file.form.number"),
    UNKNOWN_FILE_KIND("file.format.unknown"),
    OLD_OR_ENCRYPTED_FILE("file.format.compound"),
    ENCRYPTED_FILE("file.encrypted", "file.pdf.encrypted"),
    DAMAGED_FILE("file.damaged", "file.pdf.damaged", "file.xml"),
    FILE_TOO_COMPLEX("file.entries", "file.bomb", "file.pdf.bomb", "file.nesting", "file.html.nesting"),
    WRONG_PART_NAME("file.name"),
    DOCUMENT_TYPE("file.doctype"),
    ACTIVE_CONTENT("file.macro", "file.active", "file.pdf.active"),
    OUTSIDE_LINK("file.external", "file.html.external", "file.pdf.external"),
    NO_FORM_IN_FILE("file.package", "file.html.form", "file.book.none"),
    NO_DATA_IN_FILE("file.carried.none"),
    WORKBOOK_TO_FILL_IN("file.fill"),
    SEVERAL_DATA_IN_FILE("file.carried.twice"),
    DATA_ALTERED("file.hash", "file.properties"),
    OTHER_EDITION("file.edition"),
    UNKNOWN_PROFILE("file.profile"),
    PDF_ALTERED("file.pdf.changed", "file.pdf.structure"),
    SIGNED_PDF_ALTERED("file.pdf.later"),
    COMPARISON_FILE("file.compared"),

    // The contents of an uploaded file.
    FORM_REMOVED("file.book.missing"),
    FORM_MOVED("file.book.moved"),
    FORM_REPEATED("file.book.twice", "file.sheet.twice", "file.sheet.other"),
    FORMS_MIXED("file.book.mixed"),
    BLOCK_REMOVED("file.blocks.missing"),
    BLOCK_ADDED("file.blocks.text", "file.blocks.tables"),
    TABLES_JOINED("file.tables.joined"),
    WORDS_CHANGED("file.words", "file.label"),
    MARKS_LOST("file.anchors.none", "file.anchors.lost"),
    MARKS_MIXED("file.anchor.line", "file.anchor", "file.anchors"),
    ROWS_CHANGED("file.rows"),
    GRID_CHANGED(
            "file.columns", "file.grid", "file.edges", "file.merged", "fill.merged", "file.covered", "fill.covered"),
    TRACKED_CELLS("file.tracked"),
    NOT_TEXT("file.content", "fill.content"),
    STRUCK_OUT("file.look.struck", "fill.struck"),
    RAISED_TEXT("file.look.raised", "fill.raised"),
    HIDDEN_TEXT("file.look.hidden", "file.sheet.hidden", "fill.hidden"),
    SYMBOL_FONT("file.look.font", "fill.font"),
    FIELD_WITHOUT_RESULT("file.look.field"),
    UNCLEAR_NUMBER("file.look.number"),
    UNCLEAR_FORMAT("file.look.format", "fill.format"),
    FORMULA_ERROR("file.look.error", "fill.error"),
    FORMULA_WITHOUT_RESULT("file.look.formula", "fill.formula"),
    UNCLEAR_LOOK("file.look.line", "file.look.rule", "file.look.cell", "file.sheet.formulas"),
    UNCLEAR_LABEL("file.labels"),

    // A workbook that was filled in.
    UNKNOWN_COLUMN("fill.header", "fill.stray"),
    REPEATED_COLUMN("fill.header.twice"),
    MISSING_COLUMN("fill.header.missing", "fill.headers"),
    UNKNOWN_SHEET("fill.sheet"),
    REPEATED_SHEET("fill.sheet.twice"),
    MISSING_SHEET("fill.sheet.missing"),
    UNKNOWN_PROJECT("fill.project.unknown", "fill.project.none", "fill.number.unknown", "fill.total"),
    AMBIGUOUS_PROJECT("fill.project.twice", "fill.project.ambiguous", "fill.number.twice", "fill.project.other"),
    UNKNOWN_ROW("fill.outer");

    private static final Map<String, FaultKind> BY_MESSAGE = Arrays.stream(values())
            .flatMap(kind -> kind.messages.stream().map(message -> Map.entry(message, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> messages;

    FaultKind(String... messages) {
        this.messages = List.of(messages);
    }

    /** The id in responses, such as {@code not-a-number}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message keys of such faults. */
    List<String> messages() {
        return messages;
    }

    /**
     * The kind of the fault with a message key.
     *
     * @throws IllegalArgumentException for a key that belongs to no fault
     */
    static FaultKind of(String message) {
        FaultKind kind = BY_MESSAGE.get(message);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of fault has the message " + message);
        }
        return kind;
    }
}
