/**
 * Documents: bytes kept once under their SHA-256 and their owner, sniffed before they are believed, streamed and never held
 * in memory whole.
 */
@NullMarked
package roundtable.server.documents;

import org.jspecify.annotations.NullMarked;
