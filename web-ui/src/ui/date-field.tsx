import { lazy, Suspense } from 'react';
import type { DayPickerProps, MomentPickerProps } from './date-picker';

/** The calendar is heavy, so it comes when a form with a date is opened. */
const DayPicker = lazy(() => import('./date-picker').then((picker) => ({ default: picker.DayPicker })));
const MomentPicker = lazy(() => import('./date-picker').then((picker) => ({ default: picker.MomentPicker })));

function Waiting({ label }: { label: string }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="input" aria-hidden="true" />
      <div className="error" />
    </div>
  );
}

/** A calendar day, `2026-12-18`, typed or picked; empty is null. */
export function DateField(props: DayPickerProps) {
  return (
    <Suspense fallback={<Waiting label={props.label} />}>
      <DayPicker {...props} />
    </Suspense>
  );
}

/** A moment to the minute on the authorities' clock, given and heard as ISO 8601 in UTC; empty is null. */
export function MomentField(props: MomentPickerProps) {
  return (
    <Suspense fallback={<Waiting label={props.label} />}>
      <MomentPicker {...props} />
    </Suspense>
  );
}
