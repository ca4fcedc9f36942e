/** Calls over HTTP: templates, drafting, publishing, the public list and page. */
@NullMarked
package roundtable.server.calls;

import org.jspecify.annotations.NullMarked;
