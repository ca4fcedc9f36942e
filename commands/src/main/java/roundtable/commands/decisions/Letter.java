package roundtable.commands.decisions;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/**
 * What the seal stands under: the decision as the public may read it. Holds no personal data.
 *
 * @param number {@code JD-2026-0318}
 * @param authority who decides
 * @param company to whom
 * @param call number and title
 * @param application its human number
 * @param confirmed when
 */
public record Letter(
        String number,
        Text authority,
        Text company,
        String callNumber,
        Text call,
        String application,
        Outcome outcome,
        @Nullable Money amount,
        Text reasons,
        Instant confirmed) {}
