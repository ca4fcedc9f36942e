package roundtable.commands.deals;

import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;

/** What can be asked of an introduction. */
public sealed interface IntroductionCommand extends Command {

    IntroductionId introduction();

    @Override
    default IntroductionId target() {
        return introduction();
    }

    /** A verified investor asks to be introduced; one open request per deal and firm. */
    record AskIntroduction(IntroductionId introduction, DealId deal, OrganisationId investor, String message)
            implements IntroductionCommand {}

    /** The company agrees: each side may see the other's contact. */
    record AcceptIntroduction(IntroductionId introduction) implements IntroductionCommand {}

    /** An automation ends what nobody has answered in time; the firm may ask again. */
    record LapseIntroduction(IntroductionId introduction) implements IntroductionCommand {}

    record DeclineIntroduction(IntroductionId introduction, String reason) implements IntroductionCommand {}
}
