import { useWords } from '../i18n';

/**
 * A few quarters as bars, oldest first, the last one dark. A null leaves a gap and is not zero; with nothing known it says so
 * and draws no line. `label` is a sentence that says what the figure shows.
 */
export function Spark({ label, values, height = 38 }: { label: string; values: (number | null)[]; height?: number }) {
  const words = useWords('ui');
  if (values.every((value) => value === null)) return <p className="spark-none cap">{words('notPublished')}</p>;
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const scale = most > 0 ? height / most : 0;
  return (
    <svg className="spark" role="img" aria-label={label} viewBox={`0 0 ${values.length * 10 - 1.5} ${height}`} height={height} preserveAspectRatio="none">
      {values.map((value, index) =>
        value === null ? null : (
          <rect key={index} data-last={index === values.length - 1 || undefined} x={index * 10} width="8.5" y={height - value * scale} height={Math.max(value * scale, 1)} />
        ),
      )}
    </svg>
  );
}
