package roundtable.search.matching;

import java.util.List;
import roundtable.commands.Coded;
import roundtable.commands.Named;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;

/** Why a part has its points: a stable code with its facts. It becomes a sentence only at the edge. */
public sealed interface Reason extends Coded {

    /** Whether the part could be judged at all. */
    default boolean isKnown() {
        return true;
    }

    @Named("sector-open")
    record SectorOpen() implements Reason {}

    @Named("sector-wanted")
    record SectorWanted(Industry industry) implements Reason {}

    /** Of the same leading industry as one that is wanted. */
    @Named("sector-near")
    record SectorNear(Industry industry) implements Reason {}

    @Named("sector-other")
    record SectorOther(Industry industry) implements Reason {}

    @Named("stage-open")
    record StageOpen() implements Reason {}

    @Named("stage-wanted")
    record StageWanted(Stage stage) implements Reason {}

    /** One round before or after one that is wanted. */
    @Named("stage-near")
    record StageNear(Stage stage) implements Reason {}

    @Named("stage-other")
    record StageOther(Stage stage) implements Reason {}

    @Named("ticket-open")
    record TicketOpen() implements Reason {}

    @Named("ticket-within")
    record TicketWithin() implements Reason {}

    /** @param percent what is asked, of the largest ticket: more than 100 */
    @Named("ticket-above")
    record TicketAbove(long percent) implements Reason {}

    /** @param percent what is asked, of the smallest ticket: less than 100 */
    @Named("ticket-below")
    record TicketBelow(long percent) implements Reason {}

    /** The company does not show this reader how much it raises. */
    @Named("ticket-unknown")
    record TicketUnknown() implements Reason {
        @Override
        public boolean isKnown() {
            return false;
        }
    }

    /** Currencies are not compared: a rate would be a guess. */
    @Named("ticket-other-currency")
    record TicketOtherCurrency(String asked, String ticket) implements Reason {
        @Override
        public boolean isKnown() {
            return false;
        }
    }

    @Named("region-open")
    record RegionOpen() implements Reason {}

    @Named("region-wanted")
    record RegionWanted(String region) implements Reason {}

    @Named("region-other")
    record RegionOther(String region) implements Reason {}

    /**
     * @param shown how many kinds of evidence the reader sees
     * @param of how many there are
     */
    @Named("evidence-shown")
    record EvidenceShown(int shown, int of, List<Evidence> missing) implements Reason {}

    /** The mandate wants awarded companies only, and this one shows no award. */
    @Named("evidence-without-award")
    record EvidenceWithoutAward() implements Reason {}
}
