const paths = {
  check: 'm3 8.5 3.2 3.2L13 5',
  cross: 'm4 4 8 8m0-8-8 8',
  right: 'm6 3 5 5-5 5',
  left: 'm10 3-5 5 5 5',
  down: 'm3 6 5 5 5-5',
  clock: 'M8 4v4l3 2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  document: 'M4 2h5.5L13 5.5V14H4zM9 2v4h4',
  up: 'M8 12V4M4.5 7 8 3.5 11.5 7',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14',
  plus: 'M8 3v10M3 8h10',
  warn: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6',
  minus: 'M3 8h10',
  menu: 'M2 4h12M2 8h12M2 12h12',
  download: 'M8 3v7M5 7.5 8 10.5l3-3M3 13.5h10',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  folder: 'M2 4h4.2l1.4 1.6H14V13H2z',
  scan: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M2 8h12',
  calendar: 'M2.5 4h11v10h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  pause: 'M6 4v8M10 4v8',
  quote: 'M3 5h4v4c0 2-1 3-3 3M9.5 5h4v4c0 2-1 3-3 3',
  link: 'M6.5 9.5l3-3M5 8l-1.6 1.6a2.1 2.1 0 0 0 3 3L8 11M8 5l1.6-1.6a2.1 2.1 0 0 1 3 3L11 8',
  people: 'M8.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M1.5 13.5c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.4c1.6.6 2.5 2 2.5 4.1',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-3V6h13v5.5h-3M4.5 9.5h7v4.5h-7z',
  edit: 'M10.5 3 13 5.5 6 12.5l-3 .5.5-3zM9 4.5 11.5 7',
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
