package roundtable.commands.organisations;

import java.util.EnumSet;
import java.util.Set;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** The people and companies that the specifications of organisations speak of. */
abstract class OrganisationSpecification extends Specification<Organisation> {

    static final Set<Right> EVERY_RIGHT = EnumSet.allOf(Right.class);
    static final Registration CODE = new Registration.Chinese("91350100M000100Y43");
    static final Text NAME = Text.of("衡析生物", "Hengxi Bio");

    final OrganisationId company = new OrganisationId(Uuids.next());
    final OrganisationId authority = new OrganisationId(Uuids.next());
    final PersonId founder = new PersonId(Uuids.next());
    final PersonId colleague = new PersonId(Uuids.next());
    final Actor theFounder = new Actor(founder, company, Role.FOUNDER);
    final Actor theColleague = new Actor(colleague, company, Role.FOUNDER);
    final Actor anOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);

    OrganisationSpecification() {
        super(Organisation.class);
    }

    Event registered() {
        return new OrganisationRegistered(company, OrganisationKind.COMPANY, CODE, NAME, founder);
    }

    Event joined(PersonId person, Set<Right> rights) {
        return new MemberJoined(company, person, Role.FOUNDER, rights);
    }

    Given givenTheCompany(Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = registered();
        all[1] = joined(founder, EVERY_RIGHT);
        System.arraycopy(more, 0, all, 2, more.length);
        return given(all);
    }
}
