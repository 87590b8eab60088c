package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A Huffman code for the bytes of a font's outlines, as one deflate block (RFC 1951, 3.2.7) uses it. As every outline has the same bits
 * in every file, a font program is compressed by putting known bits together. Outlines of PostScript hardly repeat themselves:
 * what deflate would find in addition is worth a tenth of the length, and takes many times as long. Immutable.
 */
final class OutlineCode {

    /** The bits of some bytes, the first in the lowest of the first long. */
    @SuppressWarnings("ArrayRecordComponent") // never modified
    record Coded(long[] words, int bits) {}

    private static final int END = 256;
    private static final int SYMBOLS = END + 1;
    private static final int MAX_LENGTH = 15;

    /**
     * The least share of a byte: one of so many. A code of fifteen bits has a share of less than one in 2,584, the eighteenth
     * Fibonacci number.
     */
    private static final int LEAST = 1500;

    private final int[] lengths;
    private final int[] codes;

    private OutlineCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    /** The shortest code for some outlines. */
    static OutlineCode of(Stream<ByteBuffer> outlines) {
        long[] counts = new long[SYMBOLS];
        outlines.forEach(outline -> {
            for (int at = 0; at < outline.limit(); at++) {
                counts[outline.get(at) & 0xFF]++;
            }
        });
        return new OutlineCode(lengths(counts));
    }

    private record Node(long count, List<Integer> symbols) {

        Node join(Node other) {
            List<Integer> all = new ArrayList<>(symbols);
            all.addAll(other.symbols);
            return new Node(count + other.count, all);
        }
    }

    private static int[] lengths(long[] counts) {
        long least = 1 + LongStream.of(counts).sum() / LEAST;
        PriorityQueue<Node> nodes = new PriorityQueue<>(Comparator.comparingLong(Node::count)
                .thenComparing(node -> node.symbols().get(0)));
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            nodes.add(new Node(Math.max(least, counts[symbol]), List.of(symbol)));
        }
        int[] lengths = new int[SYMBOLS];
        while (nodes.size() > 1) {
            Node joined = nodes.remove().join(nodes.remove());
            joined.symbols().forEach(symbol -> lengths[symbol]++);
            nodes.add(joined);
        }
        return lengths;
    }

    /** The codes that follow from the lengths (3.2.2), with their first bit lowest. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code++) >>> Integer.SIZE - length;
                }
            }
            code <<= 1;
        }
        return codes;
    }

    /** Begins the last block of a stream. */
    void begin(BitWriter out) {
        out.write(1 | 2 << 1, 3);
        out.write(SYMBOLS - 257, 5);
        out.write(1, 5);
        out.write(15, 4);
        // The code of the lengths: 0 to 15 have four bits each, the three that repeat others none.
        int[] order = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
        IntStream.of(order).forEach(length -> out.write(length > MAX_LENGTH ? 0 : 4, 3));
        IntStream.of(lengths).forEach(length -> out.write(Integer.reverse(length) >>> Integer.SIZE - 4, 4));
        // No distance is ever used; some decoders want two codes.
        for (int distance = 0; distance < 2; distance++) {
            out.write(Integer.reverse(1) >>> Integer.SIZE - 4, 4);
        }
    }

    void write(byte[] bytes, BitWriter out) {
        for (byte each : bytes) {
            out.write(codes[each & 0xFF], lengths[each & 0xFF]);
        }
    }

    void end(BitWriter out) {
        out.write(codes[END], lengths[END]);
    }

    /** How many bits the first bytes of a text have. */
    int bits(ByteBuffer bytes, int count) {
        return IntStream.range(0, count)
                .map(at -> lengths[bytes.get(at) & 0xFF])
                .sum();
    }

    Coded encode(ByteBuffer bytes) {
        int bits = bits(bytes, bytes.limit());
        long[] words = new long[(bits + Long.SIZE - 1) / Long.SIZE];
        int at = 0;
        for (int index = 0; index < bytes.limit(); index++) {
            int symbol = bytes.get(index) & 0xFF;
            int shift = at % Long.SIZE;
            words[at / Long.SIZE] |= (long) codes[symbol] << shift;
            if (shift + lengths[symbol] > Long.SIZE) {
                words[at / Long.SIZE + 1] |= (long) codes[symbol] >>> Long.SIZE - shift;
            }
            at += lengths[symbol];
        }
        return new Coded(words, bits);
    }
}
