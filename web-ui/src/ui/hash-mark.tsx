/** The cells to ink for a hexadecimal hash: fifteen bits of its first digits, the left columns mirrored to the right. */
export function hashCells(hash: string): [x: number, y: number][] {
  return [...hash.slice(0, 15)].flatMap((digit, index): [number, number][] => {
    const [x, y] = [Math.floor(index / 5), index % 5];
    if (Number.parseInt(digit, 16) % 2 === 0) return [];
    return x < 2 ? [[x, y], [4 - x, y]] : [[x, y]];
  });
}

/** A hash as a picture of 5 × 5 mirrored cells with its first eight digits: two that differ look different. */
export function HashMark({ hash, digits = true }: { hash: string; digits?: boolean }) {
  return (
    <span className="hash">
      <svg viewBox="-0.5 -0.5 6 6" aria-hidden="true" shapeRendering="crispEdges">
        {hashCells(hash).map(([x, y]) => (
          <rect key={`${x},${y}`} x={x} y={y} width="1" height="1" />
        ))}
      </svg>
      {digits ? <span className="mono">{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span> : null}
    </span>
  );
}
