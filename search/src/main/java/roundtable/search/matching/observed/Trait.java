package roundtable.search.matching.observed;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.Condition;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;

/** By what a taste tells deals apart. Of each a deal has one value, or none that the reader may know. */
public enum Trait {
    SECTOR {
        @Override
        String of(Facts facts) {
            return facts.industry().code();
        }

        @Override
        List<Condition> are(Set<String> values) {
            return List.of(new Condition.InIndustries(
                    values.stream().map(Industry::ofCode).collect(toCollection(LinkedHashSet::new))));
        }

        @Override
        String countedAs(String value) {
            return Industry.ofCode(value).leading().code();
        }
    },
    STAGE {
        @Override
        String of(Facts facts) {
            return facts.stage().name();
        }

        @Override
        List<Condition> are(Set<String> values) {
            return List.of(new Condition.AtStages(
                    values.stream().map(Stage::valueOf).collect(toCollection(LinkedHashSet::new))));
        }
    },
    TICKET {
        @Override
        @Nullable String of(Facts facts) {
            Facts.Amount asked = facts.asked();
            return asked == null ? null : asked.currency() + " " + band(asked.minor());
        }

        @Override
        List<Condition> are(Set<String> values) {
            return values.stream().map(this::isIn).toList();
        }

        private Condition isIn(String value) {
            int band = Integer.parseInt(value.substring(value.indexOf(' ') + 1));
            long from = band == 0 ? 0 : BOUNDS.get(band - 1);
            long to = band == BOUNDS.size() ? Long.MAX_VALUE : BOUNDS.get(band) - 1;
            return new Condition.AsksBetween(value.substring(0, value.indexOf(' ')), from, to);
        }
    },
    REGION {
        @Override
        String of(Facts facts) {
            return facts.region();
        }

        @Override
        List<Condition> are(Set<String> values) {
            return List.of(new Condition.InRegions(values));
        }
    },
    AWARD {
        @Override
        String of(Facts facts) {
            return facts.evidence().contains(Evidence.AWARD) ? AWARDED : NOT_AWARDED;
        }

        @Override
        List<Condition> are(Set<String> values) {
            Condition awarded = new Condition.Shows(Evidence.AWARD);
            return values.stream()
                    .map(value -> value.equals(AWARDED) ? awarded : new Condition.Not(awarded))
                    .toList();
        }
    };

    private static final String AWARDED = "awarded";
    private static final String NOT_AWARDED = "not-awarded";

    /** Where a band of amounts ends and the next begins, in minor units of whatever currency. */
    private static final List<Long> BOUNDS =
            List.of(100_000_000L, 300_000_000L, 1_000_000_000L, 3_000_000_000L, 10_000_000_000L, 30_000_000_000L);

    /** Its value for these facts; null where the reader may not know it. */
    abstract @Nullable String of(Facts facts);

    /** One of them holds for a deal with any of these values, and none for another. */
    abstract List<Condition> are(Set<String> values);

    /** Under which value deeds are counted, where somebody is told of them: all of a leading industry together. */
    String countedAs(String value) {
        return value;
    }

    /**
     * What is learned of a deal with this value: the value, and for an industry its leading one too, so that what is known of
     * one field is believed a little of its neighbours.
     */
    List<String> learnedAs(String value) {
        List<String> all = new ArrayList<>();
        all.add(name() + " " + value);
        if (this == SECTOR) {
            all.add("LEADING " + Industry.ofCode(value).leading().code());
        }
        return all;
    }

    private static int band(long minor) {
        int band = 0;
        while (band < BOUNDS.size() && minor >= BOUNDS.get(band)) {
            band++;
        }
        return band;
    }
}
