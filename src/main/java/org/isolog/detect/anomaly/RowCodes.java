package org.isolog.detect.anomaly;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * From a bit a row and level, as {@link BitTree} leaves them, to a byte a row, and from there to the depths of a tree.
 *
 * <p>64 rows are turned at once: three rounds in which the eight words exchange halves, quarters and single bits of their bytes (as in Warren,
 * "Hacker's Delight", section 7-3, but across words). This leaves the rows of a word in another order, see {@link #place}.
 */
final class RowCodes {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private RowCodes() {
    }

    /** Where the code and the sum of a row of the block are. */
    static int place(int row) {
        return row & -Long.SIZE | (row & 7) << 3 | row >> 3 & 7;
    }

    /** The row whose code is at a place. */
    static int row(int place) {
        return place(place); // transposing eight by eight twice changes nothing
    }

    /** @param codes receives the code of each row, at its place; {@link BitBlock#paths} is used up */
    static void read(BitBlock block, byte[] codes) {
        long[] paths = block.paths;
        for (int word = 0; word < BitBlock.WORDS; word++) {
            exchange(paths, word, 4, 0x0f0f0f0f0f0f0f0fL);
            exchange(paths, word, 2, 0x3333333333333333L);
            exchange(paths, word, 1, 0x5555555555555555L);
            for (int eight = 0; eight < Byte.SIZE; eight++) {
                EIGHT_BYTES.set(codes, word * Long.SIZE + eight * Byte.SIZE, paths[BitBlock.WORDS * eight + word]);
            }
        }
    }

    /** One round: each level exchanges the upper bits of its word with the lower ones of the level that is so many {@code bits} on. */
    private static void exchange(long[] paths, int word, int bits, long lower) {
        for (int level = 0; level < Byte.SIZE; level++) {
            if ((level & bits) == 0) {
                int one = BitBlock.WORDS * level + word;
                int other = one + BitBlock.WORDS * bits;
                long differing = (paths[one] >>> bits ^ paths[other]) & lower;
                paths[other] ^= differing;
                paths[one] ^= differing << bits;
            }
        }
    }

    /** Adds the depths of four trees in their order; no row may have stopped. */
    static void addFour(double[][] depths, byte[][] codes, double[] sums) {
        double[] first = depths[0];
        double[] second = depths[1];
        double[] third = depths[2];
        double[] fourth = depths[3];
        byte[] firstCodes = codes[0];
        byte[] secondCodes = codes[1];
        byte[] thirdCodes = codes[2];
        byte[] fourthCodes = codes[3];
        for (int place = 0; place < sums.length; place++) {
            sums[place] = sums[place] + first[firstCodes[place] & 0xff] + second[secondCodes[place] & 0xff]
                    + third[thirdCodes[place] & 0xff] + fourth[fourthCodes[place] & 0xff];
        }
    }

    /** Adds the depths of one tree. */
    static void add(double[] depths, byte[] codes, long[] stopped, double[] sums) {
        for (int place = 0; place < sums.length; place++) {
            int row = row(place);
            int stop = (int) (stopped[row >> BitBlock.WORD_SHIFT] >>> row & 1);
            sums[place] += depths[codes[place] & 0xff | stop * BitTree.STOPPED];
        }
    }
}
