package roundtable.commands.deals;

import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;

/** What can be asked of a mandate: all by an investor of its firm. */
public sealed interface MandateCommand extends Command {

    MandateId mandate();

    @Override
    default MandateId target() {
        return mandate();
    }

    record DeclareMandate(MandateId mandate, OrganisationId investor, Wishes wishes) implements MandateCommand {}

    record ReviseMandate(MandateId mandate, Wishes wishes) implements MandateCommand {}

    /**
     * How the mandate is used.
     *
     * @param byMandateOnly whether deals are ranked by the mandate alone, and nothing is learned of what the firm does
     * @param shownToCompanies whether companies may see that the firm looks for what they are
     */
    record ChooseMandateUse(MandateId mandate, boolean byMandateOnly, boolean shownToCompanies)
            implements MandateCommand {}

    record PauseMandate(MandateId mandate) implements MandateCommand {}
}
