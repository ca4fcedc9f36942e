import { HeldBy } from '../../ui';
import type { Line } from './model';
import { ScreeningClock, useScreeningClocks } from './screening-clock';
import { useHolder } from './use-holder';

type Held = Parameters<ReturnType<typeof useHolder>>[0] & Pick<Line, 'id'> & Partial<Pick<Line, 'rankedAt'>>;

/** Who holds an application and since when; while it is screened, its clock. */
export function Standing({ application }: { application: Held }) {
  const holder = useHolder();
  const screened = application.state === 'SUBMITTED' || application.state === 'RETURNED';
  const clock = useScreeningClocks(screened).data?.get(application.id);
  if (application.state === 'DECLINED' || application.state === 'WITHDRAWN' || application.rankedAt) return null;
  return (
    <div className="standing">
      <HeldBy {...holder(application)} />
      {screened ? <ScreeningClock clock={clock} wide /> : null}
    </div>
  );
}
