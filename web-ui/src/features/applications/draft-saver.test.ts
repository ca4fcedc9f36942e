import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, type Keeper } from '../../api';
import { DraftSaver, type Kept, type Line, type SetAside } from './draft-saver';
import type { Answers } from './form';
import type { Draft } from './model';

/** A server with one draft, and a line to it that can break. */
function aServer() {
  const stored = { revision: 0, answers: {} as Answers, form: 'f1', currentForm: 'f1', broken: false, saves: 0, setAside: [] as SetAside[], said: [] as Answers[] };
  const draft = (): Draft => ({
    revision: stored.revision, form: stored.form, currentForm: stored.currentForm, answers: stored.answers,
    savedAt: stored.revision === 0 ? null : '2026-11-24T03:00:00Z', savedBy: '周南', findings: [], papers: [],
  });
  const line: Line = {
    save: async (form, answers, seen, setAside) => {
      if (stored.broken) throw new Problem(0, 'offline', 'no line');
      if (seen !== stored.revision) throw new Problem(412, 'draft-changed', 'changed', { by: '周南' });
      stored.said.push(stored.answers);
      stored.setAside.push(...setAside);
      Object.assign(stored, { answers, form, revision: stored.revision + 1, saves: stored.saves + 1 });
      return { revision: stored.revision, savedAt: '2026-11-24T03:00:00Z', currentForm: stored.currentForm, findings: [] };
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

  it('keeps on this machine only what the server does not have', async () => {
    const server = aServer();
    const machine = aMachine();
    Object.assign(server.stored, { revision: 1, answers: { title: '大家写的', problem: '也是' } });
    const saver = new DraftSaver(server.draft(), server.line, machine);
    server.stored.broken = true;
    saver.edit({ ...saver.read().answers, market: '我写的' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(machine.kept).toMatchObject({ base: {}, answers: { market: '我写的' } });
    expect(saver.unsent()).toEqual({ market: '我写的' });
  });

  it('takes up what a colleague has saved, and saves nothing by it', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    one.edit({ title: '同事写的' });
    await vi.advanceTimersByTimeAsync(1_000);
    await two.catchUp(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(two.read()).toMatchObject({ answers: { title: '同事写的' }, revision: 1, state: { kind: 'saved' } });
    expect(server.stored.saves).toBe(1);
  });

  it('takes up a corrected form that a colleague has looked at, and does not bring the old one back', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    server.stored.currentForm = 'f2';
    one.edit({ title: '微' });
    one.acceptForm('f2');
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ problem: '问题' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.stored).toMatchObject({ form: 'f2', answers: { title: '微', problem: '问题' } });
  });

  it('hands the answer that was not chosen to the server all the same', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    one.edit({ title: '一' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ title: '二' });
    await vi.advanceTimersByTimeAsync(2_000);
    two.choose('title', '一');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.stored).toMatchObject({ answers: { title: '一' }, setAside: [{ question: 'title', answer: '二' }] });
    expect(two.isDirty()).toBe(false);
  });

  it('gives up one answer after another and loses none of them', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    one.edit({ title: '一' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ title: '二' });
    await vi.advanceTimersByTimeAsync(2_000);
    two.choose('title', '一');
    one.edit({ title: '一一' });
    two.edit({ title: '一二' });
    await one.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    two.choose('title', '一一');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.stored.setAside.map(({ answer }) => answer)).toEqual(['二', '一二']);
    expect(server.stored.answers).toEqual({ title: '一一' });
  });

  it('waits with what comes after while it asks about a clash', async () => {
    const server = aServer();
    const [one, two] = [new DraftSaver(server.draft(), server.line, aMachine()), new DraftSaver(server.draft(), server.line, aMachine())];
    one.edit({ title: '一' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.edit({ title: '二' });
    await vi.advanceTimersByTimeAsync(2_000);
    one.edit({ title: '一', market: '市场' });
    await vi.advanceTimersByTimeAsync(1_000);
    await two.catchUp(2);
    expect(two.read().state).toMatchObject({ kind: 'conflict', clashes: [{ mine: '二', theirs: '一' }] });
    two.choose('title', '二');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.stored.answers).toEqual({ title: '二', market: '市场' });
  });

  it('loses none of a thousand edits that two make at once', async () => {
    const server = aServer();
    const pages = ['a', 'b'].map((hand) => ({ hand, saver: new DraftSaver(server.draft(), server.line, aMachine()) }));
    let clashes = 0;
    let seed = 7;
    const below = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    const settle = ({ saver }: (typeof pages)[number]) => {
      const { state, answers } = saver.read();
      if (state.kind !== 'conflict') return;
      clashes += state.clashes.length;
      for (const clash of state.clashes) saver.choose(clash.question, below(2) === 0 ? clash.theirs : answers[clash.question]);
    };
    for (let edit = 0; edit < 500; edit += 1) {
      for (const page of pages) {
        const question = ['title', 'problem', 'market'][below(3)] ?? 'title';
        const { answers } = page.saver.read();
        page.saver.edit({ ...answers, [question]: `${String(answers[question] ?? '')}${page.hand}${edit};` });
        await vi.advanceTimersByTimeAsync(below(700));
        await page.saver.catchUp(server.stored.revision);
        settle(page);
      }
    }
    for (let round = 0; round < 10; round += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      pages.forEach(settle);
      for (const { saver } of pages) await saver.catchUp(server.stored.revision);
    }
    const kept = JSON.stringify([server.stored.answers, server.stored.said, server.stored.setAside]);
    const lost = pages.flatMap(({ hand }) => Array.from({ length: 500 }, (_, edit) => `${hand}${edit};`)).filter((words) => !kept.includes(words));
    expect(lost).toEqual([]);
    expect(clashes).toBeGreaterThan(0);
    expect(pages.map(({ saver }) => saver.read().answers)).toEqual([server.stored.answers, server.stored.answers]);
    expect(pages.every(({ saver }) => !saver.isDirty())).toBe(true);
  });
});
