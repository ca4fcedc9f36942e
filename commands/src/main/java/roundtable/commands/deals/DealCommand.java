package roundtable.commands.deals;

import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;

/** What can be asked of a deal, by a founder who may sign for its company. */
public sealed interface DealCommand extends Command {

    DealId deal();

    @Override
    default DealId target() {
        return deal();
    }

    /** Lists the company's round; one at a time for each company, and only when it is verified. */
    record ListDeal(DealId deal, OrganisationId company, Offer offer) implements DealCommand {}

    record ReviseDeal(DealId deal, Offer offer) implements DealCommand {}

    /** Keeps the deal from a firm: it is nowhere to be seen for it. Keeping it from one twice changes nothing. */
    record BlockFirm(DealId deal, OrganisationId firm) implements DealCommand {}

    record UnblockFirm(DealId deal, OrganisationId firm) implements DealCommand {}

    /** Takes it off the market; an automation may, where the company is verified no more. */
    record UnlistDeal(DealId deal) implements DealCommand {}
}
