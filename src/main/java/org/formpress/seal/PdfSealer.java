package org.formpress.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfFormField;
import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.element.Div;
import com.itextpdf.signatures.IExternalSignatureContainer;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.function.Function;
import org.formpress.cms.SigningIdentity;

/**
 * Signs PDFs (PAdES B-B, ETSI EN 319 142-1), at once or in two phases: a file is prepared, its digest goes to where the key is, and
 * what comes back is put in. What was there before stays as it is, byte for byte.
 */
public final class PdfSealer {

    /** A container with its certificates and a time stamp has some ten thousand bytes. */
    private static final int ROOM_FOR_OTHERS = 32_768;

    private static final String ALTERNATIVE = "签名";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PdfSealer() {}

    /**
     * Signs a file.
     *
     * @param pdf a PDF of ours, which may have been signed before
     * @throws SealException when the place or the image cannot be used, or the field is signed already
     */
    public static byte[] sign(byte[] pdf, SigningIdentity identity, SealLook look, Instant time) throws SealException {
        return next(pdf, look, time, new Container(identity.mostBytes(), identity::sign));
    }

    /**
     * Leaves the room for a signature that is made elsewhere; until it comes, the file is not a signed one.
     *
     * @throws SealException as {@link #sign}
     */
    public static byte[] prepare(byte[] pdf, SealLook look, Instant time) throws SealException {
        return next(pdf, look, time, new Container(ROOM_FOR_OTHERS, signed -> new byte[0]));
    }

    /**
     * Signs a file that need not fit into memory, with a signature that nobody sees.
     *
     * @param work a file for what is in between; it is deleted
     * @param out  gets the signed file, and is closed
     */
    static void sign(Path pdf, SigningIdentity identity, Instant time, Path work, OutputStream out)
            throws IOException, SealException {
        Container container = new Container(identity.mostBytes(), identity::sign);
        try (PdfReader reader = new PdfReader(pdf.toString())) {
            next(new PdfSigner(reader, out, work.toString(), appending()), SealLook.UNSEEN, time, container);
        } catch (PdfException | GeneralSecurityException e) {
            throw new IOException("a PDF of ours cannot be signed", e);
        }
    }

    private static byte[] next(byte[] pdf, SealLook look, Instant time, Container container) throws SealException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(pdf))) {
            next(new PdfSigner(reader, out, appending()), look, time, container);
        } catch (PdfException | com.itextpdf.io.exceptions.IOException | IllegalArgumentException e) {
            throw new SealException(e);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("in memory", e);
        }
        return out.toByteArray();
    }

    private static void next(PdfSigner signer, SealLook look, Instant time, Container container)
            throws SealException, IOException, GeneralSecurityException {
        check(signer, look);
        boolean isNamedLater =
                !has(signer, look.field()) && !US_ASCII.newEncoder().canEncode(look.field());
        signer.setSignerProperties(properties(isNamedLater ? "" : look.field(), look, time));
        signer.setSignatureEvent(signed -> describe(signer, isNamedLater ? look.field() : ""));
        signer.signExternalContainer(container, container.room());
    }

    private static StampingProperties appending() {
        return new StampingProperties().useAppendMode();
    }

    private static void check(PdfSigner signer, SealLook look) throws SealException {
        PdfDocument pdf = signer.getDocument();
        boolean isBeyond = look.place()
                .filter(place -> place.page() > pdf.getNumberOfPages())
                .isPresent();
        // Nobody would see the picture.
        boolean hasNoRoom = look.image().isPresent() && look.place().isEmpty() && !has(signer, look.field());
        if (isBeyond || hasNoRoom) {
            throw new SealException(SealException.Reason.LOOK);
        }
    }

    private static boolean has(PdfSigner signer, String field) {
        PdfAcroForm form = PdfFormCreator.getAcroForm(signer.getDocument(), false);
        return form != null && form.getField(field) != null;
    }

    /**
     * For those who do not see it (ISO 14289-1, 7.18.1). iText would write the low bytes of its letters, as it would those of a name.
     *
     * @param name of a new field that has another one until now; otherwise empty
     */
    private static void describe(PdfSigner signer, String name) {
        PdfFormField field = PdfFormCreator.getAcroForm(signer.getDocument(), true)
                .getField(signer.getSignerProperties().getFieldName());
        PdfDictionary dictionary = field.getPdfObject();
        if (!dictionary.containsKey(PdfName.TU)) {
            dictionary.put(PdfName.TU, new PdfString(ALTERNATIVE, PdfEncodings.UNICODE_BIG));
            dictionary.setModified();
        }
        if (!name.isEmpty()) {
            dictionary.put(PdfName.T, new PdfString(name, PdfEncodings.UNICODE_BIG));
        }
    }

    private static SignerProperties properties(String field, SealLook look, Instant time) {
        SignerProperties properties = new SignerProperties()
                .setClaimedSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(time, CHINA)))
                .setSignatureCreator("");
        if (!field.isEmpty()) {
            properties.setFieldName(field);
        }
        look.place()
                .ifPresent(place -> properties
                        .setPageNumber(place.page())
                        .setPageRect(new Rectangle(place.x(), place.y(), place.width(), place.height())));
        SignatureFieldAppearance shown = new SignatureFieldAppearance(SignerProperties.IGNORED_ID);
        // A box with nothing in it: otherwise a field with room for more would be described in a font that no file has.
        properties.setSignatureAppearance(look.image()
                .map(image -> shown.setContent(ImageDataFactory.create(image)))
                .orElseGet(() -> shown.setContent(new Div())));
        return properties;
    }

    /**
     * How a container is made, and how the signature names itself.
     *
     * @param room for the container, in bytes
     */
    private record Container(int room, Function<InputStream, byte[]> signature) implements IExternalSignatureContainer {

        @Override
        public byte[] sign(InputStream signed) {
            return signature.apply(signed);
        }

        @Override
        public void modifySigningDictionary(PdfDictionary dictionary) {
            dictionary.put(PdfName.Filter, PdfName.Adobe_PPKLite);
            dictionary.put(PdfName.SubFilter, PdfName.ETSI_CAdES_DETACHED);
        }
    }
}
