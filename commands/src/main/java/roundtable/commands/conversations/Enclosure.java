package roundtable.commands.conversations;

import roundtable.commands.people.Personal;

/**
 * A document laid beside a message, by content.
 *
 * @param sha256 lower-case hex of its bytes
 * @param mediaType as sniffed from its bytes, never as claimed
 * @param name the file's name as it was on the writer's machine
 * @param size bytes
 */
public record Enclosure(String sha256, String mediaType, Personal<String> name, long size) {}
