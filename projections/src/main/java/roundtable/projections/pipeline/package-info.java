/** Firms' pipelines, for their members alone; and what a company learns of them: that a firm has passed. */
@NullMarked
package roundtable.projections.pipeline;

import org.jspecify.annotations.NullMarked;
