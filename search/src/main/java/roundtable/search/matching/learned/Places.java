package roundtable.search.matching.learned;

import java.util.Arrays;

/** Some investors in a row: where each of them stands in it. Reads only, so threads may share it. */
final class Places {

    /** Where somebody stands who is not in the row. */
    static final int NONE = -1;

    private final int[] byInvestor;

    /** @param all how many investors there are, in the row or not */
    Places(int[] row, int all) {
        byInvestor = new int[all];
        Arrays.fill(byInvestor, NONE);
        for (int place = 0; place < row.length; place++) {
            byInvestor[row[place]] = place;
        }
    }

    int of(int investor) {
        return investor < byInvestor.length ? byInvestor[investor] : NONE;
    }
}
