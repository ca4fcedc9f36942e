/** A refusal as the server words it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;

  constructor(status: number, code: string, detail: string, facts: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}

type Body = { code?: string; detail?: string; facts?: Record<string, unknown> };

export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Body;
    return new Problem(response.status, body.code ?? `http-${response.status}`, body.detail ?? response.statusText, body.facts ?? {});
  } catch {
    return new Problem(response.status, `http-${response.status}`, response.statusText);
  }
}
