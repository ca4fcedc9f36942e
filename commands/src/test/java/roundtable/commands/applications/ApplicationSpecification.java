package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.SHANGHAI;
import static roundtable.commands.calls.CallBuilder.aCall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.calendar.WorkingDays;
import roundtable.commands.calls.CallBuilder;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;

/** The company, the call and the application that the specifications of applications speak of. */
abstract class ApplicationSpecification extends Specification<Application> {

    static final String ANSWERS = "{\"title\":\"片上质谱\"}";
    static final Text TITLE = Text.zh("片上质谱");
    static final String NUMBER = "A-2026-1187";
    static final Money ASKED = Money.parse("CNY 2500000");
    static final Attachment PLAN = new Attachment("plan", "ab".repeat(32), "application/pdf", "方案.pdf", 1_024);

    final ApplicationId application = new ApplicationId(Uuids.next());
    final CallId call = new CallId(Uuids.next());
    final OrganisationId company = new OrganisationId(Uuids.next());
    final OrganisationId authority = new OrganisationId(Uuids.next());
    final Actor aFounder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    final Actor aRival = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.FOUNDER);
    final Actor anOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    final Actor anOfficerOfAnother =
            new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);

    ApplicationSpecification() {
        super(Application.class);
        // 19 June 2026, the Dragon Boat Festival, is off
        providing(new WorkingDays(Set.of(2026), Map.of(LocalDate.of(2026, 6, 19), false)));
        theCompanyIs(OrganisationKind.COMPANY);
        theCallIs(aCall());
    }

    void theCallIs(CallBuilder content, Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = new CallDrafted(call, authority, content.content());
        all[1] = new CallOpened(call);
        System.arraycopy(more, 0, all, 2, more.length);
        neighbour(call, all);
    }

    void theCompanyIs(OrganisationKind kind) {
        neighbour(company, registered(kind));
    }

    void theCompanyIsVerified() {
        neighbour(company, registered(OrganisationKind.COMPANY), new OrganisationVerified(company, authority));
    }

    private Event registered(OrganisationKind kind) {
        return new OrganisationRegistered(
                company,
                kind,
                new Registration.Chinese("91350100M000100Y43"),
                Text.of("衡析生物", "Hengxi Bio"),
                aFounder.person());
    }

    Event started() {
        return new ApplicationStarted(application, call, company, aFounder.person(), null, null);
    }

    Event submitted() {
        return submitted(ASKED, null);
    }

    Event submitted(@Nullable Money asked, @Nullable Industry industry) {
        return submitted(asked, industry, null);
    }

    Event submitted(List<SignOff> signOffs) {
        return submitted(ASKED, null, signOffs);
    }

    private Event submitted(@Nullable Money asked, @Nullable Industry industry, @Nullable List<SignOff> signOffs) {
        return new ApplicationSubmitted(
                application,
                call,
                company,
                NUMBER,
                Personal.of(application, ANSWERS),
                Fingerprint.of(ANSWERS),
                List.of(new Paper("plan", PLAN.sha256(), "application/pdf", Personal.of(application, "方案.pdf"), 1_024)),
                new Gist(Personal.of(application, TITLE), asked, industry, null),
                aFounder.person(),
                CallBuilder.FORM.fingerprint(),
                signOffs);
    }

    Event admitted() {
        return new ApplicationAdmitted(application, anOfficer.person());
    }

    /** On the day of {@link #NOW}, with the usual term. */
    Event declined(String reasons) {
        return new ApplicationDeclined(application, Personal.of(application, reasons), anOfficer.person(), term());
    }

    static AppealTerm term() {
        return new AppealTerm(LocalDate.ofInstant(NOW, SHANGHAI), 10, SHANGHAI);
    }

    Event withdrawn() {
        return new ApplicationWithdrawn(application, aFounder.person(), null);
    }

    SubmitApplication submit() {
        return submit(TITLE, ASKED, null);
    }

    SubmitApplication submit(Text title, @Nullable Money asked, @Nullable Industry industry) {
        return new SubmitApplication(
                application,
                NUMBER,
                ANSWERS,
                Fingerprint.of(ANSWERS),
                CallBuilder.FORM.fingerprint(),
                List.of(PLAN),
                title,
                asked,
                industry,
                null);
    }
}
