import { lazy, Suspense, useMemo } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Loading } from '../../ui';
import type { Call } from './model';
import { sampleOf, withoutKeptBack } from './sample';
import * as callWords from './words';

const TrialReview = lazy(() => import('../reviews').then((reviews) => ({ default: reviews.TrialReview })));

/** A sample as an expert is shown it: what the form marks is kept back. */
export function TrialReviewOf({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const sample = useMemo(() => sampleOf(call, language), [call, language]);
  return (
    <>
      <p className="cap sample-note">{words('sampleNote')}</p>
      <Suspense fallback={<Loading />}>
        <TrialReview
          code={words('sampleCode')}
          title={sample.title}
          requested={sample.screened.requested}
          rubric={call.rubric}
          form={call.form}
          answers={JSON.stringify(withoutKeptBack(sample.answers, sample.keptBack))}
          keptBack={sample.keptBack}
        />
      </Suspense>
    </>
  );
}
