package roundtable.server.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.reviews.ReviewId;

/**
 * An application of the demo, a line of {@code demo/applications.psv}.
 *
 * @param number within its round, from 0
 */
record Entry(Round round, int number, Company company, Project project, Fate fate) {

    static List<Entry> all(List<Company> companies) {
        Map<Integer, Project> projects = Project.all();
        Map<Round, Integer> next = new EnumMap<>(Round.class);
        List<Entry> entries = new ArrayList<>();
        for (List<String> parts : Lines.of("applications", parts -> parts)) {
            Round round = Round.valueOf(parts.get(0));
            int company = Integer.parseInt(parts.get(1));
            Project project = projects.get(company);
            if (project == null) {
                throw new IllegalStateException("company " + company + " applies without a project");
            }
            entries.add(new Entry(
                    round,
                    next.merge(round, 1, Integer::sum) - 1,
                    companies.get(company),
                    project,
                    Fate.valueOf(parts.get(2))));
        }
        return entries;
    }

    private String name() {
        return round.name() + "/" + company.number();
    }

    ApplicationId id() {
        return new ApplicationId(Telling.id("application/" + name()));
    }

    DecisionId decision() {
        return new DecisionId(Telling.id("decision/" + name()));
    }

    ReviewId review(int seat) {
        return new ReviewId(Telling.id("review/" + name() + "/" + seat));
    }

    /** By what the experts' screens know it, as the product gives it out: a letter and two digits. */
    String code() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        return String.format(
                Locale.ROOT, "%c-%02d", letters.charAt((number * 5) % letters.length()), (number * 37 + 14) % 100);
    }
}
