import { now, parseAbsolute, parseDate, type ZonedDateTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useLanguage, useWords } from '../i18n';
import { ZONE, type Day } from './dates';
import type { FieldProps } from './field';
import { Icon } from './icon';

export type DayPickerProps = FieldProps & { value: Day | null; onChange: (value: Day | null) => void; min?: Day; max?: Day };

export type MomentPickerProps = FieldProps & { value: string | null; onChange: (value: string | null) => void; min?: string; max?: string };

const common = ({ name, required = false, isDisabled = false, error }: FieldProps) => ({
  className: 'field',
  'data-name': name,
  isRequired: required,
  isDisabled,
  isInvalid: error !== undefined,
  validationBehavior: 'aria' as const,
});

/** The day stands before the month, as in every date the page writes. */
function Localised({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useLanguage() === 'zh' ? 'zh-CN' : 'en-GB'}>{children}</I18nProvider>;
}

export function DayPicker({ value, onChange, min, max, ...props }: DayPickerProps) {
  return (
    <Localised>
      <DatePicker
        {...common(props)}
        value={value === null ? null : parseDate(value)}
        onChange={(next) => onChange(next?.toString() ?? null)}
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      >
        <Inside {...props} />
      </DatePicker>
    </Localised>
  );
}

export function MomentPicker({ value, onChange, min, max, ...props }: MomentPickerProps) {
  const words = useWords('ui');
  return (
    <Localised>
      <DatePicker<ZonedDateTime>
        {...common(props)}
        granularity="minute"
        hourCycle={24}
        hideTimeZone
        placeholderValue={now(ZONE).set({ hour: 17, minute: 0, second: 0, millisecond: 0 })}
        value={value === null ? null : parseAbsolute(value, ZONE)}
        onChange={(next) => onChange(next?.toDate().toISOString() ?? null)}
        {...(min === undefined ? {} : { minValue: parseAbsolute(min, ZONE) })}
        {...(max === undefined ? {} : { maxValue: parseAbsolute(max, ZONE) })}
      >
        <Inside {...props} unit={words('beijingTime')} />
      </DatePicker>
    </Localised>
  );
}

function Inside({ label, hint, error, optional, unit }: FieldProps & { unit?: ReactNode }) {
  const words = useWords('ui');
  return (
    <>
      <Label className="label">
        {label}
        {optional ? <span className="optional"> {words('optional')}</span> : null}
      </Label>
      {hint ? <Text slot="description" className="hint">{hint}</Text> : null}
      <Group className="input date-input">
        <DateInput className="date-segments">{(segment) => <DateSegment className="date-segment" segment={segment} />}</DateInput>
        {unit ? <span className="unit">{unit}</span> : null}
        <Button className="icon-button"><Icon name="calendar" /></Button>
      </Group>
      <div className="error">
        <FieldError>{error ? <><Icon name="warn" /> {error}</> : null}</FieldError>
      </div>
      <Popover className="pop">
        <Dialog className="calendar">
          <Calendar>
            <header>
              <Button slot="previous" className="icon-button"><Icon name="left" /></Button>
              <Heading />
              <Button slot="next" className="icon-button"><Icon name="right" /></Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  );
}
