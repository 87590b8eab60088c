package org.formpress.cms;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the signatures of files. Containers come from anywhere, so whatever cannot be read in one is just not known; but where no program
 * could read anything, nothing is signed.
 */
public final class Signatures {

    /** A container with its certificates and a time stamp has some ten thousand bytes. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    private Signatures() {}

    /**
     * A signature beside what it signs.
     *
     * @param container DER, with any bytes behind it
     */
    public static Judgement detached(byte[] container, byte[] signed) {
        return judged(container, content -> {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signed), content);
            return withTime(new SignedContainer(data));
        });
    }

    /** A signature of the SHA-1 of what it signs, which is in the container. */
    public static Judgement ofDigest(byte[] container, byte[] signed) {
        return judged(container, content -> {
            CMSSignedData data = new CMSSignedData(content);
            Judgement judgement = withTime(new SignedContainer(data));
            boolean isDigest = data.getSignedContent() != null
                    && MessageDigest.isEqual(digest("SHA-1", signed), (byte[])
                            data.getSignedContent().getContent());
            return isDigest ? judgement : judgement.butHolds(false);
        });
    }

    /** A time stamp (RFC 3161) of some bytes. */
    public static Judgement timeStamp(byte[] container, byte[] stamped) {
        return judged(container, content -> stamp(content, stamped));
    }

    private static Judgement stamp(ContentInfo content, byte[] stamped)
            throws CMSException, TSPException, IOException, NoSuchAlgorithmException {
        TimeStampToken token = new TimeStampToken(content);
        Judgement judgement = new SignedContainer(token.toCMSSignedData())
                .judge()
                .at(Optional.of(token.getTimeStampInfo().getGenTime().toInstant()));
        String digest = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        boolean isOfThese = MessageDigest.isEqual(
                digest(digest, stamped), token.getTimeStampInfo().getMessageImprintDigest());
        return isOfThese ? judgement : judgement.butHolds(false);
    }

    /** The time is that of the time stamp in the container, if it holds. */
    private static Judgement withTime(SignedContainer found)
            throws CMSException, TSPException, IOException, NoSuchAlgorithmException {
        Judgement judgement = found.judge();
        Optional<ContentInfo> stamp = SignedContainer.attribute(
                        found.signer().getUnsignedAttributes(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                .map(ContentInfo::getInstance);
        if (stamp.isEmpty()) {
            return judgement;
        }
        Judgement stamped = stamp(stamp.get(), found.signer().getSignature());
        boolean holds = stamped.holds().orElse(false);
        return holds ? judgement.at(stamped.time()) : judgement;
    }

    private static byte[] digest(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(algorithm, SignedContainer.PROVIDER).digest(bytes);
    }

    /** Of a container that is not known here, such as those of GB/T 38540. */
    public static Judgement opaque() {
        return Judgement.NONE;
    }

    /** Reads a container. */
    private interface Reading {
        Judgement of(ContentInfo content) throws CMSException, TSPException, IOException, NoSuchAlgorithmException;
    }

    private static Judgement judged(byte[] container, Reading reading) {
        if (container.length > MAX_BYTES) {
            return unread(container);
        }
        try (ASN1InputStream asn1 = new ASN1InputStream(container)) {
            return reading.of(ContentInfo.getInstance(asn1.readObject()));
        } catch (CMSException
                | TSPException
                | IOException
                | NoSuchAlgorithmException
                | RuntimeException
                | StackOverflowError e) {
            // Bouncy Castle fails on broken containers with exceptions of all kinds, and follows what nests in them.
            LOG.debug("A signature cannot be read", e);
            return unread(container);
        }
    }

    private static Judgement unread(byte[] container) {
        return OneValue.is(container) ? Judgement.NONE : Judgement.NONE.butHolds(false);
    }
}
