package roundtable.projections.standings;

import static roundtable.projections.Columns.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Tier;
import roundtable.commands.standings.StandingsFacts.State;
import roundtable.projections.Columns;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.PaperLine;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.projections.standings.Climb.Mark;
import roundtable.projections.standings.Climb.Mine;
import roundtable.projections.standings.Climb.Step;

/** Reads climbs. */
@Component
public class Climbs {

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Tiers tiers;

    public Climbs(JdbcClient jdbc, Applications applications, Tiers tiers) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.tiers = tiers;
    }

    private record Placed(
            ApplicationId application,
            UUID dossier,
            UUID origin,
            int rank,
            int hundredths,
            @Nullable Integer prize,
            boolean promoted,
            boolean givenUp) {}

    /**
     * The climb that an application belongs to, for whoever may read that application; empty for everybody else, and where its
     * call stands alone.
     */
    public Optional<Climb> of(ApplicationId application, Viewer viewer, Instant now) {
        return applications.page(application, viewer).flatMap(page -> climb(page, viewer, now));
    }

    private Optional<Climb> climb(ApplicationPage page, Viewer viewer, Instant now) {
        Map<CallId, Tiers.Line> tree = new HashMap<>();
        tiers.treeOf(page.call().id(), viewer, now).forEach(line -> tree.put(line.call(), line));
        if (!tree.containsKey(page.call().id())) {
            return Optional.empty();
        }
        UUID dossier = dossier(page.id());
        Map<CallId, ApplicationId> own = own(dossier);
        List<Tiers.Line> way = way(tree, first(own, dossier, page.call().id()));
        UUID home =
                way.isEmpty() ? page.call().id().value() : way.getFirst().call().value();
        Map<UUID, Integer> ordinals = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        Set<String> papers = new HashSet<>();
        for (Tiers.Line tier : way) {
            List<Placed> placed = isAnnounced(tier) ? placed(tier.call()) : List.of();
            steps.add(new Step(
                    tier.call(),
                    tier.number(),
                    tier.title(),
                    tier.tier().level(),
                    tier.tier().next(),
                    tier.phase(),
                    tier.closes(),
                    tier.zone(),
                    tier.on(),
                    tier.tier().places(),
                    placed.isEmpty() ? entering(tree, tier.call()) : placed.size(),
                    !placed.isEmpty(),
                    tier.state(),
                    mine(own.get(tier.call()), tier.tier(), placed, papers, viewer),
                    marks(placed, dossier, home, ordinals)));
        }
        return Optional.of(new Climb(new ApplicationId(dossier), page.company(), page.companyName(), steps));
    }

    private static boolean isAnnounced(Tiers.Line tier) {
        return tier.state() == State.ANNOUNCED || tier.state() == State.CONFIRMED;
    }

    private static CallId first(Map<CallId, ApplicationId> own, UUID dossier, CallId otherwise) {
        return own.entrySet().stream()
                .filter(entry -> entry.getValue().value().equals(dossier))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    /** From the first tier up to the last. */
    private static List<Tiers.Line> way(Map<CallId, Tiers.Line> tree, CallId first) {
        List<Tiers.Line> way = new ArrayList<>();
        Tiers.Line step = tree.get(first);
        while (step != null && !way.contains(step)) {
            way.add(step);
            CallId next = step.tier().next();
            step = next == null ? null : tree.get(next);
        }
        return way;
    }

    /** How many have a place in a tier that is not ranked yet. */
    private static int entering(Map<CallId, Tiers.Line> tree, CallId call) {
        return tree.values().stream()
                .filter(line -> call.equals(line.tier().next()))
                .mapToInt(Tiers.Line::promoted)
                .sum();
    }

    private @Nullable Mine mine(
            @Nullable ApplicationId application, Tier tier, List<Placed> placed, Set<String> papers, Viewer viewer) {
        ApplicationPage page = application == null
                ? null
                : applications.page(application, viewer).orElse(null);
        if (application == null || page == null) {
            return null;
        }
        Placed place = placed.stream()
                .filter(each -> each.application().equals(application))
                .findFirst()
                .orElse(null);
        List<@Nullable String> added = new ArrayList<>();
        int carried = 0;
        for (PaperLine paper : page.papers()) {
            if (papers.add(paper.question() + "/" + paper.sha256())) {
                added.add(paper.name());
            } else {
                carried++;
            }
        }
        return new Mine(
                application,
                page.state(),
                place == null ? null : place.rank(),
                place == null ? null : place.hundredths(),
                place == null || place.prize() == null ? null : tier.prizes().get(place.prize()),
                place != null && place.promoted(),
                place != null && place.givenUp(),
                carried,
                added);
    }

    private static List<Mark> marks(List<Placed> placed, UUID dossier, UUID home, Map<UUID, Integer> ordinals) {
        return placed.stream()
                .map(each -> new Mark(
                        each.rank(),
                        ordinals.computeIfAbsent(each.dossier(), _ -> ordinals.size() + 1),
                        each.promoted() && !each.givenUp(),
                        each.origin().equals(home),
                        each.dossier().equals(dossier)))
                .toList();
    }

    private UUID dossier(ApplicationId application) {
        return jdbc.sql("select dossier from application where id = ?")
                .param(application.value())
                .query((row, _) -> uuid(row, "dossier"))
                .single();
    }

    private Map<CallId, ApplicationId> own(UUID dossier) {
        Map<CallId, ApplicationId> own = new HashMap<>();
        jdbc.sql("select id, call from application where dossier = ?")
                .param(dossier)
                .query((row, _) -> Map.entry(new CallId(uuid(row, "call")), new ApplicationId(uuid(row, "id"))))
                .list()
                .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
        return own;
    }

    private List<Placed> placed(CallId call) {
        return jdbc.sql("select * from standing where call = ? order by position")
                .param(call.value())
                .query((row, _) -> new Placed(
                        new ApplicationId(uuid(row, "application")),
                        uuid(row, "dossier"),
                        uuid(row, "origin"),
                        row.getInt("rank"),
                        row.getInt("hundredths"),
                        Columns.intOrNull(row, "prize"),
                        Columns.instantOrNull(row, "promoted_at") != null,
                        Columns.instantOrNull(row, "given_up_at") != null))
                .list();
    }
}
