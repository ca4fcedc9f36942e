package roundtable.commands.reviews;

import static roundtable.commands.calls.CallBuilder.aCall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Gist;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationEvent.AuthorityEstablished;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertEvent.ExpertEnrolled;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.PanelEvent.PanelConvened;
import roundtable.commands.reviews.PanelEvent.ReviewCounted;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** One round as specifications speak of it: a call that wants two readers, a company's application, two experts. */
public final class ARound {

    public static final String APPLICATION_NUMBER = "A-2026-1187";
    public static final Text AUTHORITY_NAME = Text.of("澄湖高新区", "Chenghu Zone");
    public static final Text COMPANY_NAME = Text.of("衡析生物", "Hengxi Bio");
    public static final Scores SCORES =
            new Scores(Map.of("novelty", 4, "feasibility", 5), Map.of("novelty", "盲测设计清楚。"));
    static final List<Industry> FIELDS = List.of(Industry.DIAGNOSTICS, Industry.MEDICAL_DEVICES);

    public final OrganisationId authority = new OrganisationId(Uuids.next());
    public final OrganisationId company = new OrganisationId(Uuids.next());
    public final CallId call = new CallId(Uuids.next());
    public final ApplicationId application = new ApplicationId(Uuids.next());
    public final PanelId panel = new PanelId(Uuids.next());
    public final Actor officer = actor(Role.OFFICER, authority);
    public final Actor stranger = actor(Role.OFFICER, new OrganisationId(Uuids.next()));
    public final Actor founder = actor(Role.FOUNDER, company);
    public final Actor gu = actor(Role.EXPERT, authority);
    public final Actor shen = actor(Role.EXPERT, authority);
    final ExpertId expertGu = new ExpertId(Uuids.next());
    final ExpertId expertShen = new ExpertId(Uuids.next());
    final ReviewId reviewByGu = new ReviewId(Uuids.next());
    final ReviewId reviewByShen = new ReviewId(Uuids.next());

    public static Actor actor(Role role, OrganisationId organisation) {
        return new Actor(new PersonId(Uuids.next()), organisation, role);
    }

    public Event[] theAuthority() {
        return new Event[] {
            new AuthorityEstablished(authority, AUTHORITY_NAME, null), joined(authority, gu), joined(authority, shen)
        };
    }

    public Event[] theCompany() {
        return new Event[] {registered(), joined(company, founder), new OrganisationVerified(company, authority)};
    }

    /** The company, with {@code person} once a member and long since gone. */
    public Event[] theCompanyThatOnceHad(Actor person) {
        return new Event[] {
            registered(),
            joined(company, founder),
            joined(company, new Actor(person.person(), company, Role.FOUNDER)),
            new MemberRemoved(company, person.person(), Role.FOUNDER)
        };
    }

    public Event[] theCall() {
        return new Event[] {new CallDrafted(call, authority, aCall().readBy(2).content()), new CallOpened(call)};
    }

    public Event[] theApplication() {
        return theApplicationTo(call);
    }

    Event[] theApplicationTo(CallId to) {
        return new Event[] {started(to), submitted(to), new ApplicationAdmitted(application, officer.person())};
    }

    public Event started(CallId to) {
        return new ApplicationStarted(application, to, company, founder.person(), null, null);
    }

    public Event submitted(CallId to) {
        return new ApplicationSubmitted(
                application,
                to,
                company,
                APPLICATION_NUMBER,
                Personal.of(application, "{}"),
                "00",
                List.of(),
                new Gist(Personal.of(application, Text.zh("片上质谱")), null, null, null),
                founder.person(),
                null,
                null);
    }

    Event enrolled(ExpertId expert, Actor person) {
        return new ExpertEnrolled(expert, authority, person.person(), FIELDS);
    }

    public Event convened() {
        return new PanelConvened(panel, call, authority, 2);
    }

    Event assigned(ExpertId expert, Actor person, ReviewId review) {
        return new ExpertAssigned(panel, authority, call, application, expert, person.person(), review, "B-07");
    }

    public Event assignedToGu() {
        return assigned(expertGu, gu, reviewByGu);
    }

    public Event assignedToShen() {
        return assigned(expertShen, shen, reviewByShen);
    }

    Event counted(ReviewId review) {
        return new ReviewCounted(panel, application, review);
    }

    public Event complete() {
        return new ReviewsComplete(panel, application, List.of(reviewByGu, reviewByShen));
    }

    /** A panel before which all reviews of the application lie. */
    public Event[] thePanelWithAllReviews() {
        return new Event[] {
            convened(), assignedToGu(), assignedToShen(), counted(reviewByGu), counted(reviewByShen), complete()
        };
    }

    private Event registered() {
        return new OrganisationRegistered(
                company,
                OrganisationKind.COMPANY,
                new Registration.Chinese("91350100M000100Y43"),
                COMPANY_NAME,
                founder.person());
    }

    private static Event joined(OrganisationId organisation, Actor person) {
        return new MemberJoined(organisation, person.person(), person.role(), Set.of());
    }
}
