package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a round shows: a trait, two of them together, the exact amount, who funded the company before. What is unknown leaves
 * no mark.
 *
 * @param value of its kind's own
 */
record Mark(Kind kind, long value) {

    enum Kind {
        /** That it is a round. */
        ROUND,
        TRAIT,
        TWO_TRAITS,
        AMOUNT,
        EARLIER_INVESTOR,
        NO_EARLIER_INVESTOR;

        /** Whether it is of those who funded the company before. */
        boolean isOfTheEarlier() {
            return this == EARLIER_INVESTOR || this == NO_EARLIER_INVESTOR;
        }
    }

    /** A trait's value has fewer bits. */
    private static final int BITS = 24;

    /**
     * @param earlier how many rounds the company had before
     * @param investors who funded it before
     */
    static List<Mark> of(Market market, Round round, int earlier, double age, int[] investors) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(Kind.ROUND, 0));
        int[] values = new int[Trait.values().length];
        for (Trait trait : Trait.values()) {
            int value = trait.of(market, round.company(), round.ask(), earlier, age);
            values[trait.at()] = value;
            if (value >= 0) {
                marks.add(new Mark(Kind.TRAIT, (long) trait.at() << BITS | value));
            }
        }
        int category = values[Trait.CATEGORY.at()];
        int state = values[Trait.STATE.at()];
        int region = values[Trait.REGION.at()];
        int ticket = values[Trait.TICKET.at()];
        int twoTickets = ticket < 0 ? Trait.UNKNOWN : ticket / 2;
        int later = Math.min(1, earlier);
        int[][] together = {
            {category, state},
            {category, region},
            {category, twoTickets},
            {state, twoTickets},
            {category, later},
            {state, later}
        };
        for (int which = 0; which < together.length; which++) {
            int one = together[which][0];
            int other = together[which][1];
            if (one >= 0 && other >= 0) {
                marks.add(new Mark(Kind.TWO_TRAITS, ((long) which << BITS | one) << BITS | other));
            }
        }
        if (round.ask() > 0) {
            marks.add(new Mark(Kind.AMOUNT, Math.round(round.ask())));
        }
        if (investors.length == 0) {
            marks.add(new Mark(Kind.NO_EARLIER_INVESTOR, 0));
        }
        for (int investor : investors) {
            marks.add(new Mark(Kind.EARLIER_INVESTOR, investor));
        }
        return marks;
    }
}
