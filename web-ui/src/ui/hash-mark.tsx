/** A hash as a picture of 5 × 5 mirrored cells with its first eight digits: two that differ look different. */
export function HashMark({ hash }: { hash: string }) {
  const bits = [...hash.slice(0, 15)].map((digit) => Number.parseInt(digit, 16) % 2 === 1);
  const cells = bits.flatMap((on, index) => {
    const column = Math.floor(index / 5);
    const row = index % 5;
    return on ? [`${column},${row}`, `${4 - column},${row}`] : [];
  });
  return (
    <span className="hash">
      <svg viewBox="-0.5 -0.5 6 6" aria-hidden="true" shapeRendering="crispEdges">
        {[...new Set(cells)].map((cell) => {
          const [x, y] = cell.split(',');
          return <rect key={cell} x={x} y={y} width="1" height="1" />;
        })}
      </svg>
      <span className="mono">{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span>
    </span>
  );
}
