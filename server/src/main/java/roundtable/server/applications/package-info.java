/** Applications over HTTP: drafts that save themselves, papers, handing in, screening. */
@NullMarked
package roundtable.server.applications;

import org.jspecify.annotations.NullMarked;
