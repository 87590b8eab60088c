package org.formpress.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Makes containers with the signed attributes of PAdES B-B: the certificate is among them (RFC 5035), the time is not, because the
 * PDF has it.
 */
final class ContainerMaker {

    /** Signature, attributes and names, with room to spare. */
    static final int MOST_BESIDE_CERTIFICATES = 4096;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final String algorithm;

    ContainerMaker(PrivateKey key, List<X509Certificate> chain, String algorithm) {
        this.key = key;
        this.chain = chain;
        this.algorithm = algorithm;
    }

    byte[] make(InputStream content)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(signer());
        generator.addCertificates(new JcaCertStore(chain));
        return generator.generate(new Detached(content), false).getEncoded();
    }

    /** Read once, because it is not in the container. */
    private record Detached(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        // The stream of iText leaves out the last byte where all of it is asked for.
        @Override
        public void write(OutputStream out) throws IOException {
            byte[] buffer = new byte[8192];
            for (int count = content.read(buffer); count > 0; count = content.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }

        @Override
        public Object getContent() {
            return content;
        }
    }

    private SignerInfoGenerator signer() throws OperatorCreationException, GeneralSecurityException {
        return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(SignedContainer.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(attributes())
                .build(
                        new JcaContentSignerBuilder(algorithm)
                                .setProvider(SignedContainer.PROVIDER)
                                .build(key),
                        chain.get(0));
    }

    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain.get(0).getEncoded());
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(digest));
        AttributeTable own = new AttributeTable(
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate)));
        CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(own);
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
}
