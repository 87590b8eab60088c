package org.formpress.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of containers that somebody made up. */
@Timeout(60)
class SignaturesTest {

    private static final byte[] SIGNED = {1, 2, 3};
    private static final Judgement NOTHING = Judgement.NONE.butHolds(false);

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    /** @param of the certificate, which need not be the key that signs */
    private static byte[] container(KeyPair by, SubjectPublicKeyInfo of, String name) throws Exception {
        X500Name subject = new X500Name(name);
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate());
        X509CertificateHolder certificate = new X509v3CertificateBuilder(
                        subject,
                        BigInteger.ONE,
                        Date.from(Instant.EPOCH),
                        Date.from(Instant.EPOCH.plusSeconds(9)),
                        subject,
                        of)
                .build(signer);
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(signer, certificate));
        generator.addCertificates(new CollectionStore<>(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(SIGNED), false).getEncoded();
    }

    private static byte[] container(KeyPair by) throws Exception {
        return container(by, info(by.getPublic()), "CN=x");
    }

    private static SubjectPublicKeyInfo info(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }

    @Test
    void aSignatureHoldsForItsBytesAndItsKeyOnly() throws Exception {
        KeyPair pair = pair();

        assertThat(Signatures.detached(container(pair), SIGNED).holds()).contains(true);
        assertThat(Signatures.detached(container(pair), new byte[3]).holds()).contains(false);
        assertThat(Signatures.detached(container(pair, info(pair().getPublic()), "CN=x"), SIGNED)
                        .holds())
                .contains(false);
        // Expired long ago: that is not what is asked.
        assertThat(Signatures.detached(container(pair), SIGNED).signer()).isEqualTo("x");
    }

    @Test
    void whoHasNoNameIsCalledByTheOrganization() throws Exception {
        KeyPair pair = pair();

        assertThat(Signatures.detached(container(pair, info(pair.getPublic()), "O=某某局,C=CN"), SIGNED)
                        .signer())
                .isEqualTo("某某局");
        assertThat(Signatures.detached(container(pair, info(pair.getPublic()), "C=CN"), SIGNED)
                        .signer())
                .isEqualTo("C=CN");
    }

    @Test
    void zerosBehindAContainerDoNotMatter() throws Exception {
        byte[] container = container(pair());

        assertThat(Signatures.detached(Arrays.copyOf(container, container.length + 999), SIGNED)
                        .holds())
                .contains(true);
    }

    @Test
    void keysThatTakeLongToReckonWithAreNotTried() throws Exception {
        BigInteger large = BigInteger.ONE.shiftLeft(16_000).subtract(BigInteger.ONE);
        SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), new RSAPublicKey(large, large));

        assertThat(Signatures.detached(container(pair(), info, "CN=x"), SIGNED).holds())
                .isEmpty();
    }

    @Test
    void noiseIsNoSignature() {
        Random random = new Random(5);
        for (int time = 0; time < 300; time++) {
            byte[] noise = new byte[3 + random.nextInt(300)];
            random.nextBytes(noise);

            assertThat(Signatures.detached(noise, SIGNED)).isEqualTo(NOTHING);
            assertThat(Signatures.timeStamp(noise, SIGNED)).isEqualTo(NOTHING);
            assertThat(Signatures.ofDigest(noise, SIGNED)).isEqualTo(NOTHING);
        }
    }

    /** Hexadecimal, as in a PDF. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0403010203",
                "3000",
                "30030201040000000000",
                "300506032A8648",
                "3080020104000000",
                "308030800000020100000000",
                "30820003020104",
                "BF818101020500",
                "A0800403010203000000"
            })
    void whatMayBeAContainerOfAnotherKindIsNotKnown(String container) {
        byte[] bytes = HexFormat.of().parseHex(container);

        assertThat(Signatures.detached(bytes, SIGNED)).isEqualTo(Judgement.NONE);
        assertThat(Signatures.timeStamp(bytes, SIGNED)).isEqualTo(Judgement.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "30",
                "FF",
                "3003020104FF",
                "30030201",
                "30030202FFFF",
                "3002020104",
                "3004020104",
                "3080020104",
                "048000000000",
                "30020000",
                "30FF020104",
                "308402000000020104",
                "3089FFFFFFFFFFFFFFFFFF",
                "3F8181",
                "30053080020104000000",
                "3C3F786D6C3E"
            })
    void whatNoProgramCouldReadIsNoSignature(String container) {
        byte[] bytes = HexFormat.of().parseHex(container);

        assertThat(Signatures.detached(bytes, SIGNED)).isEqualTo(NOTHING);
        assertThat(Signatures.timeStamp(bytes, SIGNED)).isEqualTo(NOTHING);
    }

    @Test
    void aHugeContainerIsNotKnownUnlessItIsNone() {
        byte[] huge = new byte[3 << 20];
        huge[0] = 4;

        assertThat(Signatures.detached(huge, SIGNED)).isEqualTo(Judgement.NONE);
        huge[huge.length - 1] = 1;
        assertThat(Signatures.detached(huge, SIGNED)).isEqualTo(NOTHING);
    }

    @Test
    void nestingIsBounded() {
        for (byte[] open : new byte[][] {{0x30, (byte) 0x80}, {(byte) 0xA0, (byte) 0x80}, {0x24, (byte) 0x80}}) {
            ByteArrayOutputStream deep = new ByteArrayOutputStream();
            for (int time = 0; time < 300_000; time++) {
                deep.writeBytes(open);
            }
            assertThat(Signatures.detached(deep.toByteArray(), SIGNED)).isEqualTo(NOTHING);
        }
        byte[] nested = new byte[0];
        for (int time = 0; time < 20_000; time++) {
            int length = nested.length;
            byte[] outer = new byte[length + 5];
            outer[0] = 0x30;
            outer[1] = (byte) 0x83;
            outer[2] = (byte) (length >> 16);
            outer[3] = (byte) (length >> 8);
            outer[4] = (byte) length;
            System.arraycopy(nested, 0, outer, 5, length);
            nested = outer;
        }
        assertThat(Signatures.detached(nested, SIGNED)).isEqualTo(Judgement.NONE);
    }

    @Test
    void aChangedContainerNeverFails() throws Exception {
        byte[] container = container(pair());
        Random random = new Random(6);
        for (int time = 0; time < 2000; time++) {
            byte[] changed = container.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);

            assertThat(Signatures.detached(changed, SIGNED).algorithm()).isNotNull();
        }
    }
}
