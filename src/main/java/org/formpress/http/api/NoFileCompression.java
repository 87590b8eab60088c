package org.formpress.http.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Never compresses rendered files: {@code Repr-Digest} covers the encoded bytes, and compressing a page takes about as
 * long as rendering it.
 */
@Singleton
@Primary
final class NoFileCompression implements HttpCompressionStrategy {

    private final DefaultHttpCompressionStrategy others;

    NoFileCompression(DefaultHttpCompressionStrategy others) {
        this.others = others;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        return !response.headers().contains(ReprDigest.HEADER) && others.shouldCompress(response);
    }

    @Override
    public int getCompressionLevel() {
        return others.getCompressionLevel();
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return others.getMaxZstdEncodeSize();
    }
}
