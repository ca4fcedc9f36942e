package roundtable.server.documents;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.server.documents.UploadRefusal.TusVersionUnknown;
import roundtable.server.documents.UploadRefusal.UploadLongerThanAnnounced;
import roundtable.server.documents.UploadRefusal.UploadMovedOn;
import roundtable.server.http.HttpRefusal.RequestMalformed;

/** What the library answers, as this server answers: where it says no that is a problem with a body, of a length of its own. */
final class TusAnswer extends HttpServletResponseWrapper {

    private static final String EXTENSIONS = "Tus-Extension";

    TusAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase(EXTENSIONS)) {
            super.setHeader(
                    name, "creation,termination"); // it claims to take files whose length is told later; we do not
        } else if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void sendError(int status) {
        throw new Refused(refusal(status));
    }

    @Override
    public void sendError(int status, String message) {
        throw new Refused(refusal(status));
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> new NotFound();
            case HttpServletResponse.SC_CONFLICT -> new UploadMovedOn();
            case HttpServletResponse.SC_PRECONDITION_FAILED -> new TusVersionUnknown(Uploads.VERSION);
            case HttpServletResponse.SC_BAD_REQUEST -> new UploadLongerThanAnnounced();
            default -> new RequestMalformed();
        };
    }
}
