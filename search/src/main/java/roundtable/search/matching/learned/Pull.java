package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How much a round pulls each of some investors, by all that it shows at once: a {@link Regression} of who joined the rounds before a
 * day on the {@link Mark}s of each, and on the circles of who funded the company before. What two marks say together counts once, not
 * twice, as it does where each is counted by itself. Reads only, so threads may share it.
 */
final class Pull {

    /** Fewer rounds with a mark teach nothing of it. */
    private static final int LEAST_ROUNDS = 5;

    private static final double TOWARDS_NOTHING = 200;
    private static final double HALF_LIFE = 5 * 365;

    /** How readily an earlier investor, and their circles, are believed beside the other marks. */
    private static final double OF_AN_EARLIER_INVESTOR = 1.5;

    private static final double OF_CIRCLES = 2;

    private final Known known;
    private final Map<Mark, Integer> columns = new HashMap<>();
    private final boolean[] ofTheEarlier;
    /** By column, then by the investor's place. */
    private final double[][] pulls;

    /** A round that is over. */
    private record Past(Round round, int day, List<Mark> marks, List<Integer> earlier, List<Integer> joined) {}

    /** What of a row is not 0. */
    private static final class Row {

        private final int[] columns;
        private final double[] values;

        Row(int[] columns, double[] values) {
            this.columns = columns;
            this.values = values;
        }
    }

    Pull(Known known, int[] investors) {
        this.known = known;
        List<Past> past = past();
        Map<Mark, Integer> counts = new LinkedHashMap<>();
        past.forEach(one -> one.marks().forEach(mark -> counts.merge(mark, 1, Integer::sum)));
        counts.forEach((mark, count) -> {
            if (count >= LEAST_ROUNDS) {
                columns.put(mark, columns.size());
            }
        });
        ofTheEarlier = new boolean[columns.size() + Ties.CIRCLES];
        Arrays.fill(ofTheEarlier, columns.size(), ofTheEarlier.length, true);
        columns.forEach((mark, column) -> ofTheEarlier[column] = mark.kind().isOfTheEarlier());
        Places places = new Places(investors, known.market.investors());
        Regression regression = new Regression(ofTheEarlier.length, investors.length, TOWARDS_NOTHING);
        for (Past one : past) {
            Row row = row(
                    one.marks(),
                    one.earlier().stream().mapToInt(Integer::intValue).toArray());
            int[] joined = one.joined().stream()
                    .mapToInt(places::of)
                    .filter(place -> place != Places.NONE)
                    .toArray();
            regression.add(row.columns, row.values, Known.faded(known.day - one.day(), HALF_LIFE), joined);
        }
        pulls = regression.solve();
    }

    private List<Past> past() {
        List<Past> past = new ArrayList<>();
        for (int company = 0; company < known.market.companies(); company++) {
            int[] links = known.byCompany[company];
            Set<Integer> before = new TreeSet<>();
            int from = 0;
            while (from < links.length) {
                int to = from;
                int opened = known.market.day(links[from]);
                while (to < links.length && known.market.day(links[to]) <= opened + Known.ONE_ROUND) {
                    to++;
                }
                Past one = past(company, Arrays.copyOfRange(links, from, to), before);
                if (!one.joined().isEmpty()) {
                    past.add(one);
                }
                before.addAll(one.joined());
                from = to;
            }
        }
        return past;
    }

    private Past past(int company, int[] links, Set<Integer> before) {
        Market market = known.market;
        double amount = IntStream.of(links).mapToDouble(market::amount).max().orElse(0);
        Round round = new Round(company, amount);
        int[] earlier = before.stream().mapToInt(Integer::intValue).toArray();
        List<Mark> marks = Mark.of(market, round, known.roundsBefore[links[0]], known.ageThen[links[0]], earlier);
        List<Integer> joined = IntStream.of(links)
                .map(market::investorOf)
                .filter(investor -> !before.contains(investor))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return new Past(round, market.day(links[0]), marks, List.copyOf(before), joined);
    }

    /** Marks that are hardly known are not in it. */
    private Row row(List<Mark> marks, int[] earlier) {
        int first = ofTheEarlier.length - Ties.CIRCLES;
        int[] at = new int[marks.size() + Ties.CIRCLES];
        double[] values = new double[at.length];
        int count = 0;
        for (Mark mark : marks) {
            Integer column = columns.get(mark);
            if (column != null) {
                at[count] = column;
                values[count++] = mark.kind() == Mark.Kind.EARLIER_INVESTOR ? OF_AN_EARLIER_INVESTOR : 1;
            }
        }
        for (int a = 0; a < Ties.CIRCLES && earlier.length > 0; a++) {
            double sum = 0;
            for (int investor : earlier) {
                sum += known.ties.circles(investor)[a];
            }
            at[count] = first + a;
            values[count++] = OF_CIRCLES * sum / earlier.length;
        }
        return new Row(Arrays.copyOf(at, count), Arrays.copyOf(values, count));
    }

    private Row row(Round round) {
        int company = round.company();
        int[] earlier = known.investorsOf[company];
        double age = known.market.age(company, known.day + Pairs.HALF_A_YEAR);
        return row(Mark.of(known.market, round, known.rounds[company], age, earlier), earlier);
    }

    /** By place: of all that a round shows. */
    double[] of(Round round) {
        return sum(row(round), false);
    }

    /** By place: of who funded the company before, alone. */
    double[] ofTheEarlier(Round round) {
        return sum(row(round), true);
    }

    private double[] sum(Row row, boolean ofTheEarlierAlone) {
        double[] sum = new double[pulls[0].length];
        for (int k = 0; k < row.columns.length; k++) {
            int column = row.columns[k];
            if (!ofTheEarlierAlone || ofTheEarlier[column]) {
                double[] pull = pulls[column];
                for (int place = 0; place < sum.length; place++) {
                    sum[place] += row.values[k] * pull[place];
                }
            }
        }
        return sum;
    }
}
