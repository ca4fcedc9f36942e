/** The API's contract: its document, who may ask for what, and what an answer may show. */
@NullMarked
package roundtable.server.openapi;

import org.jspecify.annotations.NullMarked;
