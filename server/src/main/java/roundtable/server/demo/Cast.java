package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.deals.MandateCommand.ChooseMandateUse;
import roundtable.commands.deals.MandateCommand.DeclareMandate;
import roundtable.commands.deals.MandateId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertCommand.EnrolExpert;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.server.installation.FirstAuthority;
import roundtable.server.people.People;

/** Who plays: the bureau's people, the companies' founders, the experts and the investors. */
@Component
@Profile("!production")
class Cast {

    static final String PASSWORD = "demo-round-table";

    private static final Text AUTHORITY = Text.of("澄湖高新区科技局", "Chenghu High-tech Zone Science Bureau");
    private static final OrganisationId BUREAU = FirstAuthority.ID;
    private static final int VERIFIED_COMPANIES = 57;
    private static final int VERIFIED_INVESTORS = 7;

    /** Every second firm lets companies see what it looks for. */
    private static final int EVERY_SHOWN = 2;

    private static final String SURNAMES = "沈许陆方叶秦孟谢罗邵唐冯崔姚谭廖";
    private static final List<String> GIVEN =
            List.of("知微", "蔚", "行舟", "若水", "嘉树", "怀远", "清和", "予安", "景明", "思齐", "惟一", "明哲", "书言", "望北", "听雨", "一鸣");

    private final Telling telling;
    private final People people;
    private final FirstAuthority firstAuthority;

    Cast(Telling telling, People people, FirstAuthority firstAuthority) {
        this.telling = telling;
        this.people = people;
        this.firstAuthority = firstAuthority;
    }

    /** An expert of the bureau's pool. */
    record ExpertRole(ExpertId expert, Actor actor, Set<Industry> fields) {}

    /** An investor's firm, and whom it sends. */
    record Firm(OrganisationId id, Actor actor, Text thesis, boolean verified) {}

    /**
     * Everybody, as they act. The demo's first company, expert and firm have accounts of their own to sign in with.
     *
     * @param colleague of the first company's founder, who writes with them
     * @param partner of the first firm's investor, who follows deals with them
     */
    record Players(
            Actor officer,
            Actor secondOfficer,
            Actor panellist,
            Actor chair,
            List<Company> companies,
            List<Actor> founders,
            Actor colleague,
            List<ExpertRole> experts,
            List<Firm> firms,
            Actor partner) {}

    Players assemble(Instant now) {
        Actor officer = bureau(now);
        Actor second = join(officer, account("officer2", "秦书言"), Role.OFFICER, now.minus(Duration.ofDays(396)));
        Actor panellist = join(officer, account("panellist", "林知远"), Role.PANELLIST, now.minus(Duration.ofDays(395)));
        Actor chair = join(officer, account("chair", "陈望"), Role.PANELLIST, now.minus(Duration.ofDays(394)));
        join(officer, account("auditor", "薛审言"), Role.AUDITOR, now.minus(Duration.ofDays(393)));
        List<ExpertRole> experts = new ArrayList<>();
        Lines.of("experts", parts -> parts).forEach(parts -> experts.add(expert(officer, parts, experts.size(), now)));
        List<Company> companies = Company.all();
        List<Actor> founders = companies.stream()
                .map(company -> founder(company, officer, now))
                .toList();
        Actor colleague = colleague(founders.getFirst(), now.minus(Duration.ofDays(340)));
        List<Firm> firms = new ArrayList<>();
        Lines.of("investors", parts -> parts).forEach(parts -> firms.add(firm(officer, parts, firms.size(), now)));
        Actor partner = partner(firms.getFirst(), now.minus(Duration.ofDays(250)));
        return new Players(officer, second, panellist, chair, companies, founders, colleague, experts, firms, partner);
    }

    private Actor bureau(Instant now) {
        PersonId officer = account("officer", "周允");
        firstAuthority.establish(
                AUTHORITY, officer, Telling.asking(Actor.automation(), now.minus(Duration.ofDays(400)), "authority"));
        return new Actor(officer, BUREAU, Role.OFFICER);
    }

    private Actor join(Actor officer, PersonId person, Role role, Instant at) {
        Set<Right> rights = role == Role.AUDITOR ? Set.of() : EnumSet.of(Right.WRITE, Right.SIGN);
        telling.tell(new InviteMember(BUREAU, person, role, rights), officer, at);
        telling.tell(new AcceptInvitation(BUREAU, role), Actor.themselves(person), at.plus(Duration.ofHours(5)));
        return new Actor(person, BUREAU, role);
    }

    private ExpertRole expert(Actor officer, List<String> parts, int number, Instant now) {
        Instant at = now.minus(Duration.ofDays(390 - number));
        PersonId person = switch (number) {
            case 0 -> account("expert", parts.get(0));
            case 1 -> account("expert2", parts.get(0));
            default -> known("reviewer" + number, parts.get(0));
        };
        Actor actor = join(officer, person, Role.EXPERT, at);
        ExpertId id = new ExpertId(Telling.id("expert/" + number));
        Set<Industry> fields = Lines.industries(parts.get(2));
        telling.tell(new EnrolExpert(id, BUREAU, person, List.copyOf(fields)), officer, at.plus(Duration.ofHours(6)));
        return new ExpertRole(id, actor, fields);
    }

    /** A company registers, describes itself, and is verified some days later; the last few still wait. */
    private Actor founder(Company company, Actor officer, Instant now) {
        int number = company.number();
        String name = SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.get((number * 7) % GIVEN.size());
        PersonId person = number == 0 ? account("founder", name) : known("founder" + number, name);
        Instant at = now.minus(Duration.ofDays(360 - (number < VERIFIED_COMPANIES ? 2L : 6L) * number))
                .minus(Duration.ofMinutes(37L * number));
        Actor actor = new Actor(person, company.id(), Role.FOUNDER);
        telling.tell(
                new RegisterOrganisation(
                        company.id(),
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(company.creditCode()),
                        company.name()),
                Actor.themselves(person),
                at);
        telling.tell(
                new ReviseProfile(
                        company.id(),
                        new roundtable.commands.organisations.Profile(
                                company.headline(),
                                company.industry(),
                                company.region(),
                                company.city(),
                                company.founded(),
                                company.employees(),
                                null)),
                actor,
                at.plus(Duration.ofHours(2)));
        if (number < VERIFIED_COMPANIES) {
            telling.tell(new VerifyOrganisation(company.id()), officer, at.plus(Duration.ofDays(2)));
        }
        return actor;
    }

    private Actor colleague(Actor founder, Instant at) {
        PersonId person = account("colleague", "周南");
        OrganisationId company = Objects.requireNonNull(founder.organisation());
        telling.tell(new InviteMember(company, person, Role.FOUNDER, EnumSet.of(Right.WRITE)), founder, at);
        telling.tell(
                new AcceptInvitation(company, Role.FOUNDER), Actor.themselves(person), at.plus(Duration.ofHours(3)));
        return new Actor(person, company, Role.FOUNDER);
    }

    private Firm firm(Actor officer, List<String> parts, int number, Instant now) {
        Text name = Text.of(parts.get(0), parts.get(1));
        PersonId person = number == 0
                ? account("investor", "程素问")
                : known("investor" + number, SURNAMES.charAt(15 - number) + GIVEN.get(number + 3));
        OrganisationId id = new OrganisationId(Telling.id("investor/" + number));
        boolean verified = number < VERIFIED_INVESTORS;
        Instant at = now.minus(Duration.ofDays(verified ? 300 - 20L * number : 5));
        String body = String.format(Locale.ROOT, "N9370100MB%07d", number);
        telling.tell(
                new RegisterOrganisation(
                        id,
                        OrganisationKind.INVESTOR,
                        new Registration.Chinese(body + CreditCode.checkCharacter(body + "0")),
                        name),
                Actor.themselves(person),
                at);
        if (verified) {
            telling.tell(new VerifyOrganisation(id), officer, at.plus(Duration.ofDays(1)));
        }
        Actor actor = new Actor(person, id, Role.INVESTOR);
        Text thesis = Text.of(parts.get(8), parts.get(9));
        MandateId mandate = new MandateId(Telling.id("mandate/" + number));
        telling.tell(new DeclareMandate(mandate, id, wishes(parts, thesis)), actor, at.plus(Duration.ofDays(3)));
        if (number % EVERY_SHOWN == 0) {
            telling.tell(new ChooseMandateUse(mandate, false, true), actor, at.plus(Duration.ofDays(4)));
        }
        return new Firm(id, actor, thesis, verified);
    }

    private Actor partner(Firm firm, Instant at) {
        PersonId person = account("partner", "顾沛然");
        telling.tell(
                new InviteMember(firm.id(), person, Role.INVESTOR, EnumSet.of(Right.WRITE, Right.SIGN)),
                firm.actor(),
                at);
        telling.tell(
                new AcceptInvitation(firm.id(), Role.INVESTOR), Actor.themselves(person), at.plus(Duration.ofHours(3)));
        return new Actor(person, firm.id(), Role.INVESTOR);
    }

    private static Wishes wishes(List<String> parts, Text thesis) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Lines.listed(parts.get(3)).forEach(stage -> stages.add(Stage.valueOf(stage)));
        return new Wishes(
                Lines.industries(parts.get(2)),
                stages,
                Set.copyOf(Lines.listed(parts.get(4))),
                tenThousandYuan(Integer.parseInt(parts.get(5))),
                tenThousandYuan(Integer.parseInt(parts.get(6))),
                parts.get(7).equals("yes"),
                thesis);
    }

    static Money tenThousandYuan(int count) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), count * 10_000L);
    }

    private PersonId account(String mailbox, String name) {
        return people.enrol(mailbox + "@demo.roundtable.example", name, Language.ZH, PASSWORD);
    }

    private PersonId known(String mailbox, String name) {
        return people.introduce(mailbox + "@demo.roundtable.example", name, Language.ZH);
    }
}
