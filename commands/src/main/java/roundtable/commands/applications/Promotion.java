package roundtable.commands.applications;

import roundtable.commands.calls.CallId;

/**
 * How an application came to its tier: by the places of the tier below (晋级).
 *
 * @param from the application that was promoted
 * @param tier the call that it was promoted from
 * @param dossier the first application of the climb, which joins all of them
 * @param origin the call of the first application
 */
public record Promotion(ApplicationId from, CallId tier, ApplicationId dossier, CallId origin) {}
