package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.cms.Judgement;
import org.formpress.cms.Signatures;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Shown;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.read.pdf.Tokens.Budget;
import org.formpress.read.pdf.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A signature and the bytes that it covers (ISO 32000-1, 12.8.1): all of its revision and those before it, but for the place where its
 * container stands.
 */
final class SignedRange {

    private static final PdfName BYTE_RANGE = new PdfName("ByteRange");
    private static final int MAX_TEXT = 200;

    /** A date (ISO 32000-1, 7.9.4) of our times; iText would take anything for one. */
    private static final Pattern DATE = Pattern.compile("D:[12][0-9]{3}(?:[0-9]{2}){0,5}(?:[Z+-][0-9']{0,7})?");

    /** A signature has some thirty entries. */
    private static final int MAX_TOKENS = 1000;

    private final byte[] file;
    private final SignatureField field;
    private final PdfDictionary signature;
    private final @Nullable Revision revision;
    private final int place;
    private final int[] range;

    /** @param last the file as it is now */
    SignedRange(Revisions revisions, Snapshot last, SignatureField field, PdfDictionary signature) {
        this.file = revisions.file();
        this.field = field;
        this.signature = signature;
        this.range = range(signature.getAsArray(BYTE_RANGE));
        PdfIndirectReference own = signature.getIndirectReference();
        PdfIndirectReference reference = own == null ? field.field().getIndirectReference() : own;
        boolean isAlone = reference != null && reference.getObjStreamNumber() == 0;
        this.place = isAlone ? last.place(reference) : -1;
        this.revision = isAlone ? revisions.all().get(revisions.indexOf(place)) : null;
    }

    /** Four offsets, or none. */
    private static int[] range(@Nullable PdfArray array) {
        int[] range = new int[4];
        for (int index = 0; index < range.length; index++) {
            PdfNumber number = array == null || array.size() != range.length ? null : array.getAsNumber(index);
            if (number == null || number.doubleValue() != number.intValue() || number.intValue() < 0) {
                return new int[4];
            }
            range[index] = number.intValue();
        }
        return range;
    }

    /** Where the signature stands: the revision that it signs; -1 in a stream of objects, where none may. */
    int place() {
        return place;
    }

    /** @param isBroken whether something was added later that the signature forbids */
    FileSignature judge(boolean isBroken, Shown shown) throws RefusedException {
        if (!isExact()) {
            return told(new Judgement("", Optional.empty(), Optional.of(false), ""), Covers.PART, shown);
        }
        Covers covers = range[2] + range[3] == file.length ? Covers.WHOLE : Covers.REVISION;
        return told(isBroken ? judgement().butHolds(false) : judgement(), covers, shown);
    }

    private boolean isExact() throws RefusedException {
        long end = (long) range[2] + range[3];
        boolean isAll = revision != null && range[0] == 0 && end >= revision.mark() && end <= revision.end();
        return isAll && range[1] < range[2] && file[range[1]] == '<' && isContents();
    }

    /** Whether the bytes left out are the signature's container, and no more. */
    private boolean isContents() throws RefusedException {
        Tokens tokens = new Tokens(file, place, new Budget(MAX_TOKENS));
        String before = "";
        for (Kind kind = tokens.next(); tokens.start() < range[1]; kind = tokens.next()) {
            if (kind == Kind.END || tokens.text().equals("endobj")) {
                return false;
            }
            before = kind == Kind.NAME ? tokens.text() : "";
        }
        return tokens.start() == range[1] && tokens.end() == range[2] && before.equals("/Contents");
    }

    private byte[] signed() {
        return ByteBuffer.allocate(range[1] + range[3])
                .put(file, 0, range[1])
                .put(file, range[2], range[3])
                .array();
    }

    private Judgement judgement() {
        PdfString contents = signature.getAsString(PdfName.Contents);
        byte[] container = contents == null ? new byte[0] : contents.getValueBytes();
        if (isEmpty(container)) {
            return new Judgement("", Optional.empty(), Optional.of(false), "");
        }
        return switch (format()) {
            case "adbe.pkcs7.detached", "ETSI.CAdES.detached" -> Signatures.detached(container, signed());
            case "adbe.pkcs7.sha1" -> Signatures.ofDigest(container, signed());
            case "ETSI.RFC3161" -> Signatures.timeStamp(container, signed());
            default -> Signatures.opaque();
        };
    }

    /** Room for a signature that has not come yet, or was taken away. */
    private static boolean isEmpty(byte[] container) {
        for (byte each : container) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private String format() {
        PdfName format = signature.getAsName(PdfName.SubFilter);
        return format == null ? "" : format.getValue();
    }

    private FileSignature told(Judgement judgement, Covers covers, Shown shown) {
        Valid valid = judgement
                .holds()
                .map(holds -> holds ? Valid.VALID : Valid.INVALID)
                .orElse(Valid.UNKNOWN);
        String time = judgement.time().or(this::saidTime).map(Instant::toString).orElse("");
        String algorithm = judgement.algorithm().isEmpty() ? format() : judgement.algorithm();
        return new FileSignature(
                cut(field.name()), cut(judgement.signer()), time, covers, valid, cut(algorithm), shown);
    }

    private Optional<Instant> saidTime() {
        PdfString text = signature.getAsString(PdfName.M);
        boolean isDate = text != null && DATE.matcher(text.toUnicodeString()).matches();
        Calendar time = isDate ? PdfDate.decode(text.toUnicodeString()) : null;
        return Optional.ofNullable(time).map(Calendar::toInstant).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Half a character, in the text or made by the cut, becomes a question mark: no answer could be written with it. */
    private static String cut(String text) {
        return new String(text.substring(0, Math.min(MAX_TEXT, text.length())).getBytes(UTF_8), UTF_8);
    }
}
