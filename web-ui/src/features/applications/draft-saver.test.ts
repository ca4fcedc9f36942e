import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, type Keeper } from '../../api';
import { DraftSaver, type Kept, type Line } from './draft-saver';
import type { Answers } from './form';
import type { Draft } from './model';

/** A server with one draft, and a line to it that can break. */
function aServer() {
  const stored = { revision: 0, answers: {} as Answers, broken: false, saves: 0 };
  const draft = (): Draft => ({
    revision: stored.revision, form: 'f1', currentForm: 'f1', answers: stored.answers,
    savedAt: stored.revision === 0 ? null : '2026-11-24T03:00:00Z', savedBy: '周南', findings: [], papers: [],
  });
  const line: Line = {
    save: async (form, answers, seen) => {
      if (stored.broken) throw new Problem(0, 'offline', 'no line');
      if (seen !== stored.revision) throw new Problem(412, 'draft-changed', 'changed', { by: '周南' });
      Object.assign(stored, { answers, revision: stored.revision + 1, saves: stored.saves + 1 });
      return { revision: stored.revision, savedAt: '2026-11-24T03:00:00Z', currentForm: form, findings: [] };
    },
    read: async () => draft(),
  };
  return { stored, draft, line };
}

function aMachine(): Keeper<Kept> & { kept: Kept | null } {
  return {
    kept: null,
    async read() { return this.kept; },
    async write(kept) { this.kept = kept; },
    async forget() { this.kept = null; },
  };
}

describe('saving a draft as one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends once, a moment after the last stroke', async () => {
    const server = aServer();
    const saver = new DraftSaver(server.draft(), server.line, aMachine());
    for (const title of ['微', '微型', '微型质']) saver.edit({ title });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.stored).toMatchObject({ answers: { title: '微型质' }, saves: 1 });
    expect(saver.read().state.kind).toBe('saved');
  });

  it('does not say that all is saved while the last stroke is not', async () => {
    const server = aServer();
    const saver = new DraftSaver(server.draft(), server.line, aMachine());
    saver.edit({ title: '微' });
    expect(saver.read().state.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.read().state.kind).toBe('saved');
    saver.edit({ title: '微型' });
    expect(saver.read().state.kind).toBe('saving');
  });

  it('keeps what it cannot send, and sends it when the line is back', async () => {
    const server = aServer();
    const machine = aMachine();
    const saver = new DraftSaver(server.draft(), server.line, machine);
    server.stored.broken = true;
    saver.edit({ title: '微型质谱仪' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.read().state).toMatchObject({ kind: 'offline', kept: true });
    expect(machine.kept?.answers).toEqual({ title: '微型质谱仪' });
    server.stored.broken = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.stored.answers).toEqual({ title: '微型质谱仪' });
    expect(machine.kept).toBeNull();
  });

  it('takes up after a reload what the page before could not send', async () => {
    const server = aServer();
    const machine = aMachine();
    server.stored.broken = true;
    const before = new DraftSaver(server.draft(), server.line, machine);
    before.edit({ title: '微型质谱仪' });
    await vi.advanceTimersByTimeAsync(1_000);
    before.close();
    server.stored.broken = false;
    const after = new DraftSaver(server.draft(), server.line, machine);
    await after.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.stored.answers).toEqual({ title: '微型质谱仪' });
  });

  it('brings two tabs together where they wrote different answers', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    one.edit({ title: '微型质谱仪' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ problem: '基层医院缺少检测手段' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.stored.answers).toEqual({ title: '微型质谱仪', problem: '基层医院缺少检测手段' });
    expect(two.read().state.kind).toBe('saved');
  });

  it('asks about what both changed, and loses neither until one is chosen, not even by a reload', async () => {
    const server = aServer();
    const machine = aMachine();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, machine)];
    one.edit({ title: '一' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ title: '二' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(two.read().state).toMatchObject({ kind: 'conflict', by: '周南', clashes: [{ question: 'title', mine: '二', theirs: '一' }] });
    expect(server.stored.answers).toEqual({ title: '一' });
    two.close();

    const reloaded = new DraftSaver(server.draft(), server.line, machine);
    await reloaded.resume();
    expect(reloaded.read().state).toMatchObject({ kind: 'conflict', clashes: [{ mine: '二', theirs: '一' }] });
    reloaded.choose('title', '二');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.stored.answers).toEqual({ title: '二' });
    expect(reloaded.isDirty()).toBe(false);
  });

  it('says why when the server will not have it', async () => {
    const server = aServer();
    const line: Line = { ...server.line, save: () => Promise.reject(new Problem(409, 'application-already-submitted', '已提交')) };
    const saver = new DraftSaver(server.draft(), line, aMachine());
    saver.edit({ title: '微' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.read().state).toMatchObject({ kind: 'refused', problem: { message: '已提交' } });
  });
});
