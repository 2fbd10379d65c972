import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expand, type Placeholder, placeholdersOf } from '../../../shared/registers/papers/template.ts';

const words: Readonly<Record<string, string | null>> = {
  姓名: '王芳',
  服务队: null,
  单位: '柳岸社区',
  时长: '12.5',
};

const wordOf = ({ name, form }: Placeholder) => ({
  text: form === null ? (words[name] ?? null) : `${form}（${words[name]}）`,
  blank: '____',
});

const write = (template: string, blanks: 'line' | 'nothing' = 'line') => expand(template, wordOf, blanks);

describe('a template', () => {
  test('has each name replaced by its word', () => {
    expect(write('{姓名}同志：')).toBe('王芳同志：');
    expect(write('累计 {时长} 小时')).toBe('累计 12.5 小时');
    expect(write('没有名字')).toBe('没有名字');
    expect(write('')).toBe('');
  });

  test('leaves a line to write on where there is nothing to say, or nothing at all', () => {
    expect(write('在{服务队}服务')).toBe('在____服务');
    expect(write('在{服务队}服务', 'nothing')).toBe('在服务');
  });

  test('takes the first of several names that says something', () => {
    expect(write('{服务队|单位}')).toBe('柳岸社区');
    expect(write('{单位|服务队}')).toBe('柳岸社区');
    expect(write('{服务队|别的}')).toBe('____');
  });

  test('drops what stands in brackets if one of its names says nothing', () => {
    expect(write('您[在{服务队}]服务[，共 {时长} 小时]。')).toBe('您服务，共 12.5 小时。');
    expect(write('[{姓名}在{服务队}]')).toBe('');
    expect(write('[{服务队|单位}的]{姓名}')).toBe('柳岸社区的王芳');
  });

  test('asks for a way of writing after a colon', () => {
    expect(write('{时长:大写}')).toBe('大写（12.5）');
    expect(placeholdersOf('[{甲:大写|乙}]和{丙}')).toEqual([
      { name: '甲', form: '大写' },
      { name: '乙', form: null },
      { name: '丙', form: null },
    ]);
  });

  test.each(['{姓名', '姓名}', '[姓名', '姓名]', '{{姓名}}', '[[姓名]]', '{}'])(
    'whose braces or brackets do not match is a mistake: %s',
    (template) => {
      expect(() => write(template)).toThrow('do not match');
    },
  );

  test('puts in whatever the words are, as they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const text = expand(
          '一{甲}二[{乙}]三',
          ({ name }) => ({ text: name === '甲' ? first : second, blank: '' }),
          'line',
        );
        expect(text).toBe(`一${first}二${second}三`);
      }),
    );
  });
});
