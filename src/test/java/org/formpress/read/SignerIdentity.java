package org.formpress.read;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Who signs, with a key and a certificate that nobody but the signer vouches for. */
public record SignerIdentity(PrivateKey key, X509Certificate certificate, String algorithm) {

    public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    public static SignerIdentity rsa(String subject) {
        return of(subject, "RSA", "", "SHA256withRSA");
    }

    public static SignerIdentity ec(String subject) {
        return of(subject, "EC", "secp256r1", "SHA256withECDSA");
    }

    public static SignerIdentity sm2(String subject) {
        return of(subject, "EC", "sm2p256v1", "SM3withSM2");
    }

    private static SignerIdentity of(String subject, String kind, String curve, String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, PROVIDER);
            if (curve.isEmpty()) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            KeyPair pair = generator.generateKeyPair();
            return new SignerIdentity(pair.getPrivate(), certificate(subject, pair, algorithm), algorithm);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate certificate(String subject, KeyPair pair, String algorithm)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name(subject);
        Date from = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        Date to = Date.from(Instant.parse("2040-01-01T00:00:00Z"));
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, to, name, pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new JcaX509CertificateConverter()
                .setProvider(PROVIDER)
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                        .setProvider(PROVIDER)
                        .build(pair.getPrivate())));
    }

    /** A container (CMS) with a signature of some bytes, and without them. */
    public byte[] container(byte[] signed) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(PROVIDER)
                            .build())
                    .build(
                            new JcaContentSignerBuilder(algorithm)
                                    .setProvider(PROVIDER)
                                    .build(key),
                            certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(signed), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes them into a file (PKCS#12) as authorities give it to who signs. */
    public Path writeTo(Path file, String password) {
        try (OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(null, null);
            store.setKeyEntry("seal", key, password.toCharArray(), new Certificate[] {certificate});
            store.store(out, password.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
