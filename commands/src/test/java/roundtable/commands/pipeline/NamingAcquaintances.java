package roundtable.commands.pipeline;

import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Personal;
import roundtable.commands.pipeline.AcquaintanceCommand.NameAcquaintance;
import roundtable.commands.pipeline.AcquaintanceCommand.RetractAcquaintance;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceNamed;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceRetracted;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceAlreadyNamed;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceOfSomebodyElse;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceOver;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceUnknownOrganisation;
import roundtable.commands.pipeline.PipelineRefusal.NotOfTheFirm;
import roundtable.commands.pipeline.PipelineRefusal.OnlyInvestorsPursue;
import roundtable.commands.text.TextRefusal.TextTooLong;

class NamingAcquaintances extends PipelineSpecification<Acquaintance> {

    private final AcquaintanceId acquaintance = new AcquaintanceId(Uuids.next());

    NamingAcquaintances() {
        super(Acquaintance.class);
    }

    private NameAcquaintance name(String words) {
        return new NameAcquaintance(acquaintance, firm, company, Closeness.WORKED_TOGETHER, words);
    }

    private Event named() {
        return new AcquaintanceNamed(
                acquaintance,
                firm,
                company,
                Closeness.WORKED_TOGETHER,
                Personal.of(acquaintance, "与创始人在同一实验室三年"),
                chen);
    }

    @Test
    void a_member_says_whom_they_know() {
        nothing().when(name(" 与创始人在同一实验室三年")).by(theInvestor).then(named());
    }

    @Test
    void each_says_it_once_of_an_organisation_and_for_themselves() {
        claimed("acquaintance", firm + "/" + company + "/" + chen, new AcquaintanceId(Uuids.next()));
        nothing().when(name("")).by(theInvestor).thenRefused(new AcquaintanceAlreadyNamed(company));
        nothing()
                .when(name(""))
                .by(theColleague)
                .then(new AcquaintanceNamed(
                        acquaintance, firm, company, Closeness.WORKED_TOGETHER, Personal.of(acquaintance, ""), gu));
    }

    @Test
    void only_members_of_an_investor_say_so_of_verified_organisations() {
        nothing().when(name("")).by(aRival).thenRefused(new NotOfTheFirm(firm));
        neighbour(company, registered(company, OrganisationKind.COMPANY));
        nothing().when(name("")).by(theInvestor).thenRefused(new AcquaintanceUnknownOrganisation(company));
        neighbour(firm, registered(firm, OrganisationKind.COMPANY));
        nothing().when(name("")).by(theInvestor).thenRefused(new OnlyInvestorsPursue());
    }

    @Test
    void the_words_fit() {
        nothing().when(name("长".repeat(201))).by(theInvestor).thenRefused(new TextTooLong("words", 200, 201));
    }

    @Test
    void who_said_it_takes_it_back_once() {
        given(named())
                .when(new RetractAcquaintance(acquaintance))
                .by(theInvestor)
                .then(new AcquaintanceRetracted(acquaintance, chen));
        given(named())
                .when(new RetractAcquaintance(acquaintance))
                .by(theColleague)
                .thenRefused(new AcquaintanceOfSomebodyElse());
        given(named()).when(new RetractAcquaintance(acquaintance)).by(aRival).thenRefused(new NotOfTheFirm(firm));
        given(named(), new AcquaintanceRetracted(acquaintance, chen))
                .when(new RetractAcquaintance(acquaintance))
                .by(theInvestor)
                .thenRefused(new AcquaintanceOver());
    }
}
