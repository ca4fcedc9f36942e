package roundtable.server.documents;

import java.util.List;
import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a document is not kept. */
public sealed interface DocumentRefusal extends Refusal {

    @Named("document-empty")
    record DocumentEmpty(String name) implements DocumentRefusal {}

    /** @param largestMegabytes the most a document may have, in units of 1,000,000 bytes */
    @Named("document-too-large")
    record DocumentTooLarge(String name, long largestMegabytes) implements DocumentRefusal {}

    /** A program, whatever its name says. */
    @Named("document-is-a-program")
    record DocumentIsAProgram(String name, String found) implements DocumentRefusal {}

    /**
     * @param found the media type of its bytes
     * @param accepted the media types that the question takes
     */
    @Named("document-of-the-wrong-kind")
    record DocumentOfTheWrongKind(String name, String found, List<String> accepted) implements DocumentRefusal {}
}
