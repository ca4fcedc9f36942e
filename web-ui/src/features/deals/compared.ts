export const MOST_COMPARED = 4;

const ID = /^[0-9a-f-]{36}$/;

/** The deals that an address asks to compare: four at most, each once; whatever else stands there is passed over. */
export function readCompared(raw: unknown): string[] {
  const listed = typeof raw === 'string' ? raw.split(',') : [];
  return [...new Set(listed.filter((id) => ID.test(id)))].slice(0, MOST_COMPARED);
}

/** With this deal added, or taken away where it was there; a fifth one is not taken. */
export function compared(chosen: string[], deal: string): string[] {
  if (chosen.includes(deal)) return chosen.filter((each) => each !== deal);
  return chosen.length < MOST_COMPARED ? [...chosen, deal] : chosen;
}
