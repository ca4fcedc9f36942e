package roundtable.server.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Eligibility.Rule;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.Applications;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.Prefill.Offers;
import roundtable.server.forms.EligibilityCheck;
import roundtable.server.organisations.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which open calls suit a company, with the reasons; and which would suit one that another call has turned away. */
@Component
class SuitingCalls {

    static final int MOST = 5;

    private static final String INDUSTRY = "project-industry";
    private static final int READ = 100;

    private final Calls calls;
    private final Applications applications;
    private final Writing writing;
    private final Vault vault;
    private final Prefill prefill;
    private final EligibilityCheck eligibility;
    private final JsonMapper json;

    SuitingCalls(
            Calls calls,
            Applications applications,
            Writing writing,
            Vault vault,
            Prefill prefill,
            EligibilityCheck eligibility,
            JsonMapper json) {
        this.calls = calls;
        this.applications = applications;
        this.writing = writing;
        this.vault = vault;
        this.prefill = prefill;
        this.eligibility = eligibility;
        this.json = json;
    }

    /**
     * An open call that suits a company, and why.
     *
     * @param industry the company's own, where the call is for it by name; null where it is for every industry, or the company's
     *     is not known
     * @param questions how many its form has, and {@code answered} how many of them the vault answers
     * @param papers how many kinds it asks for, and {@code held} how many of them the vault has
     */
    record Suiting(Calls.Line call, @Nullable Industry industry, int questions, int answered, int papers, int held) {

        double share() {
            return (double) (answered + held) / Math.max(1, questions + papers);
        }
    }

    /** @param unanswered how many of its rules would still have to be answered */
    record Nearest(Calls.Line call, int unanswered) {}

    /** Those for its industry first, then what needs the least writing, then what closes first. None it applies to already. */
    List<Suiting> suiting(OrganisationId company, Viewer viewer, Instant now) {
        Set<CallId> begun = applications.own(viewer).stream()
                .filter(line -> line.company().equals(company) && line.state() != State.WITHDRAWN)
                .map(line -> line.call().id())
                .collect(Collectors.toSet());
        Vault.Contents contents = vault.asOf(company, viewer, now);
        Vault.Fact known = contents.facts().get(INDUSTRY);
        Industry own = known == null ? null : Industry.find(known.value().asString(""));
        List<Suiting> found = new ArrayList<>();
        for (Calls.Line line : receiving(now)) {
            if (!begun.contains(line.id()) && isFor(line, own)) {
                Offers offers = prefill.offers(contents, writing.published(line.id()), now);
                found.add(new Suiting(
                        line,
                        line.industries().isEmpty() ? null : own,
                        offers.questions(),
                        offers.answered(),
                        offers.papers(),
                        offers.held()));
            }
        }
        found.sort(Comparator.comparing((Suiting each) -> each.industry() == null)
                .thenComparing(Suiting::share, Comparator.reverseOrder())
                .thenComparing(each -> each.call().closes()));
        return found.stream().limit(MOST).toList();
    }

    /**
     * Open calls whose rules these answers meet as far as they ask the same: same words, same kind of answer. Those first that ask
     * the least more, then those for an industry that the other call was for.
     *
     * @param answers to the other call's rules, by their codes
     */
    List<Nearest> nearest(CallId other, JsonNode answers, Instant now) {
        CallContent refused = writing.published(other);
        Map<String, JsonNode> said = new HashMap<>();
        if (refused.eligibility() != null) {
            refused.eligibility().rules().stream()
                    .filter(rule -> answers.has(rule.code()))
                    .forEach(rule -> said.put(wording(rule), answers.path(rule.code())));
        }
        Map<CallId, Integer> open = new HashMap<>();
        List<Calls.Line> fitting = new ArrayList<>();
        for (Calls.Line line : receiving(now)) {
            Integer unanswered = line.id().equals(other) ? null : unanswered(line.id(), said);
            if (unanswered != null) {
                open.put(line.id(), unanswered);
                fitting.add(line);
            }
        }
        fitting.sort(Comparator.comparing((Calls.Line line) -> open.getOrDefault(line.id(), 0))
                .thenComparing(line -> !sharesAnIndustry(line, refused.industries()))
                .thenComparing(Calls.Line::closes));
        return fitting.stream()
                .limit(MOST)
                .map(line -> new Nearest(line, Objects.requireNonNull(open.get(line.id()))))
                .toList();
    }

    /** Null where one of its rules is not met. */
    private @Nullable Integer unanswered(CallId call, Map<String, JsonNode> said) {
        Eligibility asked = writing.published(call).eligibility();
        if (asked == null) {
            return 0;
        }
        ObjectNode known = json.createObjectNode();
        asked.rules().forEach(rule -> {
            JsonNode answer = said.get(wording(rule));
            if (answer != null) {
                known.set(rule.code(), answer);
            }
        });
        EligibilityCheck.Verdict verdict = eligibility.judge(asked, known);
        return verdict.unmet().isEmpty() ? verdict.unanswered().size() : null;
    }

    private static String wording(Rule rule) {
        return rule.answer() + ":" + rule.asks().zh();
    }

    private List<Calls.Line> receiving(Instant now) {
        return calls
                .list(new Calls.Wanted(null, Phase.RECEIVING, null, null, null), Viewer.PUBLIC, now, null, READ)
                .items()
                .stream()
                .filter(Calls.Line::letsApply)
                .toList();
    }

    private static boolean isFor(Calls.Line line, @Nullable Industry own) {
        return line.industries().isEmpty()
                || own == null
                || line.industries().contains(own)
                || line.industries().contains(own.leading());
    }

    private static boolean sharesAnIndustry(Calls.Line line, List<Industry> industries) {
        return line.industries().stream().anyMatch(industries::contains);
    }
}
