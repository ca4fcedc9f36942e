package roundtable.search.matching.advised;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Condition;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Ladder;
import roundtable.search.matching.Rule;
import roundtable.search.matching.learned.Theme;

/**
 * The deals that lead for one firm by what the market teaches, and what each is given.
 *
 * @param version by which method, and from which past
 * @param byCompany of companies with one deal on offer; they sum to between 1 and {@link Advising#MOST_POINTS}
 */
public record Advice(String version, Map<OrganisationId, List<Part>> byCompany) {

    /** What one theme gives or takes. */
    public record Part(Theme theme, int points) {

        static int sum(List<Part> parts) {
            return parts.stream().mapToInt(Part::points).sum();
        }
    }

    /** None for a deal that does not lead. */
    public List<Part> parts(Facts facts) {
        return byCompany.getOrDefault(facts.company(), List.of());
    }

    /** The same points as rules, of which one holds at most; none where no deal leads. */
    public List<Ladder> ladders() {
        Map<Integer, Set<OrganisationId>> byWorth = new TreeMap<>();
        byCompany.forEach((company, parts) -> byWorth.computeIfAbsent(Part.sum(parts), _ -> new LinkedHashSet<>())
                .add(company));
        List<Rule> rules = new ArrayList<>();
        byWorth.forEach((worth, companies) -> rules.add(new Rule(worth, new Condition.OfCompanies(companies))));
        return rules.isEmpty() ? List.of() : List.of(new Ladder(rules));
    }
}
