package io.yitaiqing.hall;

import java.util.Arrays;

/** The {@link ClassTerms} of each row of a {@link LineTable} at one counter, side by side in memory. */
public final class RowTerms {

    private static final int TARGET = 0;
    private static final int IMPORTANCE = 1;
    private static final int OFFSET = 2;
    private static final int EXPECTED = 3;
    private static final int EACH = 4;

    private double[] terms = new double[0];

    /** Makes room for so many rows. */
    public void grow(int rows) {
        if (rows * EACH > terms.length) {
            terms = Arrays.copyOf(terms, rows * EACH);
        }
    }

    /** Sets the terms of a row. */
    public void set(int row, ClassTerms of) {
        terms[row * EACH + TARGET] = of.targetSeconds();
        terms[row * EACH + IMPORTANCE] = of.importance();
        terms[row * EACH + OFFSET] = of.offsetSeconds();
        terms[row * EACH + EXPECTED] = of.expectedSeconds();
    }

    /** Sets that the counter can do nothing for a row: its offset is no number, and so is every index of it. */
    public void setOutside(int row) {
        terms[row * EACH + OFFSET] = Double.NaN;
    }

    /** Whether the counter can do nothing for a row. */
    public boolean isOutside(int row) {
        return Double.isNaN(terms[row * EACH + OFFSET]);
    }

    /** The shortest target of what would be done. */
    public double targetSeconds(int row) {
        return terms[row * EACH + TARGET];
    }

    /** How much its waits count. */
    public double importance(int row) {
        return terms[row * EACH + IMPORTANCE];
    }

    /** What its index begins with; no number where the counter can do nothing for it. */
    public double offsetSeconds(int row) {
        return terms[row * EACH + OFFSET];
    }

    /** How long the counter is expected to need. */
    public double expectedSeconds(int row) {
        return terms[row * EACH + EXPECTED];
    }
}
