import { Problem, type Keeper } from '../../api';
import type { Finding } from './check';
import { answered, type Answers } from './form';
import { differing, merge, only, same, type Clash } from './merge';
import type { Draft, Paper } from './model';

export type Saved = { revision: number; savedAt: string; currentForm: string; findings: Finding[] };

/** An answer given up for a colleague's; of one question there may be several before the next saving. */
export type SetAside = { question: string; answer: unknown };

/** How a draft travels. */
export type Line = {
  /** `setAside`: what its writer gave up because a colleague had answered the same; the server keeps it among the changes. */
  save(form: string, answers: Answers, seen: number, setAside: SetAside[]): Promise<Saved>;
  read(): Promise<Draft>;
};

/**
 * What was written and has not reached the server yet, what that was based on, and which questions another hand changed too. The
 * answers that the server has are not among them.
 */
export type Kept = { base: Answers; answers: Answers; clashing: string[]; setAside?: SetAside[]; at: string };

export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Without a line; `kept` says whether this machine holds the words meanwhile. */
  | { kind: 'offline'; since: string; kept: boolean }
  | { kind: 'conflict'; by: string | null; at: string | null; clashes: Clash[] }
  | { kind: 'refused'; problem: Error };

export type Snapshot = { answers: Answers; revision: number; form: string; currentForm: string; findings: Finding[]; papers: Paper[]; state: SaveState };

const PAUSE = 900;
const AGAIN = 5_000;
/** Stands in the common answers for one that was still to be chosen: it equals no answer, so both are asked about again. */
const UNDECIDED = { undecided: true };

/**
 * Saves a draft as one types: a moment after the last stroke, one request at a time, each based on the revision it has
 * seen. What is not on the server yet is kept on this machine, so that neither a reload nor a broken line loses it.
 */
export class DraftSaver {
  private snapshot: Snapshot;
  private base: Answers;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private savedForm: string;
  private setAside: SetAside[] = [];
  private kept = true;
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: Draft,
    private readonly line: Line,
    private readonly keeper: Keeper<Kept>,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.base = draft.answers;
    this.savedForm = draft.form;
    this.snapshot = {
      answers: draft.answers,
      revision: draft.revision,
      form: draft.form,
      currentForm: draft.currentForm,
      findings: draft.findings,
      papers: draft.papers,
      state: draft.savedAt === null ? { kind: 'unchanged' } : { kind: 'saved', at: draft.savedAt },
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Snapshot => this.snapshot;

  /** Takes up what an earlier page could not send. */
  async resume(): Promise<void> {
    this.closed = false;
    const kept = await this.keeper.read();
    if (kept === null) return;
    this.setAside = kept.setAside ?? [];
    const unsent = differing(kept.base, kept.answers);
    if (same(only(kept.answers, unsent), only(this.base, unsent)) && this.setAside.length === 0) return;
    const open = Object.fromEntries(kept.clashing.map((question) => [question, UNDECIDED]));
    const merged = merge({ ...kept.base, ...open }, kept.answers, this.base);
    if (merged.clashes.length > 0) this.clash(merged.answers, merged.clashes, null, null);
    else this.edit(merged.answers);
  }

  edit(answers: Answers): void {
    // From the first stroke on, not only once the request leaves, it is not said that the server has everything.
    const settled = ['unchanged', 'saved'].includes(this.snapshot.state.kind);
    this.change({ answers, ...(settled ? { state: { kind: 'saving' } } : {}) });
    this.keep();
    if (this.snapshot.state.kind === 'conflict' || this.snapshot.state.kind === 'refused') return;
    this.soon(PAUSE);
  }

  /** The writer has seen the corrected form: from here on the answers are for it. */
  acceptForm(form: string): void {
    this.change({ form, currentForm: form });
    this.soon(0);
  }

  /** Settles one clash; with the last of them, saving goes on. */
  choose(question: string, answer: unknown): void {
    const { state, answers } = this.snapshot;
    if (state.kind !== 'conflict') return;
    const mine = answers[question];
    if (mine !== undefined && !same(mine, answer)) this.setAside = [...this.setAside, { question, answer: mine }];
    const clashes = state.clashes.filter((clash) => clash.question !== question);
    this.change({ answers: answered(answers, question, answer), state: { ...state, clashes } });
    this.keep();
    if (clashes.length === 0) {
      this.change({ state: { kind: 'saving' } });
      this.soon(0);
    }
  }

  /** Sends what is unsent; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.isDirty()) await this.save();
    return !this.isDirty();
  }

  /**
   * Takes up what another hand has saved meanwhile, up to this revision at least. What both changed is asked about; while that is
   * being asked, what comes after waits for the answer.
   */
  async catchUp(revision = Number.POSITIVE_INFINITY): Promise<void> {
    await this.running;
    if (this.snapshot.revision >= revision || this.isAsking() || this.snapshot.state.kind === 'refused') return;
    this.running ??= this.meet(null)
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.running = null;
      });
    await this.running;
  }

  /** What this page's writer has answered and the server does not have. */
  unsent(): Answers {
    return only(this.snapshot.answers, differing(this.base, this.snapshot.answers));
  }

  /** Whether the server lacks something. */
  isDirty(): boolean {
    return !same(this.snapshot.answers, this.base) || this.snapshot.revision === 0 || this.snapshot.form !== this.savedForm || this.setAside.length > 0;
  }

  /** The page goes away: what is unsent is sent now, and kept on this machine if that fails. */
  close(): void {
    this.closed = true;
    if (!same(this.snapshot.answers, this.base)) void this.flush();
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.save(), pause);
  }

  private save(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const { answers, revision, form } = this.snapshot;
    const { setAside } = this;
    if (this.isAsking()) return;
    this.change({ state: { kind: 'saving' } });
    try {
      const saved = await this.line.save(form, answers, revision, setAside);
      this.base = answers;
      this.savedForm = form;
      this.setAside = this.setAside.filter((each) => !setAside.includes(each));
      const more = !same(this.snapshot.answers, answers);
      this.change({
        revision: saved.revision,
        currentForm: saved.currentForm,
        findings: saved.findings,
        state: more ? { kind: 'saving' } : { kind: 'saved', at: saved.savedAt },
      });
      if (more) {
        this.keep();
        this.soon(PAUSE);
      } else {
        await this.keeper.forget();
      }
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (error instanceof Problem && error.code === 'draft-changed') {
      await this.meet(error.facts.by as string | null).catch((failure: unknown) => this.fail(failure));
    } else {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    if (error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429) {
      this.change({ state: { kind: 'refused', problem: error } });
    } else {
      this.offline();
    }
  }

  private offline(): void {
    const { state } = this.snapshot;
    this.change({ state: state.kind === 'offline' ? state : { kind: 'offline', since: this.now().toISOString(), kept: this.kept } });
    this.soon(AGAIN);
  }

  private isAsking(): boolean {
    return this.snapshot.state.kind === 'conflict' && this.snapshot.state.clashes.length > 0;
  }

  /** Another hand has saved: both versions come together, and only what both changed is asked about. */
  private async meet(by: string | null): Promise<void> {
    const theirs = await this.line.read();
    const { answers: mine, form } = this.snapshot;
    const merged = merge(this.base, mine, theirs.answers);
    this.base = theirs.answers;
    this.change({
      revision: theirs.revision,
      currentForm: theirs.currentForm,
      findings: theirs.findings,
      papers: theirs.papers,
      form: form === this.savedForm ? theirs.form : form,
    });
    this.savedForm = theirs.form;
    if (merged.clashes.length > 0) {
      this.clash(merged.answers, merged.clashes, theirs.savedBy ?? by, theirs.savedAt);
      return;
    }
    this.change({ answers: merged.answers });
    if (this.isDirty()) {
      this.change({ state: { kind: 'saving' } });
      this.keep();
      this.soon(0);
    } else {
      this.change({ state: theirs.savedAt === null ? { kind: 'unchanged' } : { kind: 'saved', at: theirs.savedAt } });
      await this.keeper.forget();
    }
  }

  private clash(answers: Answers, clashes: Clash[], by: string | null, at: string | null): void {
    this.change({ answers, state: { kind: 'conflict', by, at, clashes } });
    this.keep();
  }

  private keep(): void {
    const { answers, state } = this.snapshot;
    const clashing = state.kind === 'conflict' ? state.clashes.map((clash) => clash.question) : [];
    const unsent = [...new Set([...differing(this.base, answers), ...clashing])];
    this.keeper.write({ base: only(this.base, unsent), answers: only(answers, unsent), clashing, setAside: this.setAside, at: this.now().toISOString() }).then(
      () => (this.kept = true),
      () => (this.kept = false),
    );
  }

  private change(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}
