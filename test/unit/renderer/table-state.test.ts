import { expect, it } from 'vitest';
import { draftOf, knownWays, toEdited, withNewAnswers } from '../../../renderer/designs/table-state.ts';
import { activityKind } from '../../../shared/codes/activity-kind.ts';
import type { EditedTable } from '../../../shared/registers/own/edited-table.ts';

const none: EditedTable = { table: 'activity-kind', answers: [], order: [] };

it('saves nothing of a table that was only looked at', () => {
  expect(toEdited(activityKind, draftOf(activityKind, none))).toEqual(none);
});

it('saves what was changed and gives it back as it was', () => {
  const edited: EditedTable = {
    table: 'activity-kind',
    answers: [
      { code: 'film', label: '露天电影', aliases: ['看电影'], retired: false },
      { code: 'study', label: null, aliases: [], retired: true },
      { code: 'own1', label: '健步走', aliases: ['徒步', '远足'], retired: false },
    ],
    order: [],
  };
  expect(toEdited(activityKind, draftOf(activityKind, edited))).toEqual(edited);
});

it('puts a new answer before 其他, with a code that none has or had', () => {
  const twice = withNewAnswers(withNewAnswers(draftOf(activityKind, none), 'own'), 'own');
  expect(twice.slice(-3).map(({ code }) => code)).toEqual(['own1', 'own2', 'other']);
});

it('takes other ways of writing with whatever stands between them, each once', () => {
  const [first] = draftOf(activityKind, none);
  if (first === undefined) throw new Error('no answer');
  const { answers } = toEdited(activityKind, [{ ...first, aliases: ' 义工，公益 、义工;' }]);
  expect(answers).toEqual([{ code: 'volunteer', label: null, aliases: ['义工', '公益'], retired: false }]);
});

it('says what is understood anyway, the program’s wording too when the office has another', () => {
  const film = draftOf(activityKind, none).find(({ code }) => code === 'film');
  if (film === undefined) throw new Error('no answer');
  expect(knownWays(film)).toEqual(['电影放映', '放电影']);
  expect(knownWays({ ...film, label: '露天电影' })).toEqual(['红色影院', '电影放映', '放电影']);
});

it('keeps an order only while it is not the usual one', () => {
  const answers = draftOf(activityKind, none);
  const turned = toEdited(activityKind, answers.toReversed());
  expect(turned.order).toEqual(activityKind.entries.map(({ code }) => code).toReversed());
  expect(toEdited(activityKind, draftOf(activityKind, turned))).toEqual(turned);
  expect(toEdited(activityKind, draftOf(activityKind, turned).toReversed())).toEqual(none);
});

it('several lines that are pasted are as many answers, behind the one they were pasted into', () => {
  const one = withNewAnswers([], 'a', { labels: ['在库', '遗失'] });
  const more = withNewAnswers(one, 'a', { labels: ['借出', '维修'], behind: 0 });
  expect(more.map(({ code, label }) => [code, label])).toEqual([
    ['a1', '在库'],
    ['a3', '借出'],
    ['a4', '维修'],
    ['a2', '遗失'],
  ]);
});
