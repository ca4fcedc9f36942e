package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who invests beside whom, and after whom. Beside the pairs themselves stands the shape of the whole graph: its leading eigenvectors,
 * by which two who have never met may still belong to one circle.
 */
final class Ties {

    /** How many eigenvectors are kept, and by how many rounds of subspace iteration they are found. */
    static final int CIRCLES = 24;

    private static final int ITERATIONS = 12;
    private static final int LATER = 30;
    private static final double FEW = 3;
    private static final double FEW_DEALS = 2;
    private static final long SEED = 7;

    /** @param after how much of it was investing a month or more after the other */
    record Tie(double together, double after) {}

    private final List<Map<Integer, Tie>> ties = new ArrayList<>();
    private final double[] weights;
    private final int[][] partners;
    private final double[][] strengths;
    private final double[][] circles;

    Ties(Known known, double halfLife) {
        int investors = known.market.investors();
        for (int i = 0; i < investors; i++) {
            ties.add(new HashMap<>());
        }
        for (int c = 0; c < known.market.companies(); c++) {
            if (known.investorsOf[c].length > 1) {
                meet(known, known.byCompany[c], halfLife);
            }
        }
        weights = new double[investors];
        for (int i = 0; i < investors; i++) {
            for (int k : known.byInvestor[i]) {
                weights[i] += Known.faded(known.day - known.market.day(k), halfLife);
            }
        }
        partners = new int[investors][];
        strengths = new double[investors][];
        for (int i = 0; i < investors; i++) {
            int one = i;
            partners[i] = ties.get(i).keySet().stream()
                    .sorted()
                    .mapToInt(Integer::intValue)
                    .toArray();
            strengths[i] = IntStream.of(partners[i])
                    .mapToDouble(other -> strength(one, other))
                    .toArray();
        }
        circles = allCircles(investors);
    }

    private void meet(Known known, int[] links, double halfLife) {
        Map<Integer, Integer> since = new LinkedHashMap<>();
        for (int k : links) {
            since.putIfAbsent(known.market.investorOf(k), known.market.day(k));
        }
        since.forEach((one, from) -> since.forEach((other, before) -> {
            if (!one.equals(other)) {
                double weight = Known.faded(known.day - Math.max(from, before), halfLife);
                ties.get(one)
                        .merge(
                                other,
                                new Tie(weight, from > before + LATER ? weight : 0),
                                (a, b) -> new Tie(a.together() + b.together(), a.after() + b.after()));
            }
        }));
    }

    /** What {@code one} has done beside and after {@code other}. */
    Tie between(int one, int other) {
        return ties.get(one).getOrDefault(other, NONE);
    }

    private static final Tie NONE = new Tie(0, 0);

    /** How much of what both have done they have done together. */
    double strength(int one, int other) {
        return between(one, other).together() / Math.sqrt((weights[one] + FEW_DEALS) * (weights[other] + FEW_DEALS));
    }

    /** All with whom an investor has invested, in the order of their numbers. */
    int[] partners(int investor) {
        return partners[investor];
    }

    /** How strong the tie to each of the {@link #partners} is. */
    double[] strengths(int investor) {
        return strengths[investor];
    }

    /** Where an investor stands among all circles: of length 1, or 0 where they have never invested with anybody. */
    double[] circles(int investor) {
        return circles[investor];
    }

    /** How much an investor has invested, old investments counting less. */
    double weight(int investor) {
        return weights[investor];
    }

    /** From -1 to 1: whether two belong to the same circles. */
    double nearness(int one, int other) {
        double product = 0;
        for (int a = 0; a < CIRCLES; a++) {
            product += circles[one][a] * circles[other][a];
        }
        return product;
    }

    private double[][] allCircles(int investors) {
        double[] degrees = new double[investors];
        double[][] steps = new double[investors][];
        for (int i = 0; i < investors; i++) {
            for (int j : partners[i]) {
                degrees[i] += between(i, j).together();
            }
        }
        for (int i = 0; i < investors; i++) {
            steps[i] = new double[partners[i].length];
            for (int k = 0; k < partners[i].length; k++) {
                int other = partners[i][k];
                steps[i][k] = between(i, other).together() / Math.sqrt((degrees[i] + FEW) * (degrees[other] + FEW));
            }
        }
        double[][] basis = new double[CIRCLES][investors];
        SplittableRandom random = new SplittableRandom(SEED);
        for (double[] vector : basis) {
            for (int i = 0; i < investors; i++) {
                vector[i] = degrees[i] > 0 ? random.nextDouble(-1, 1) : 0;
            }
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            orthonormalise(basis);
            for (int a = 0; a < CIRCLES; a++) {
                basis[a] = onwards(basis[a], partners, steps);
            }
        }
        orthonormalise(basis);
        double[][] circles = new double[investors][CIRCLES];
        for (int i = 0; i < investors; i++) {
            double length = 0;
            for (int a = 0; a < CIRCLES; a++) {
                length += basis[a][i] * basis[a][i];
            }
            for (int a = 0; a < CIRCLES; a++) {
                circles[i][a] = length == 0 ? 0 : basis[a][i] / Math.sqrt(length);
            }
        }
        return circles;
    }

    /** A step of the walk; half stays, so that what points away counts less. */
    private static double[] onwards(double[] vector, int[][] others, double[][] steps) {
        double[] next = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            next[i] = vector[i] / 2;
            for (int k = 0; k < others[i].length; k++) {
                next[i] += steps[i][k] * vector[others[i][k]];
            }
        }
        return next;
    }

    private static void orthonormalise(double[][] basis) {
        for (int a = 0; a < basis.length; a++) {
            for (int b = 0; b < a; b++) {
                double along = product(basis[a], basis[b]);
                for (int i = 0; i < basis[a].length; i++) {
                    basis[a][i] -= along * basis[b][i];
                }
            }
            double length = Math.sqrt(product(basis[a], basis[a]));
            if (length < 1e-9) {
                Arrays.fill(basis[a], 0);
                continue;
            }
            for (int i = 0; i < basis[a].length; i++) {
                basis[a][i] /= length;
            }
        }
    }

    static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
