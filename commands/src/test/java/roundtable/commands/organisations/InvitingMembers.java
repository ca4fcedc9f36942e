package roundtable.commands.organisations;

import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.ChangeMemberRights;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RemoveMember;
import roundtable.commands.organisations.OrganisationCommand.WithdrawInvitation;
import roundtable.commands.organisations.OrganisationEvent.InvitationWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.MemberInvited;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.organisations.OrganisationEvent.MemberRightsChanged;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyAMember;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyInvited;
import roundtable.commands.organisations.OrganisationRefusal.LastManager;
import roundtable.commands.organisations.OrganisationRefusal.NoInvitation;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.organisations.OrganisationRefusal.RoleDoesNotFit;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;

class InvitingMembers extends OrganisationSpecification {

    private static final Set<Right> WRITING = Set.of(Right.WRITE);

    private Event invited() {
        return new MemberInvited(company, colleague, Role.FOUNDER, WRITING);
    }

    @Test
    void an_invited_person_joins_with_the_rights_of_the_invitation() {
        givenTheCompany()
                .when(new InviteMember(company, colleague, Role.FOUNDER, WRITING))
                .by(theFounder)
                .then(invited());
        givenTheCompany(invited())
                .when(new AcceptInvitation(company, Role.FOUNDER))
                .by(theColleague)
                .then(joined(colleague, WRITING));
    }

    @Test
    void nobody_joins_uninvited_or_after_the_invitation_was_withdrawn() {
        givenTheCompany()
                .when(new AcceptInvitation(company, Role.FOUNDER))
                .by(theColleague)
                .thenRefused(new NoInvitation(Role.FOUNDER));
        givenTheCompany(invited())
                .when(new WithdrawInvitation(company, colleague, Role.FOUNDER))
                .by(theFounder)
                .then(new InvitationWithdrawn(company, colleague, Role.FOUNDER));
        givenTheCompany(invited(), new InvitationWithdrawn(company, colleague, Role.FOUNDER))
                .when(new AcceptInvitation(company, Role.FOUNDER))
                .by(theColleague)
                .thenRefused(new NoInvitation(Role.FOUNDER));
    }

    @Test
    void inviting_twice_or_inviting_a_member_is_refused() {
        InviteMember invite = new InviteMember(company, colleague, Role.FOUNDER, WRITING);
        givenTheCompany(invited()).when(invite).by(theFounder).thenRefused(new AlreadyInvited(Role.FOUNDER));
        givenTheCompany(joined(colleague, WRITING))
                .when(invite)
                .by(theFounder)
                .thenRefused(new AlreadyAMember(Role.FOUNDER));
    }

    @Test
    void only_who_may_manage_invites() {
        givenTheCompany(joined(colleague, WRITING))
                .when(new InviteMember(company, founder, Role.FOUNDER, WRITING))
                .by(theColleague)
                .thenRefused(new RightMissing(Right.MANAGE));
    }

    @Test
    void a_company_has_no_experts() {
        givenTheCompany()
                .when(new InviteMember(company, colleague, Role.EXPERT, WRITING))
                .by(theFounder)
                .thenRefused(new RoleDoesNotFit(OrganisationKind.COMPANY, Role.EXPERT));
    }

    @Test
    void somebody_who_can_manage_always_remains() {
        givenTheCompany(joined(colleague, WRITING))
                .when(new RemoveMember(company, founder, Role.FOUNDER))
                .by(theFounder)
                .thenRefused(new LastManager());
        givenTheCompany(joined(colleague, WRITING))
                .when(new ChangeMemberRights(company, founder, Role.FOUNDER, WRITING))
                .by(theFounder)
                .thenRefused(new LastManager());
        givenTheCompany(joined(colleague, EVERY_RIGHT))
                .when(new ChangeMemberRights(company, founder, Role.FOUNDER, WRITING))
                .by(theFounder)
                .then(new MemberRightsChanged(company, founder, Role.FOUNDER, WRITING));
    }

    @Test
    void a_member_may_leave_by_themselves() {
        givenTheCompany(joined(colleague, WRITING))
                .when(new RemoveMember(company, colleague, Role.FOUNDER))
                .by(theColleague)
                .then(new MemberRemoved(company, colleague, Role.FOUNDER));
    }
}
