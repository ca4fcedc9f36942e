package roundtable.server.deals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.names.LogJson;
import roundtable.search.deals.Appearance;
import roundtable.search.deals.DealsAtHand.AtHand;
import tools.jackson.databind.json.JsonMapper;

/** How each deal stood before its audiences when people were last told of it. */
@Component
class Appearances {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Appearances(JdbcClient jdbc, LogJson json) {
        this.jdbc = jdbc;
        this.json = json.mapper();
    }

    /**
     * A deal as it stood.
     *
     * @param audiences null where nobody knows, and nothing of it is news
     */
    record Before(long revision, @Nullable Map<String, Appearance> audiences) {

        static final Before NEVER_SEEN = new Before(-1, Map.of());
    }

    private record Kept(Map<String, Appearance> audiences) {}

    Map<DealId, Before> of(OrganisationId company) {
        Map<DealId, Before> before = new HashMap<>();
        jdbc.sql("select deal, revision, audiences from deal_appearance where company = ?")
                .param(company.value())
                .query((row, _) -> {
                    String audiences = row.getString("audiences");
                    return before.put(
                            new DealId(row.getObject("deal", UUID.class)),
                            new Before(
                                    row.getLong("revision"),
                                    audiences == null
                                            ? null
                                            : Objects.requireNonNull(json.readValue(audiences, Kept.class))
                                                    .audiences()));
                })
                .list();
        return before;
    }

    void keep(OrganisationId company, AtHand deal) {
        jdbc.sql("""
                        insert into deal_appearance (deal, company, revision, audiences) values (?, ?, ?, ?::jsonb)
                        on conflict (deal) do update set revision = excluded.revision, audiences = excluded.audiences
                        where deal_appearance.revision < excluded.revision
                        """)
                .params(
                        deal.deal().value(),
                        company.value(),
                        deal.revision(),
                        json.writeValueAsString(new Kept(deal.audiences())))
                .update();
    }

    /** All other deals of this company are shown to nobody: should one come back, it is new. */
    void shownAreOnly(OrganisationId company, List<AtHand> shown) {
        jdbc.sql("update deal_appearance set audiences = ?::jsonb where company = ? and deal <> all(?)")
                .params(
                        json.writeValueAsString(new Kept(Map.of())),
                        company.value(),
                        shown.stream().map(deal -> deal.deal().value()).toArray(UUID[]::new))
                .update();
    }
}
