package org.formpress.cms;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** The one signature in a CMS container. */
final class SignedContainer {

    /** Not registered with Java: it serves signatures of files, and nothing else. */
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final int MAX_NAME = 200;

    private final SignerInformation signer;
    private final @Nullable X509CertificateHolder certificate;

    /** @throws CMSException when it has no signature, or several */
    SignedContainer(CMSSignedData data) throws CMSException {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new CMSException("signers: " + signers.size());
        }
        signer = signers.iterator().next();
        certificate = data.getCertificates().getMatches(null).stream()
                .filter(signer.getSID()::match)
                .findFirst()
                .orElse(null);
    }

    SignerInformation signer() {
        return signer;
    }

    Judgement judge() throws IOException, NoSuchAlgorithmException {
        return new Judgement(name(), signingTime(), holds(), algorithm());
    }

    /**
     * Whether the certificate is the one that the signer has signed (ESS, RFC 5035; PAdES asks for it): certificates stand in the
     * container unsigned, so anybody could put another name to the same key.
     */
    private boolean isSignedCertificate(X509CertificateHolder found) throws IOException, NoSuchAlgorithmException {
        Optional<ASN1Encodable> now =
                attribute(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (now.isPresent()) {
            ESSCertIDv2 first = SigningCertificateV2.getInstance(now.get()).getCerts()[0];
            return isDigest(first.getHashAlgorithm().getAlgorithm().getId(), first.getCertHash(), found);
        }
        Optional<ASN1Encodable> once =
                attribute(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificate);
        return once.isEmpty()
                || isDigest(
                        "SHA-1",
                        SigningCertificate.getInstance(once.get()).getCerts()[0].getCertHash(),
                        found);
    }

    private static boolean isDigest(String algorithm, byte[] digest, X509CertificateHolder certificate)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest own = MessageDigest.getInstance(algorithm, PROVIDER);
        return MessageDigest.isEqual(own.digest(certificate.getEncoded()), digest);
    }

    private Optional<Boolean> holds() throws IOException, NoSuchAlgorithmException {
        X509CertificateHolder found = certificate;
        Optional<PublicKey> key = found == null ? Optional.empty() : PublicKeys.of(found.getSubjectPublicKeyInfo());
        if (found == null || key.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(key.get());
            return Optional.of(signer.verify(verifier) && isSignedCertificate(found));
        } catch (OperatorCreationException e) {
            return Optional.empty();
        } catch (CMSException e) {
            // Of an unknown algorithm nothing is known; else the digest is another, or the signature is none.
            return e.getCause() instanceof OperatorCreationException ? Optional.empty() : Optional.of(false);
        }
    }

    private String algorithm() {
        return new DefaultCMSSignatureAlgorithmNameGenerator()
                .getSignatureName(
                        signer.getDigestAlgorithmID(), signer.toASN1Structure().getDigestEncryptionAlgorithm());
    }

    private Optional<Instant> signingTime() {
        return attribute(signer.getSignedAttributes(), CMSAttributes.signingTime)
                .map(value -> Time.getInstance(value).getDate())
                .map(Date::toInstant);
    }

    /** An attribute's only value. */
    static Optional<ASN1Encodable> attribute(@Nullable AttributeTable table, ASN1ObjectIdentifier name) {
        Attribute attribute = table == null ? null : table.get(name);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? Optional.empty()
                : Optional.of(attribute.getAttrValues().getObjectAt(0));
    }

    private String name() {
        if (certificate == null) {
            return "";
        }
        X500Name subject = certificate.getSubject();
        String name =
                first(subject, BCStyle.CN).or(() -> first(subject, BCStyle.O)).orElseGet(subject::toString);
        return name.substring(0, Math.min(MAX_NAME, name.length()));
    }

    private static Optional<String> first(X500Name subject, ASN1ObjectIdentifier kind) {
        RDN[] names = subject.getRDNs(kind);
        return names.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(names[0].getFirst().getValue()));
    }
}
