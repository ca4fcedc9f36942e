/**
 * Read models: event handlers that write rows, and the queries that read them. Every query takes its viewer and returns only
 * what that viewer may see. A table is fed by one kind of aggregate; screens join in SQL.
 */
@NullMarked
package roundtable.projections;

import org.jspecify.annotations.NullMarked;
