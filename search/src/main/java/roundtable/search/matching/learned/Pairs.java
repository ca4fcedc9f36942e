package roundtable.search.matching.learned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The features of investors beside the rounds that are open on one day. Reads only, so threads may share it. */
final class Pairs {

    static final int HALF_A_YEAR = 182;
    private static final int YEAR = 365;
    private static final int NEVER = 9_999;
    static final int NOBODY = -2;
    private static final List<Feature> OF_THE_SYNDICATE = Feature.of(Theme.SYNDICATE);
    private static final List<Feature> OF_OTHERS = Feature.ofOthers();
    private static final double MOST_LEANING = 4;
    private static final double[] ROUNDS_APART = IntStream.range(0, 5)
            .mapToDouble(apart -> Math.exp(-apart * apart / 4.0))
            .toArray();

    private final Known known;
    private final Market market;
    private final List<Round> rounds;
    private final double[] categories;
    private final double[] regions;

    Pairs(Known known, List<Round> rounds) {
        this.known = known;
        this.market = known.market;
        this.rounds = rounds;
        this.categories = shares(Trait.CATEGORY);
        this.regions = shares(Trait.REGION);
    }

    private double[] shares(Trait trait) {
        double[] shares = new double[trait.size(market)];
        for (Round round : rounds) {
            int value = market.trait(trait, round.company());
            if (value >= 0) {
                shares[value] += 1.0 / rounds.size();
            }
        }
        return shares;
    }

    Known known() {
        return known;
    }

    List<Round> rounds() {
        return rounds;
    }

    /** What is the same for all rounds of one investor, reckoned once. */
    static final class Investor {

        private final int number;
        private final double[] categories;
        private final double[] regions;
        private final double[] cities;

        private Investor(int number, Known known) {
            this.number = number;
            this.categories = known.categories.leanings(number);
            this.regions = known.regions.leanings(number);
            this.cities = known.cities.leanings(number);
        }

        int number() {
            return number;
        }
    }

    Investor investor(int number) {
        return new Investor(number, known);
    }

    /** Writes the features of a pair into {@code into}, by their ordinals. */
    void fill(Investor investor, int round, float[] into) {
        new Filling(investor, rounds.get(round), into).fill();
    }

    private final class Filling {

        private final Investor who;
        private final int investor;
        private final int company;
        private final double ask;
        private final double logAsk;
        private final double age;
        private final double logAge;
        private final int earlier;
        private final Known.Habits habits;
        private final double taste;
        private final float[] into;

        Filling(Investor who, Round round, float[] into) {
            this.who = who;
            this.investor = who.number();
            this.company = round.company();
            this.ask = round.ask();
            this.logAsk = ask > 0 ? Math.log(ask) : Double.NaN;
            this.age = market.age(company, known.day + HALF_A_YEAR);
            this.logAge = Known.logAge(age);
            this.earlier = known.rounds[company];
            this.habits = known.habits[investor];
            this.taste = known.taste[investor];
            this.into = into;
        }

        void fill() {
            Arrays.fill(into, Float.NaN);
            leanings();
            likeness();
            syndicate();
            habits();
            demand();
            if (market.isOfOneself()) {
                OF_OTHERS.forEach(feature -> set(feature, Double.NaN));
            }
        }

        private void set(Feature feature, double value) {
            into[feature.at()] = (float) value;
        }

        private int value(Trait trait) {
            return trait.of(market, company, ask, earlier, age);
        }

        private double leaning(Trait trait, double towards) {
            int value = value(trait);
            double[] tastes = known.tastes(trait, investor);
            if (value < 0 || tastes == null) {
                return Double.NaN;
            }
            double usual = known.usual[trait.at()][value];
            return Math.min(MOST_LEANING, Math.log((tastes[value] + towards * usual) / ((taste + towards) * usual)));
        }

        private void leanings() {
            double category = leaning(Trait.CATEGORY, 2);
            double state = leaning(Trait.STATE, 2);
            double region = leaning(Trait.REGION, 2);
            double city = leaning(Trait.CITY, 2);
            double ticket = leaning(Trait.TICKET, 4);
            double round = leaning(Trait.ROUND, 4);
            double old = leaning(Trait.AGE, 4);
            set(Feature.CATEGORY_LEANING, category);
            set(Feature.STATE_LEANING, state);
            set(Feature.REGION_LEANING, region);
            set(Feature.CITY_LEANING, city);
            set(Feature.TICKET_LEANING, ticket);
            set(Feature.ROUND_LEANING, round);
            set(Feature.AGE_LEANING, old);
            set(Feature.TICKET_AT_ROUND_LEANING, leaning(Trait.TICKET_AT_ROUND, 3));
            double all = 0;
            for (double one : new double[] {category, state, region, city, ticket, round, old}) {
                all += Double.isNaN(one) ? 0 : one;
            }
            set(Feature.ALL_LEANINGS, all);
            counts(Trait.CATEGORY, Feature.CATEGORY_COUNT, Feature.CATEGORY_SHARE);
            counts(Trait.REGION, Feature.REGION_COUNT, Feature.REGION_SHARE);
            counts(Trait.CITY, Feature.CITY_COUNT, null);
            counts(Trait.STATE, null, Feature.STATE_SHARE);
            neighbours(Trait.CATEGORY, who.categories, Feature.CATEGORY_NEIGHBOURS);
            neighbours(Trait.REGION, who.regions, Feature.REGION_NEIGHBOURS);
            neighbours(Trait.CITY, who.cities, Feature.CITY_NEIGHBOURS);
            set(Feature.TICKET_DISTANCE, logAsk - habits.meanTicket());
            set(Feature.TICKET_DEVIATIONS, (logAsk - habits.meanTicket()) / habits.spreadOfTicket());
            set(Feature.AGE_DISTANCE, age - habits.meanAge());
            set(Feature.ROUND_DISTANCE, earlier - habits.meanRound());
        }

        private void counts(Trait trait, @Nullable Feature count, @Nullable Feature share) {
            int value = value(trait);
            double[] tastes = known.tastes(trait, investor);
            if (value < 0 || tastes == null) {
                return;
            }
            if (count != null) {
                set(count, tastes[value]);
            }
            if (share != null) {
                set(share, tastes[value] / (taste + 0.5));
            }
        }

        private void neighbours(Trait trait, double[] leanings, Feature feature) {
            int value = value(trait);
            if (value >= 0) {
                set(feature, leanings[value]);
            }
        }

        /** Each earlier investment is laid beside the round, in several ways: what was alike, how much, and how lately. */
        private void likeness() {
            int category = value(Trait.CATEGORY);
            int state = value(Trait.STATE);
            int region = value(Trait.REGION);
            int city = value(Trait.CITY);
            double sum = 0;
            double most = 0;
            double thisYear = 0;
            double byPlace = 0;
            double bySector = 0;
            double byBoth = 0;
            double byStage = 0;
            double lately = 0;
            double sectorAndRegion = 0;
            double exactly = 0;
            double atStage = 0;
            int inState = 0;
            int inCategory = 0;
            int sinceState = NEVER;
            int sinceCategory = NEVER;
            for (int k : known.byInvestor[investor]) {
                int other = market.companyOf(k);
                int ago = known.day - market.day(k);
                boolean sameCategory = category >= 0 && category == market.trait(Trait.CATEGORY, other);
                boolean sameState = state >= 0 && state == market.trait(Trait.STATE, other);
                boolean sameRegion = region >= 0 && region == market.trait(Trait.REGION, other);
                boolean sameCity = city >= 0 && city == market.trait(Trait.CITY, other);
                boolean bothFirst = (earlier == 0) == (known.roundsBefore[k] == 0);
                double apart = logAsk - known.logAmount[k];
                int roundsApart = Math.abs(Math.min(earlier, 4) - Math.min(known.roundsBefore[k], 4));
                double yearly = known.fadedByYear[k];
                double slowly = known.fadedSlowly[k];

                double like = (sameCategory ? 1 : 0.25)
                        * (sameCity ? 1 : sameRegion ? 0.8 : sameState ? 0.4 : 0.12)
                        * (Double.isNaN(apart) ? 0.5 : Math.exp(-apart * apart / 2.88) + 0.05)
                        * ROUNDS_APART[roundsApart];
                sum += like * slowly;
                most = Math.max(most, like);
                thisYear += ago <= YEAR ? like : 0;

                double ticket = Double.isNaN(apart) ? 0.25 : Math.exp(-apart * apart);
                double stage = bothFirst ? 1 : 0.3;
                double ages = ages(known.logAgeThen[k]);
                byPlace += yearly * (sameRegion ? 1 : sameState ? 0.5 : 0.08) * ticket * stage;
                bySector += slowly * (sameCategory ? 1 : 0.08) * ticket * stage;
                byBoth +=
                        slowly * (sameCity ? 1 : sameRegion ? 0.7 : sameState ? 0.25 : 0.03) * (sameCategory ? 1 : 0.3);
                byStage += slowly * ticket * ages * stage;
                lately += yearly * (sameState ? 1 : 0.15) * (sameCategory ? 1 : 0.15) * ticket;
                sectorAndRegion += sameCategory && sameRegion ? slowly : 0;
                exactly += ask > 0 && market.amount(k) == ask ? slowly : 0;
                atStage += sameCategory && bothFirst ? slowly : 0;
                inState += sameState && ago <= YEAR ? 1 : 0;
                inCategory += sameCategory && ago <= YEAR ? 1 : 0;
                sinceState = sameState ? ago : sinceState;
                sinceCategory = sameCategory ? ago : sinceCategory;
            }
            set(Feature.LIKE_SUM, sum);
            set(Feature.LIKE_MOST, most);
            set(Feature.LIKE_MEAN, sum / (taste + 1));
            set(Feature.LIKE_THIS_YEAR, thisYear);
            set(Feature.LIKE_BY_PLACE, byPlace);
            set(Feature.LIKE_BY_SECTOR, bySector);
            set(Feature.LIKE_BY_BOTH, byBoth);
            set(Feature.LIKE_BY_STAGE, byStage);
            set(Feature.LIKE_LATELY, lately);
            set(Feature.SAME_SECTOR_AND_REGION, sectorAndRegion);
            if (ask > 0) {
                set(Feature.TICKET_EXACTLY, exactly);
                set(Feature.TICKET_EXACTLY_SHARE, exactly / (taste + 2));
            }
            if (category >= 0) {
                set(Feature.CATEGORY_AT_STAGE, atStage);
                set(Feature.CATEGORY_THIS_YEAR, inCategory);
                set(Feature.CATEGORY_SINCE, sinceCategory);
            }
            if (state >= 0) {
                set(Feature.STATE_THIS_YEAR, inState);
                set(Feature.STATE_SINCE, sinceState);
            }
        }

        private double ages(double then) {
            double apart = logAge - then;
            return Double.isNaN(apart) ? 0.6 : Math.exp(-apart * apart / 1.4);
        }

        /** That nobody is known to have funded it before is known as well: it has a value of its own, below all others. */
        private void syndicate() {
            int[] before = known.investorsOf[company];
            if (before.length == 0) {
                OF_THE_SYNDICATE.forEach(feature -> set(feature, NOBODY));
                return;
            }
            double sum = 0;
            double strongest = 0;
            double share = 0;
            double follows = 0;
            double followsMost = 0;
            double near = 0;
            double nearest = -1;
            double size = 0;
            for (int other : before) {
                double theirs = known.ties.weight(other);
                Ties.Tie tie = known.ties.between(investor, other);
                double strength = known.ties.strength(investor, other);
                sum += strength;
                strongest = Math.max(strongest, strength);
                share += tie.together() / (theirs + 2);
                follows += tie.after() / (theirs + 2);
                followsMost = Math.max(followsMost, tie.after() / (theirs + 2));
                double nearness = known.ties.nearness(investor, other);
                near += nearness;
                nearest = Math.max(nearest, nearness);
                size += Math.log1p(known.byInvestor[other].length);
            }
            set(Feature.TIES_SUM, sum);
            set(Feature.TIES_STRONGEST, strongest);
            set(Feature.TIES_SHARE, share);
            set(Feature.FOLLOWS_SUM, follows);
            set(Feature.FOLLOWS_MOST, followsMost);
            set(Feature.CIRCLE_MEAN, near / before.length);
            set(Feature.CIRCLE_NEAREST, nearest);
            set(Feature.EARLIER_INVESTORS_SIZE, size / before.length);
        }

        private void habits() {
            set(Feature.COMPANIES, habits.companies());
            set(Feature.IN_QUARTER, habits.inQuarter());
            set(Feature.IN_HALF, habits.inHalf());
            set(Feature.IN_YEAR, habits.inYear());
            set(Feature.IN_TWO_YEARS, habits.inTwoYears());
            if (habits.links() > 0) {
                set(Feature.SINCE_LAST, habits.sinceLast());
                set(Feature.SINCE_FIRST, habits.sinceFirst());
                set(Feature.RHYTHM, habits.sinceLast() / (habits.sinceFirst() / (double) habits.companies() + 30));
            }
            set(Feature.FOLLOW_ONS, habits.followOns());
            set(Feature.FIRST_ROUNDS, habits.firstRounds());
            set(Feature.USUAL_TICKET, habits.meanTicket());
            set(Feature.SPREAD_OF_TICKET, habits.spreadOfTicket());
            set(Feature.USUAL_ROUND, habits.meanRound());
            set(Feature.USUAL_AGE, habits.meanAge());
            set(Feature.TREND, (habits.inYear() + 1.0) / (habits.inTwoYears() + 2));
            set(Feature.CROWD, habits.crowd());
        }

        private void demand() {
            set(Feature.ASK, logAsk);
            set(Feature.AGE, age);
            set(Feature.EARLIER_ROUNDS, earlier);
            set(Feature.EARLIER_INVESTORS, known.investorsOf[company].length);
            int[] links = known.byCompany[company];
            boolean first = links.length == 0;
            set(Feature.SINCE_LAST_ROUND, first ? NEVER : known.day - market.day(links[links.length - 1]));
            set(Feature.SINCE_FIRST_ROUND, first ? NEVER : known.day - market.day(links[0]));
            if (known.raised[company] > 0) {
                set(Feature.RAISED, Math.log(known.raised[company]));
                set(Feature.ASK_TO_LAST, logAsk - Math.log(known.lastAmount[company]));
            }
            int category = value(Trait.CATEGORY);
            if (category >= 0) {
                set(Feature.CATEGORY_RIVALS, Math.log(categories[category]));
            }
            int region = value(Trait.REGION);
            if (region >= 0) {
                set(Feature.REGION_RIVALS, Math.log(regions[region]));
            }
        }
    }
}
