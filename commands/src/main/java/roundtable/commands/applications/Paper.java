package roundtable.commands.applications;

import roundtable.commands.people.Personal;

/**
 * A document attached to an application, by content.
 *
 * @param question the form's question it answers
 * @param sha256 lower-case hex of its bytes
 * @param mediaType as sniffed from its bytes, never as claimed
 * @param name the file's name as it was on the writer's machine
 * @param size bytes
 */
public record Paper(String question, String sha256, String mediaType, Personal<String> name, long size) {}
