package roundtable.commands.applications;

import java.time.Instant;
import roundtable.commands.people.PersonId;

/**
 * That a member whom the company asked to has signed the answers before they were handed in (会签).
 *
 * @param fingerprint SHA-256 of the canonical answers that were signed, lower-case hex
 */
public record SignOff(PersonId by, Instant at, String fingerprint) {}
