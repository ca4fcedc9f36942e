package roundtable.server.deals;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
     * @param keptFrom the firms that it was kept from
     * @param audiences null where nobody knows, and nothing of it is news but to whom it was kept from
     */
    record Before(
            long revision,
            Set<OrganisationId> keptFrom,
            @Nullable Map<String, Appearance> audiences) {

        static final Before NEVER_SEEN = new Before(-1, Set.of(), Map.of());
    }

    private record Kept(Map<String, Appearance> audiences) {}

    Map<DealId, Before> of(OrganisationId company) {
        Map<DealId, Before> before = new HashMap<>();
        jdbc.sql("select deal, revision, kept_from, audiences from deal_appearance where company = ?")
                .param(company.value())
                .query((row, _) -> {
                    String audiences = row.getString("audiences");
                    return before.put(
                            new DealId(row.getObject("deal", UUID.class)),
                            new Before(
                                    row.getLong("revision"),
                                    Arrays.stream((UUID[])
                                                    row.getArray("kept_from").getArray())
                                            .map(OrganisationId::new)
                                            .collect(toUnmodifiableSet()),
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
                        insert into deal_appearance (deal, company, revision, kept_from, audiences) values (?, ?, ?, ?, ?::jsonb)
                        on conflict (deal) do update
                        set revision = excluded.revision, kept_from = excluded.kept_from, audiences = excluded.audiences
                        where deal_appearance.revision < excluded.revision
                        """)
                .params(
                        deal.deal().value(),
                        company.value(),
                        deal.revision(),
                        deal.keptFrom().stream()
                                .map(OrganisationId::value)
                                .sorted()
                                .toArray(UUID[]::new),
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
