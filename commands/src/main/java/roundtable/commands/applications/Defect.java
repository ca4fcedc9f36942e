package roundtable.commands.applications;

import org.jspecify.annotations.Nullable;
import roundtable.commands.people.Personal;

/**
 * What an officer finds wrong with an application.
 *
 * @param question of the form that it is about, or null where it is about the whole
 * @param remark what is wrong, and what would be right
 */
public record Defect(@Nullable String question, Personal<String> remark) {}
