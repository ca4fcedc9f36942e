/** The same list with one of it a step further up or down; as it was where there is no step. */
export function moved<T>(list: T[], one: T, by: -1 | 1): T[] {
  const from = list.indexOf(one);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  const next = list.filter((each) => each !== one);
  next.splice(to, 0, one);
  return next;
}
