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

    /** The row that has this place: rows and columns of its eight by eight change their roles once more. */
    static int row(int place) {
        return place(place);
    }

    /** @param codes receives the code of each row, at its place; {@link BitBlock#paths} is used up */
    static void read(BitBlock block, byte[] codes) {
        long[] paths = block.paths;
        for (int word = 0; word < BitBlock.WORDS; word++) {
            for (int level = 0; level < 4; level++) {
                exchange(paths, BitBlock.WORDS * level + word, 4, 0x0f0f0f0f0f0f0f0fL);
            }
            for (int level : new int[] {0, 1, 4, 5}) {
                exchange(paths, BitBlock.WORDS * level + word, 2, 0x3333333333333333L);
            }
            for (int level = 0; level < 8; level += 2) {
                exchange(paths, BitBlock.WORDS * level + word, 1, 0x5555555555555555L);
            }
            for (int eight = 0; eight < Byte.SIZE; eight++) {
                EIGHT_BYTES.set(codes, word * Long.SIZE + eight * Byte.SIZE, paths[BitBlock.WORDS * eight + word]);
            }
        }
    }

    /** Exchanges the upper bits of one word with the lower bits of the one so many levels on. */
    private static void exchange(long[] words, int upper, int levels, long lower) {
        int other = upper + BitBlock.WORDS * levels;
        long differing = (words[upper] >>> levels ^ words[other]) & lower;
        words[other] ^= differing;
        words[upper] ^= differing << levels;
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
