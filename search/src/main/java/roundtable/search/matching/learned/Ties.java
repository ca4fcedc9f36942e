package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Who invests beside whom, and after whom. Beside the pairs themselves stands the shape of the whole graph: its leading eigenvectors,
 * by which two who have never met may still belong to one circle.
 */
final class Ties {

    /** How many eigenvectors are kept, and by how many rounds of subspace iteration they are found. */
    private static final int CIRCLES = 24;

    private static final int ITERATIONS = 12;
    private static final int LATER = 30;
    private static final double FEW = 3;
    private static final long SEED = 7;

    /** @param after how much of it was investing a month or more after the other */
    record Tie(double together, double after) {}

    private final List<Map<Integer, Tie>> ties = new ArrayList<>();
    private final double[] weights;
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
        circles = circles(investors);
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

    private double[][] circles(int investors) {
        double[] degrees = new double[investors];
        int[][] others = new int[investors][];
        double[][] strengths = new double[investors][];
        for (int i = 0; i < investors; i++) {
            others[i] = ties.get(i).keySet().stream()
                    .sorted()
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int j : others[i]) {
                degrees[i] += between(i, j).together();
            }
        }
        for (int i = 0; i < investors; i++) {
            strengths[i] = new double[others[i].length];
            for (int k = 0; k < others[i].length; k++) {
                strengths[i][k] = between(i, others[i][k]).together()
                        / Math.sqrt((degrees[i] + FEW) * (degrees[others[i][k]] + FEW));
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
                basis[a] = onwards(basis[a], others, strengths);
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
    private static double[] onwards(double[] vector, int[][] others, double[][] strengths) {
        double[] next = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            next[i] = vector[i] / 2;
            for (int k = 0; k < others[i].length; k++) {
                next[i] += strengths[i][k] * vector[others[i][k]];
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

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
