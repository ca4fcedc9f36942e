package roundtable.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** Companies that are registered, and an officer who declines and verifies them. */
final class Companies {

    private static final String REASON = "营业执照上的名称与登记信息不一致，请核对后重新提交。";

    private final Product product;
    private final AtomicInteger registered = new AtomicInteger();
    private final Actor officer = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);

    Companies(Product product) {
        this.product = product;
    }

    /** A company of its own founder, under a right credit code that nobody else has. */
    record Company(OrganisationId id, Actor founder) {}

    /** Two events. */
    Company register() {
        int number = registered.get() + 1;
        return register(Text.of("衡析生物科技有限公司 " + number, "Hengxi Bioscience " + number));
    }

    /** The same under this name. */
    Company register(Text name) {
        int number = registered.incrementAndGet();
        String digits = "91350100M0%07d".formatted(number);
        PersonId founder = new PersonId(Uuids.next());
        OrganisationId id = new OrganisationId(Uuids.next());
        product.ask(
                Actor.themselves(founder),
                new RegisterOrganisation(
                        id,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(digits + CreditCode.checkCharacter(digits)),
                        name));
        return new Company(id, new Actor(founder, id, Role.FOUNDER));
    }

    /** One event, with a reason sealed under the company's own key, which is made for it. */
    void decline(Company company) {
        product.ask(officer, new DeclineVerification(company.id(), REASON));
    }

    /** One event, and a claim on the credit code. */
    void verify(Company company) {
        product.ask(officer, new VerifyOrganisation(company.id()));
    }
}
