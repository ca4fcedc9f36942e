/**
 * Organisations (机构): companies, authorities, investors and laboratories; their registration, verification, profile and
 * members' rights.
 *
 * <p>Owns every {@code organisation-*}, {@code member-*} and {@code profile-*} event. A credit code is claimed only when it is
 * verified, so that nobody squats on a rival's. It never knows a person's name or address.
 */
@NullMarked
package roundtable.commands.organisations;

import org.jspecify.annotations.NullMarked;
