package roundtable.server.http;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a request is refused before any rule of a feature is asked. */
public sealed interface HttpRefusal extends Refusal {

    @Named("sign-in-needed")
    record SignInNeeded() implements HttpRefusal {}

    /** The request may not be made by this person, or by nobody at all. */
    @Named("forbidden")
    record Forbidden() implements HttpRefusal {}

    /** {@code Acting-As} names a membership that this person does not have, or no longer. */
    @Named("not-your-role")
    record NotYourRole() implements HttpRefusal {}

    @Named("page-not-found")
    record PageNotFound() implements HttpRefusal {}

    @Named("method-not-allowed")
    record MethodNotAllowed(String method) implements HttpRefusal {}

    @Named("body-unreadable")
    record BodyUnreadable(String reason) implements HttpRefusal {}

    /** A field that this request does not know: a typing error would otherwise be lost in silence. */
    @Named("field-unknown")
    record FieldUnknown(String field) implements HttpRefusal {}

    @Named("field-wrong")
    record FieldWrong(String field) implements HttpRefusal {}

    @Named("parameter-wrong")
    record ParameterWrong(String parameter) implements HttpRefusal {}

    @Named("body-too-large")
    record BodyTooLarge(long largest) implements HttpRefusal {}

    @Named("content-type-not-supported")
    record ContentTypeNotSupported(String found) implements HttpRefusal {}

    @Named("not-acceptable")
    record NotAcceptable() implements HttpRefusal {}

    @Named("if-match-wrong")
    record IfMatchWrong() implements HttpRefusal {}

    /** Longer than any client needs it, or made of more than visible ASCII. */
    @Named("idempotency-key-wrong")
    record IdempotencyKeyWrong(int longest) implements HttpRefusal {}

    /** Not HTTP as it should be: the address or the headers cannot be read, or are too long. */
    @Named("request-malformed")
    record RequestMalformed() implements HttpRefusal {}

    /** The database is away, or has no connection to give. Whether a change was kept is not known; its key tells it apart. */
    @Named("database-unavailable")
    record DatabaseUnavailable() implements HttpRefusal, RetryLater {
        @Override
        public long seconds() {
            return 5;
        }
    }

    /** Something of ours is broken; the number finds it in the log. */
    @Named("internal-error")
    record SomethingBroke(String number) implements HttpRefusal {}
}
