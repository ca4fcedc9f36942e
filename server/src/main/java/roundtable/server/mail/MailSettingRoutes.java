package roundtable.server.mail;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.server.http.Asked;

/** {@code /api/v1/me/mail}: how one wants to be told of what. */
@RestController
@RequestMapping("/api/v1/me/mail")
class MailSettingRoutes {

    private final MailSettings settings;

    MailSettingRoutes(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * How a person is told of what.
     *
     * @param deliveries by kind; in requests, a kind that is left out stays as it is
     * @param zone in which it is morning for them
     */
    record Wanted(Map<MailKind, Delivery> deliveries, ZoneId zone) {}

    @GetMapping
    Wanted wanted(Asked asked) {
        return new Wanted(settings.of(asked.person()), settings.zoneOf(asked.person()));
    }

    @PutMapping
    Wanted want(@RequestBody Wanted body, Asked asked) {
        settings.set(asked.person(), body.deliveries(), body.zone());
        return wanted(asked);
    }
}
