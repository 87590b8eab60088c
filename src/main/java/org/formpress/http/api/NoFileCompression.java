package org.formpress.http.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Sends a finished file as it is, whatever codings the caller takes: {@code Repr-Digest} counts the bytes as coded, and
 * gzipping a page takes about as long as making it.
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
