package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.ApplicationRefusal.DeclineReasonsMissing;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.ScreeningJobRefusal.AdmissionHasNoReasons;
import roundtable.server.applications.ScreeningJobRefusal.JobHasEnded;
import roundtable.server.applications.ScreeningJobRefusal.NothingChosen;
import roundtable.server.applications.ScreeningJobRefusal.TooManyChosen;
import roundtable.server.applications.ScreeningJobs.Act;
import roundtable.server.applications.ScreeningJobs.Progress;
import roundtable.server.http.Asked;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/screening-jobs}: many applications admitted or declined by one request, to be watched and stopped. */
@RestController
@RequestMapping("/api/v1/screening-jobs")
class ScreeningJobRoutes {

    /** As many as the queue shows. */
    private static final int MOST = 200;

    private static final int LONGEST_REASONS = 4_000;

    private final ScreeningJobs jobs;
    private final ScreeningWorker worker;
    private final People people;
    private final InstantSource clock;

    ScreeningJobRoutes(ScreeningJobs jobs, ScreeningWorker worker, People people, InstantSource clock) {
        this.jobs = jobs;
        this.worker = worker;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Many to be screened alike, in this order.
     *
     * @param reasons of a decline: each applicant reads them
     */
    record Screen(
            Act act,
            List<ApplicationId> applications,
            @Nullable String reasons) {}

    /**
     * A job with the names of its people.
     *
     * @param names by person id
     */
    record JobAnswer(Progress job, Map<String, String> names) {}

    /** The latest of this viewer's authorities. */
    @GetMapping
    List<Progress> latest(Viewer viewer) {
        return jobs.latest(viewer);
    }

    @GetMapping("/{job}")
    JobAnswer job(@PathVariable UUID job, Viewer viewer) {
        return answer(job, viewer);
    }

    /** Takes the request and answers at once; the job is done after that. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAnswer> screen(@RequestBody Screen body, Asked asked) {
        OrganisationId authority = asked.actingAs(Role.OFFICER, Right.SIGN);
        List<ApplicationId> chosen = body.applications().stream().distinct().toList();
        refuse(chosen.isEmpty(), new NothingChosen());
        refuse(chosen.size() > MOST, new TooManyChosen(chosen.size(), MOST));
        UUID job = jobs.make(
                authority,
                asked.person(),
                body.act(),
                reasons(body),
                chosen,
                asked.conditions().once(),
                clock.instant());
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/screening-jobs/" + job))
                .body(answer(job, asked.viewer()));
    }

    /** What is not done yet stays as it is. */
    @PostMapping("/{job}/cancellation")
    JobAnswer cancel(@PathVariable UUID job, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        refuse(jobs.find(job, asked.viewer()).isEmpty(), new NotFound());
        refuse(!jobs.cancel(job, clock.instant()), new JobHasEnded());
        return answer(job, asked.viewer());
    }

    private static @Nullable String reasons(Screen body) {
        String reasons = body.reasons() == null ? "" : body.reasons().strip();
        if (body.act() == Act.ADMIT) {
            refuse(!reasons.isEmpty(), new AdmissionHasNoReasons());
            return null;
        }
        refuse(reasons.isEmpty(), new DeclineReasonsMissing());
        theProseFits("reasons", Text.zh(reasons), LONGEST_REASONS);
        return reasons;
    }

    private JobAnswer answer(UUID job, Viewer viewer) {
        Progress progress = jobs.find(job, viewer).orElseThrow(() -> new Refused(new NotFound()));
        return new JobAnswer(progress, HistoryTab.byText(people.names(List.of(progress.person()))));
    }
}
