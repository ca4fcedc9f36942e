package roundtable.commands.applications;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Group;
import roundtable.commands.people.Personal;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * What lists say of an application: taken from the answers to the questions {@code title}, {@code amount}, {@code
 * industry} and {@code group} when it is submitted.
 */
public record Gist(
        Personal<Text> title,
        @Nullable Money requested,
        @Nullable Industry industry,
        @Nullable Group group) {}
