/** Firms' pipelines over HTTP: the board, one pursuit, its table and its calendar, and whom members know. */
@NullMarked
package roundtable.server.pipeline;

import org.jspecify.annotations.NullMarked;
