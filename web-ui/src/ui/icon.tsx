const paths = {
  check: 'm3 8.5 3.2 3.2L13 5',
  cross: 'm4 4 8 8m0-8-8 8',
  right: 'm6 3 5 5-5 5',
  down: 'm3 6 5 5 5-5',
  clock: 'M8 4v4l3 2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  document: 'M4 2h5.5L13 5.5V14H4zM9 2v4h4',
  up: 'M8 12V4M4.5 7 8 3.5 11.5 7',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14',
  plus: 'M8 3v10M3 8h10',
  warn: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6',
  mail: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
};

export type IconName = keyof typeof paths;

/** A drawing beside words, never instead of them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
