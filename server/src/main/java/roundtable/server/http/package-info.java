/** What every route shares: who asks under which conditions, problems in two languages, answers with their versions. */
@NullMarked
package roundtable.server.http;

import org.jspecify.annotations.NullMarked;
