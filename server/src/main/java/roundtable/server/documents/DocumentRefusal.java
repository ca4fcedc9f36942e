package roundtable.server.documents;

import java.util.List;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.server.http.RetryLater;

/** Why a document is not kept, not given out or not shown. */
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

    /**
     * Two readers would take it for two different things.
     *
     * @param found the media type of its bytes
     * @param also what else it is
     */
    @Named("document-is-two-things")
    record DocumentIsTwoThings(String name, String found, String also) implements DocumentRefusal {}

    /**
     * What is packed inside is too much, in too many parts, or too deep.
     *
     * @param mostMegabytes what a file of its size may unpack to
     */
    @Named("document-unpacks-too-far")
    record DocumentUnpacksTooFar(String name, long mostMegabytes, int mostEntries, int deepest)
            implements DocumentRefusal {}

    /** A packed file that is damaged or locked: nobody can look into it. */
    @Named("document-cannot-be-opened")
    record DocumentCannotBeOpened(String name) implements DocumentRefusal {}

    /** @param malware what the scanner calls it */
    @Named("document-infected")
    record DocumentInfected(String name, String malware) implements DocumentRefusal {}

    /** The scanner takes no file of this size. */
    @Named("document-too-large-to-scan")
    record DocumentTooLargeToScan(String name) implements DocumentRefusal {}

    /** A scanner is configured and does not answer; what it has not seen is neither kept nor given out. */
    @Named("scanner-away")
    record ScannerAway(String name) implements DocumentRefusal, RetryLater {
        @Override
        public long seconds() {
            return 60;
        }
    }

    /** No picture is made of it; its bytes can be saved. */
    @Named("document-not-shown")
    record DocumentNotShown(String name, WhyNot reason) implements DocumentRefusal {}

    /** It has more pages than are drawn for one copy. */
    @Named("document-too-long-to-copy")
    record DocumentTooLongToCopy(String name, int pages, int most) implements DocumentRefusal {}

    /** Too many others look at documents just now. */
    @Named("drawing-busy")
    record DrawingBusy() implements DocumentRefusal, RetryLater {
        @Override
        public long seconds() {
            return 10;
        }
    }
}
