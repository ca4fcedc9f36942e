package roundtable.commands.deals;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to an introduction. */
public sealed interface IntroductionEvent extends Event {

    IntroductionId introduction();

    @Named("introduction-asked")
    record IntroductionAsked(
            IntroductionId introduction,
            DealId deal,
            OrganisationId company,
            OrganisationId investor,
            Personal<String> message,
            PersonId by)
            implements IntroductionEvent {}

    @Named("introduction-accepted")
    record IntroductionAccepted(IntroductionId introduction, PersonId by) implements IntroductionEvent {}

    @Named("introduction-declined")
    record IntroductionDeclined(IntroductionId introduction, Personal<String> reason, PersonId by)
            implements IntroductionEvent {}
}
