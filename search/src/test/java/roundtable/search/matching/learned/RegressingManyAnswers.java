package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The solution is held beside the equations that it is to solve, over more columns and answers than a block has. */
class RegressingManyAnswers {

    private static final int COLUMNS = 75;
    private static final int ANSWERS = 150;
    private static final int ROWS = 400;
    private static final double TOWARDS_NOTHING = 3;

    private record Row(List<Integer> columns, List<Double> values, double weight, List<Integer> ones) {}

    private static final List<Row> SEEN = rows();

    private static List<Row> rows() {
        SplittableRandom random = new SplittableRandom(3);
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < ROWS; n++) {
            List<Integer> columns =
                    random.ints(12, 0, COLUMNS).distinct().boxed().toList();
            List<Double> values =
                    columns.stream().map(_ -> random.nextDouble(-1, 2)).toList();
            List<Integer> ones = random.ints(3, 0, ANSWERS).distinct().boxed().toList();
            rows.add(new Row(columns, values, random.nextDouble(0.1, 1), ones));
        }
        return rows;
    }

    private static double[][] solved() {
        Regression regression = new Regression(COLUMNS, ANSWERS, TOWARDS_NOTHING);
        SEEN.forEach(row -> regression.add(
                row.columns().stream().mapToInt(Integer::intValue).toArray(),
                row.values().stream().mapToDouble(Double::doubleValue).toArray(),
                row.weight(),
                row.ones().stream().mapToInt(Integer::intValue).toArray()));
        return regression.solve();
    }

    @Test
    void what_is_solved_is_off_by_no_more_than_what_draws_it_towards_nothing() {
        double[][] solved = solved();
        double[][] off = new double[COLUMNS][ANSWERS];
        for (Row row : SEEN) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                double left = row.ones().contains(answer) ? 1 : 0;
                for (int k = 0; k < row.columns().size(); k++) {
                    left -= row.values().get(k) * solved[row.columns().get(k)][answer];
                }
                for (int k = 0; k < row.columns().size(); k++) {
                    off[row.columns().get(k)][answer] +=
                            row.weight() * row.values().get(k) * left;
                }
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                assertThat(off[column][answer]).isCloseTo(TOWARDS_NOTHING * solved[column][answer], within(1e-9));
            }
        }
    }

    @Test
    void one_thread_solves_it_to_the_same_last_bit() {
        double[][] here = solved();
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            double[][] there = alone.submit(RegressingManyAnswers::solved).join();
            assertThat(IntStream.range(0, COLUMNS).allMatch(column -> Arrays.equals(here[column], there[column])))
                    .isTrue();
        }
    }

    @Test
    void nothing_seen_says_nothing_of_anybody() {
        assertThat(new Regression(2, 3, 1).solve()).isDeepEqualTo(new double[2][3]);
        assertThat(new Regression(2, 0, 1).solve()).isDeepEqualTo(new double[2][0]);
    }
}
