import type { Call } from './model';

/** Where a published call's leaflet is: under its number, under its id where that does not fit an address. The server's rule is the same. */
export function leafletOf({ number, id }: Pick<Call, 'number' | 'id'>): string {
  return `/q/${/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(number) ? number : id}`;
}
