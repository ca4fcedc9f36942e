/**
 * Forms: what a call may ask (the subset of docs/forms.md), and whether answers hold against it. The page checks by the same
 * golden cases.
 */
@NullMarked
package roundtable.server.forms;

import org.jspecify.annotations.NullMarked;
