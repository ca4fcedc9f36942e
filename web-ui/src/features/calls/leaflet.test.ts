import { describe, expect, it } from 'vitest';
import { leafletOf } from './leaflet';

const id = '01990000-0000-7000-8000-000000000001';

describe('where a leaflet is', () => {
  it('is under the number that people type', () => {
    expect(leafletOf({ number: '2026-CT-0042', id })).toBe('/q/2026-CT-0042');
  });

  it('is under the id where the number does not fit an address', () => {
    for (const number of ['澄高新〔2026〕14 号', '2026/4', '-7', 'a b']) expect(leafletOf({ number, id })).toBe(`/q/${id}`);
  });
});
