package roundtable.projections.applications;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

/** The call of an application, in few words. */
public record CallBrief(
        CallId id,
        String number,
        Text title,
        OrganisationId authority,
        @Nullable Text authorityName,
        Instant closes,
        ZoneId zone) {}
