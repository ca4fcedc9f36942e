/**
 * The pipeline (跟进): which deals a firm follows, in which of its own stages, and why it passed; its notes, its tasks, and
 * whom its members know.
 *
 * <p>Owns every {@code pipeline-*}, {@code pursuit-*} and {@code acquaintance-*} event. All of it is the firm's own. The company
 * learns one thing only: that the firm has passed, and why.
 */
@NullMarked
package roundtable.commands.pipeline;

import org.jspecify.annotations.NullMarked;
