package roundtable.search.deals;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardDeclined;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Tier;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealFirmUnblocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealRevised;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.decisions.DecisionEvent.DecisionPrepared;
import roundtable.commands.decisions.DecisionEvent.DecisionRevoked;
import roundtable.commands.organisations.OrganisationEvent.AuthorityEstablished;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.RegistrationCorrected;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.Placing;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.commands.standings.StandingsEvent.PlaceGivenUp;
import roundtable.commands.standings.StandingsEvent.StandingsAnnounced;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Rows;
import roundtable.eventlog.reading.Shape;

/**
 * Writes what the index is made of, and whose documents are due. A company is named as due in the same commit as the change
 * itself: whoever then takes it sees the change, and whatever of another stream comes later names it again.
 */
@Component
@ProcessingGroup(DealFeed.READER)
@Shape(3) // since the decisions that released reviews came from
class DealFeed {

    static final String READER = "search";

    private static final String DUE = "insert into search_due (company) values (?)";

    private final Rows rows;
    private final JdbcClient jdbc;

    DealFeed(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate search_deal, search_company, search_award, search_decision, search_due, search_tier, "
                        + "search_standings, search_placing")
                .update();
    }

    @EventHandler
    void on(DealListed event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into search_deal (id, company, listed, offer, ever_invited, listed_at, version) "
                        + "values (?, ?, true, ?::jsonb, ?, ?, ?)",
                event.deal(),
                event.company(),
                rows.json(event.offer()),
                invited(event.offer()),
                at.instant(),
                version);
        rows.write(DUE, event.company());
    }

    @EventHandler
    void on(DealRevised event, @SequenceNumber long version) {
        rows.write(
                "update search_deal set offer = ?::jsonb, version = ?, ever_invited = array("
                        + "select distinct firm from unnest(ever_invited || ?::uuid[]) as firm order by firm) where id = ?",
                rows.json(event.offer()),
                version,
                invited(event.offer()),
                event.deal());
        dueFor(event.deal());
    }

    @EventHandler
    void on(DealFirmBlocked event, @SequenceNumber long version) {
        rows.write(
                "update search_deal set blocked = array_append(array_remove(blocked, ?), ?), version = ? where id = ?",
                event.firm(),
                event.firm(),
                version,
                event.deal());
        dueFor(event.deal());
    }

    @EventHandler
    void on(DealFirmUnblocked event, @SequenceNumber long version) {
        rows.write(
                "update search_deal set blocked = array_remove(blocked, ?), version = ? where id = ?",
                event.firm(),
                version,
                event.deal());
        dueFor(event.deal());
    }

    @EventHandler
    void on(DealUnlisted event, @SequenceNumber long version) {
        rows.write("update search_deal set listed = false, version = ? where id = ?", version, event.deal());
        dueFor(event.deal());
    }

    private void dueFor(DealId deal) {
        rows.write("insert into search_due (company) select company from search_deal where id = ?", deal);
    }

    @EventHandler
    void on(OrganisationRegistered event, @SequenceNumber long version) {
        name(event.organisation(), event.name(), version);
    }

    @EventHandler
    void on(AuthorityEstablished event, @SequenceNumber long version) {
        name(event.organisation(), event.name(), version);
    }

    @EventHandler
    void on(RegistrationCorrected event, @SequenceNumber long version) {
        name(event.organisation(), event.name(), version);
    }

    private void name(OrganisationId organisation, Text name, long version) {
        rows.write(
                "insert into search_company (id, name, version) values (?, ?::jsonb, ?) "
                        + "on conflict (id) do update set name = excluded.name, version = excluded.version",
                organisation,
                rows.json(name),
                version);
        rows.write(DUE, organisation);
    }

    @EventHandler
    void on(AwardOffered event, @SequenceNumber long version) {
        rows.write(
                "insert into search_award (id, company, decision, number, title, amount, currency, accepted, version) "
                        + "values (?, ?, ?, ?, ?::jsonb, ?, ?, false, ?)",
                event.award(),
                event.company(),
                event.decision(),
                event.number(),
                rows.json(event.title()),
                event.amount().getAmount(),
                event.amount().getCurrencyUnit().getCode(),
                version);
    }

    @EventHandler
    void on(AwardAccepted event, @SequenceNumber long version) {
        rows.write("update search_award set accepted = true, version = ? where id = ?", version, event.award());
        rows.write("insert into search_due (company) select company from search_award where id = ?", event.award());
    }

    @EventHandler
    void on(AwardDeclined event, @SequenceNumber long version) {
        rows.write("update search_award set version = ? where id = ?", version, event.award());
    }

    @EventHandler
    void on(DecisionPrepared event, @SequenceNumber long version) {
        rows.write(
                "insert into search_decision (id, company, application, revoked, version) values (?, ?, ?, false, ?)",
                event.decision(),
                event.company(),
                event.application(),
                version);
    }

    @EventHandler
    void on(DecisionRevoked event, @SequenceNumber long version) {
        rows.write("update search_decision set revoked = true, version = ? where id = ?", version, event.decision());
        rows.write(
                "insert into search_due (company) select company from search_decision where id = ?", event.decision());
    }

    @EventHandler
    void on(CallDrafted event, @SequenceNumber long version) {
        tier(event.call(), event.content(), version);
    }

    @EventHandler
    void on(CallRevised event, @SequenceNumber long version) {
        tier(event.call(), event.content(), version);
    }

    private void tier(CallId call, CallContent content, long version) {
        Tier tier = content.tier();
        rows.write(
                "insert into search_tier (id, level, title, prizes, version) values (?, ?, ?::jsonb, ?::jsonb, ?) "
                        + "on conflict (id) do update set level = excluded.level, title = excluded.title, "
                        + "prizes = excluded.prizes, version = excluded.version",
                call,
                tier == null ? null : tier.level(),
                rows.json(content.title()),
                rows.json(
                        tier == null
                                ? List.of()
                                : tier.prizes().stream().map(Tier.Prize::name).toList()),
                version);
        rows.write(
                "insert into search_due (company) select company from search_placing p join search_standings s "
                        + "on s.id = p.standings where s.call = ? and s.announced",
                call);
    }

    /** Drawn up again, they replace what was drawn up before; nobody hears of either. */
    @EventHandler
    void on(StandingsDrawnUp event, @SequenceNumber long version) {
        rows.write(
                "insert into search_standings (id, call, announced, version) values (?, ?, false, ?) "
                        + "on conflict (id) do update set version = excluded.version",
                event.standings(),
                event.call(),
                version);
        rows.write("delete from search_placing where standings = ?", event.standings());
        for (Placing placing : event.placings()) {
            rows.write(
                    "insert into search_placing (standings, application, company, rank, ranked, prize, named, goes_on) "
                            + "values (?, ?, ?, ?, ?, ?, ?, false)",
                    event.standings(),
                    placing.application(),
                    placing.company(),
                    placing.rank(),
                    event.placings().size(),
                    placing.prize(),
                    placing.proposed() || placing.prize() != null);
        }
    }

    @EventHandler
    void on(StandingsAnnounced event, @SequenceNumber long version) {
        rows.write(
                "update search_standings set announced = true, version = ? where id = ?", version, event.standings());
        rows.write(
                "insert into search_due (company) select company from search_placing where standings = ?",
                event.standings());
    }

    @EventHandler
    void on(CompanyPromoted event, @SequenceNumber long version) {
        goesOn(event.standings(), event.application(), true, version);
    }

    @EventHandler
    void on(PlaceGivenUp event, @SequenceNumber long version) {
        goesOn(event.standings(), event.application(), false, version);
    }

    private void goesOn(StandingsId standings, ApplicationId application, boolean goes, long version) {
        rows.write(
                "update search_placing set goes_on = ?, named = named or ? where standings = ? and application = ?",
                goes,
                goes,
                standings,
                application);
        rows.write("update search_standings set version = ? where id = ?", version, standings);
        rows.write(
                "insert into search_due (company) select company from search_placing where standings = ? and application = ?",
                standings,
                application);
    }

    private static UUID[] invited(Offer offer) {
        return offer.invited().stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
    }
}
