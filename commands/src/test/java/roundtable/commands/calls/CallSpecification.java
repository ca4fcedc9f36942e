package roundtable.commands.calls;

import static roundtable.commands.calls.CallBuilder.aCall;

import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;

/** The authority and the call that the specifications of calls speak of. */
abstract class CallSpecification extends Specification<Call> {

    final CallId call = new CallId(Uuids.next());
    final OrganisationId authority = new OrganisationId(Uuids.next());
    final Actor anOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    final Actor anOfficerOfAnother =
            new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);
    final Actor aPanellist = new Actor(new PersonId(Uuids.next()), authority, Role.PANELLIST);

    CallSpecification() {
        super(Call.class);
    }

    Event drafted() {
        return new CallDrafted(call, authority, aCall().content());
    }

    Event opened() {
        return new CallOpened(call);
    }

    Given givenADraft() {
        return given(drafted());
    }

    Given givenAnOpenCall(Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = drafted();
        all[1] = opened();
        System.arraycopy(more, 0, all, 2, more.length);
        return given(all);
    }
}
