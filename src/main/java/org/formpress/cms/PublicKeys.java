package org.formpress.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The public keys of certificates, as far as reckoning with them takes no time to speak of. */
final class PublicKeys {

    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_EXPONENT_BITS = 64;

    private PublicKeys() {}

    /** A key; nothing for one of unknown kind or size. */
    static Optional<PublicKey> of(SubjectPublicKeyInfo info) throws IOException {
        ASN1ObjectIdentifier kind = info.getAlgorithm().getAlgorithm();
        boolean isKnown = kind.equals(PKCSObjectIdentifiers.rsaEncryption) && isSmall(info)
                // A curve by its name; one of one's own may be of any size.
                || kind.equals(X9ObjectIdentifiers.id_ecPublicKey)
                        && info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier
                || kind.equals(EdECObjectIdentifiers.id_Ed25519);
        return isKnown ? Optional.ofNullable(BouncyCastleProvider.getPublicKey(info)) : Optional.empty();
    }

    private static boolean isSmall(SubjectPublicKeyInfo info) throws IOException {
        RSAPublicKey key = RSAPublicKey.getInstance(info.parsePublicKey());
        BigInteger exponent = key.getPublicExponent();
        return key.getModulus().bitLength() <= MAX_RSA_BITS && exponent.bitLength() <= MAX_EXPONENT_BITS;
    }
}
