package roundtable.server.people;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.server.http.RetryLater;

/** Why somebody cannot sign up or in. */
public sealed interface PeopleRefusal extends Refusal {

    @Named("mail-wrong")
    record MailWrong() implements PeopleRefusal {}

    @Named("person-name-missing")
    record PersonNameMissing() implements PeopleRefusal {}

    @Named("password-too-short")
    record PasswordTooShort(int shortest) implements PeopleRefusal {}

    @Named("password-too-long")
    record PasswordTooLong(int longest) implements PeopleRefusal {}

    /** It is the mail address, or among the first that anybody would try. */
    @Named("password-guessable")
    record PasswordGuessable() implements PeopleRefusal {}

    /** Mail and password do not belong together, or the address is not confirmed: which of them is not told. */
    @Named("sign-in-failed")
    record SignInFailed() implements PeopleRefusal {}

    @Named("session-ended")
    record SessionEnded() implements PeopleRefusal {}

    /** The link was used, has expired, or was never sent. */
    @Named("link-dead")
    record LinkDead() implements PeopleRefusal {}

    @Named("too-many-requests")
    record TooManyRequests(long seconds) implements PeopleRefusal, RetryLater {}
}
