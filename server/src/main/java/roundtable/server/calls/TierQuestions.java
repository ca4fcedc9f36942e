package roundtable.server.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Group;
import roundtable.commands.calls.Tier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which questions a form must ask, so that places and prizes kept for some find whom they are for. */
@Component
class TierQuestions {

    private static final String INDUSTRY = "industry";
    private static final String GROUP = "group";

    private final JsonMapper json;

    TierQuestions(JsonMapper json) {
        this.json = json;
    }

    /** @return the names of the questions that are missing, need not be answered, or offer other groups than there are */
    List<String> missing(Tier tier, Form form) {
        JsonNode schema = json.readTree(form.schema());
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        List<String> missing = new ArrayList<>();
        boolean byIndustry = tier.places().quotas().stream().anyMatch(quota -> quota.industry() != null);
        if (byIndustry && !required.contains(INDUSTRY)) {
            missing.add(INDUSTRY);
        }
        boolean byGroup = tier.places().quotas().stream().anyMatch(quota -> quota.group() != null)
                || tier.prizes().stream().anyMatch(prize -> prize.group() != null);
        if (byGroup && !(required.contains(GROUP) && offersTheGroups(schema))) {
            missing.add(GROUP);
        }
        return missing;
    }

    private static boolean offersTheGroups(JsonNode schema) {
        JsonNode offered = schema.path("properties").path(GROUP).path("enum");
        if (offered.isEmpty()) {
            return false;
        }
        for (JsonNode each : offered) {
            if (Group.find(each.asString("")) == null) {
                return false;
            }
        }
        return true;
    }
}
