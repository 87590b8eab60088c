package org.formpress.cms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.formpress.cms.IdentityException.Reason;

/**
 * Who signs: a private key with its certificate and those above it. RSA signs with SHA-256, curves with ECDSA and SHA-256, and the
 * curve of GB/T 32918 with SM2 and SM3.
 */
public final class SigningIdentity {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Reads the only key of a PKCS#12 file (.p12, .pfx).
     *
     * @throws IdentityException when it cannot be read, the password is another, or it has no key or several
     */
    public static SigningIdentity read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", SignedContainer.PROVIDER);
            store.load(in, password);
            return only(file, store, password);
        } catch (NoSuchFileException e) {
            throw new IdentityException(Reason.MISSING, file, e);
        } catch (IOException e) {
            boolean isPassword = e.getCause() instanceof UnrecoverableKeyException || says(e, "password");
            throw new IdentityException(isPassword ? Reason.PASSWORD : Reason.UNREADABLE, file, e);
        } catch (GeneralSecurityException e) {
            throw new IdentityException(Reason.UNREADABLE, file, e);
        }
    }

    private static boolean says(IOException fault, String word) {
        return String.valueOf(fault.getMessage()).contains(word);
    }

    private static SigningIdentity only(Path file, KeyStore store, char[] password) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IdentityException(keys.isEmpty() ? Reason.EMPTY : Reason.SEVERAL, file, null);
        }
        Certificate[] chain = store.getCertificateChain(keys.get(0));
        if (chain == null || chain.length == 0 || !(store.getKey(keys.get(0), password) instanceof PrivateKey key)) {
            throw new IdentityException(Reason.EMPTY, file, null);
        }
        SigningIdentity identity = new SigningIdentity(
                key, Arrays.stream(chain).map(each -> (X509Certificate) each).toList());
        if (identity.algorithm().isEmpty()) {
            throw new IdentityException(Reason.KIND, file, null);
        }
        return identity;
    }

    /** As Java names it; empty for a key of a kind that does not sign here. */
    String algorithm() {
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfo.getInstance(chain.get(0).getPublicKey().getEncoded());
        ASN1ObjectIdentifier kind = info.getAlgorithm().getAlgorithm();
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            boolean isSm2 =
                    GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters());
            return isSm2 ? "SM3withSM2" : "SHA256withECDSA";
        }
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "";
    }

    /**
     * Signs as PAdES B-B asks (ETSI EN 319 142-1, 6.3).
     *
     * @param content what is signed, read once; it is not in the container
     * @return a container (CMS, RFC 5652; DER) with the certificates
     */
    public byte[] sign(InputStream content) {
        try {
            return new ContainerMaker(key, chain, algorithm()).make(content);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** More bytes than a container takes. */
    public int mostBytes() {
        int certificates = 0;
        try {
            for (X509Certificate each : chain) {
                certificates += each.getEncoded().length;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read", e);
        }
        return certificates + ContainerMaker.MOST_BESIDE_CERTIFICATES;
    }
}
