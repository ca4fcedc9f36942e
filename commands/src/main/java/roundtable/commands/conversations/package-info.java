/**
 * Conversations (圆桌, the table): what an applicant and its authority say to each other about one application, with files
 * and a meeting; one for each application, also before it is handed in, by the applicant's invitation.
 *
 * <p>Owns every {@code conversation-*}, {@code message-*} and {@code meeting-*} event. It never screens and never decides, and
 * nobody who reviews sits at it.
 */
@NullMarked
package roundtable.commands.conversations;

import org.jspecify.annotations.NullMarked;
