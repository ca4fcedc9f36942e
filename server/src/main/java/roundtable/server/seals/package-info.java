/**
 * Seals (印章): each authority's Ed25519 keys, the canonical letter under a seal, and its verification.
 *
 * <p>Apart from session tokens in every way: keys, key set and {@code typ}.
 */
@NullMarked
package roundtable.server.seals;

import org.jspecify.annotations.NullMarked;
