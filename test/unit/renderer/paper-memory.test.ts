import { describe, expect, it } from 'vitest';
import {
  firstPaperWishes,
  firstRun,
  paperOptionsOf,
  paperWishes,
} from '../../../renderer/documents/paper-memory.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { servingMember } from '../../../shared/registers/definitions/serving-member.ts';
import { volunteer } from '../../../shared/registers/definitions/volunteer.ts';
import { paperOf } from '../../../shared/registers/paper.ts';
import { paperOptions } from '../../../shared/registers/papers/paper-options.ts';
import { personalOnPaper } from '../../../shared/registers/papers/words.ts';

const said = { run: firstRun, offset: { x: 1.5, y: 0 }, asked: {}, choice: null };
const card = paperOf(servingMember, 'contact-card');
const certificate = paperOf(volunteer, 'service-certificate');

describe('a paper’s options', () => {
  it('are what the main side takes, for every paper of every register', () => {
    for (const definition of registers) {
      for (const paper of definition.papers ?? []) {
        const wishes = firstPaperWishes(paper);
        for (const choice of [null, { ids: [3, 1] }]) {
          const options = paperOptionsOf(definition, paper, { ...said, wishes, choice });
          expect(paperOptions.safeParse(options).success).toBe(true);
        }
      }
    }
  });

  it('are masked until somebody says otherwise, where there is anything to mask', () => {
    expect(personalOnPaper(servingMember, card)).toEqual(['手机号码', '居住地址']);
    const wishes = firstPaperWishes(card);
    expect(paperOptionsOf(servingMember, card, { ...said, wishes }).masked).toBe(true);
    expect(personalOnPaper(volunteer, certificate)).toEqual([]);
    expect(paperOptionsOf(volunteer, certificate, { ...said, wishes }).masked).toBe(false);
  });

  it('hold of the answers only those that the paper asks for', () => {
    const asked = { 服务热线: ' 0575-84112233 ', 办公地址: '团结路91号' };
    const wishes = firstPaperWishes(card);
    expect(paperOptionsOf(servingMember, card, { ...said, wishes, asked }).asked).toEqual({
      服务热线: '0575-84112233',
    });
  });

  it('do not change with what does not concern the paper: nothing is drawn anew for it', () => {
    const run = { ...firstRun, start: 4, trial: true };
    const wishes = { ...firstPaperWishes(certificate), sides: 'both' as const, size: 'A5' as const };
    expect(paperOptionsOf(volunteer, certificate, { ...said, wishes, run })).toEqual(
      paperOptionsOf(volunteer, certificate, { ...said, wishes: firstPaperWishes(certificate) }),
    );
    const options = paperOptionsOf(servingMember, card, { ...said, wishes, run });
    expect(options.card).toEqual({ start: 4, offset: { x: 1.5, y: 0 }, sides: 'both', trial: true });
  });

  it('that were remembered by another version are not taken', () => {
    expect(paperWishes.safeParse({ ...firstPaperWishes(card), size: 'B5' }).success).toBe(false);
  });
});
