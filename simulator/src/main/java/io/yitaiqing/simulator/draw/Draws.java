package io.yitaiqing.simulator.draw;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers named by what they are for: the same seed and the same name always give the same number.
 *
 * <p>So every alternative of an experiment meets the same people, whatever is asked in which order. The numbers are
 * those of the SplitMix64 generator (Steele, Lea and Flood 2014) at the position that the name hashes to.
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private Draws(long key) {
        this.key = key;
    }

    /** The draws of one replication of an experiment. */
    public static Draws of(long seed, int replication) {
        return new Draws(mix(seed)).at(replication);
    }

    /** The draws that belong to a part, such as a hall or a customer. */
    public Draws at(String part) {
        return at(hash(part));
    }

    /** The draws that belong to the part with this number. */
    public Draws at(long part) {
        return new Draws(mix(key + GOLDEN * (2 * part + 1)));
    }

    /** A number between 0 and 1, both excluded, for one purpose. */
    public double uniform(String purpose) {
        return uniform(purpose, 0);
    }

    /** The {@code index}-th number between 0 and 1, both excluded, for one purpose. */
    public double uniform(String purpose, long index) {
        return uniformFor(hash(purpose), index);
    }

    /** A number that a purpose has, for those who draw for the same one very often. */
    public static long purpose(String text) {
        return hash(text);
    }

    /** The same as {@link #uniform(String, long)} for the purpose of this number. */
    public double uniformFor(long purpose, long index) {
        return ((bits(purpose, index) >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** 128 bits as hexadecimal digits for one purpose. */
    public String hex(String purpose) {
        byte[] digits = new byte[32];
        long named = hash(purpose);
        long bits = 0;
        for (int i = 0; i < digits.length; i++) {
            bits = i % 16 == 0 ? bits(named, i / 16) : bits << 4;
            int digit = (int) (bits >>> 60);
            digits[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private long bits(long purpose, long index) {
        return mix(mix(key ^ purpose) + GOLDEN * (index + 1));
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
