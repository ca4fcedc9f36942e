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

    record PauseMandate(MandateId mandate) implements MandateCommand {}
}
