package roundtable.search.matching.observed;

import java.time.LocalDate;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Facts;

/**
 * The furthest that a firm has gone with a deal.
 *
 * @param facts of the deal, as far as the firm may know them
 * @param on when it did so
 */
public record Deed(OrganisationId firm, DealId deal, Facts facts, Kind kind, LocalDate on) {

    /** What it did, and how much that tells of its taste. */
    public enum Kind {
        VIEWED(0.25),
        FOLLOWED(1),
        ASKED(2),
        INTRODUCED(3),
        INVESTED(4),
        PASSED(1.5);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        public double weight() {
            return weight;
        }

        boolean isFor() {
            return this != PASSED;
        }
    }
}
