package org.formpress.read;

import com.itextpdf.forms.PdfSigFieldLock;
import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.IExternalSignatureContainer;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PdfSigner.CryptoStandard;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.formpress.seal.SealImage;
import org.jspecify.annotations.Nullable;

/** A PDF in the hands of people who sign it with another program (iText). */
public record SignedFile(byte[] bytes) {

    /** What a revision adds. */
    interface Signing {
        void sign(PdfSigner signer) throws IOException, GeneralSecurityException;
    }

    /** A signature that nobody sees. @param stamps the authority of its time stamp, if any */
    SignedFile signed(String field, SignerIdentity by, @Nullable ITSAClient stamps) {
        return next(new SignerProperties().setFieldName(field), signer -> detached(signer, by, stamps));
    }

    /** A seal on the first page. */
    SignedFile sealed(String field, SignerIdentity by) {
        return sealed(field, by, 1, new Rectangle(380, 90, 120, 120));
    }

    /** A seal anywhere. */
    SignedFile sealed(String field, SignerIdentity by, int page, Rectangle place) {
        return sealed(new SignerProperties().setPageNumber(page).setPageRect(place), field, by);
    }

    /** A seal in a field that the file has. */
    SignedFile sealedWhereItIs(String field, SignerIdentity by) {
        return sealed(new SignerProperties(), field, by);
    }

    private SignedFile sealed(SignerProperties properties, String field, SignerIdentity by) {
        properties
                .setFieldName(field)
                .setSignatureAppearance(new SignatureFieldAppearance(SignerProperties.IGNORED_ID)
                        .setContent(ImageDataFactory.create(SealImage.png())));
        return next(properties, signer -> detached(signer, by, null));
    }

    private static void detached(PdfSigner signer, SignerIdentity by, @Nullable ITSAClient stamps)
            throws IOException, GeneralSecurityException {
        String name = by.key().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
        signer.signDetached(
                new BouncyCastleDigest(),
                new PrivateKeySignature(by.key(), "SHA-256", name, SignerIdentity.PROVIDER.getName(), null),
                new Certificate[] {by.certificate()},
                null,
                null,
                stamps,
                0,
                CryptoStandard.CADES);
    }

    /** The certification of its author, which says what may be added (DocMDP). */
    public SignedFile certified(String field, SignerIdentity by, AccessPermissions permissions) {
        SignerProperties properties = new SignerProperties().setFieldName(field).setCertificationLevel(permissions);
        return next(properties, signer -> detached(signer, by, null));
    }

    /** A signature that locks another field (FieldMDP). */
    SignedFile locking(String field, SignerIdentity by, String other) {
        PdfSigFieldLock lock = new PdfSigFieldLock().setFieldLock(PdfSigFieldLock.LockAction.INCLUDE, other);
        return next(
                new SignerProperties().setFieldName(field).setFieldLockDict(lock),
                signer -> detached(signer, by, null));
    }

    /** A time stamp of the document. */
    SignedFile stamped(String field, ITSAClient stamps) {
        return next(new SignerProperties(), signer -> signer.timestamp(stamps, field));
    }

    /** A signature in a container that another program makes. @param container of the bytes that are signed */
    SignedFile contained(String field, String format, Function<byte[], byte[]> container) {
        return next(
                new SignerProperties().setFieldName(field),
                signer -> signer.signExternalContainer(
                        new IExternalSignatureContainer() {
                            @Override
                            public byte[] sign(InputStream data) {
                                return container.apply(read(data));
                            }

                            @Override
                            public void modifySigningDictionary(PdfDictionary signature) {
                                signature.put(PdfName.Filter, PdfName.Adobe_PPKLite);
                                signature.put(PdfName.SubFilter, new PdfName(format));
                            }
                        },
                        9000));
    }

    // Its readAllBytes() leaves out a byte.
    private static byte[] read(InputStream data) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = data.read(buffer); count > 0; count = data.read(buffer)) {
                all.write(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private SignedFile next(SignerProperties properties, Signing signing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfSigner signer = new PdfSigner(
                    new PdfReader(new ByteArrayInputStream(bytes)), out, new StampingProperties().useAppendMode());
            signer.setSignerProperties(properties);
            signing.sign(signer);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return new SignedFile(out.toByteArray());
    }

    /** A revision that does anything. */
    SignedFile appended(Consumer<PdfDocument> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument document = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(bytes)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            change.accept(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SignedFile(out.toByteArray());
    }
}
