import { parseArgs } from 'node:util';
import { Refusal } from '../shared/messages/refusal.ts';
import { type Command, type CommandLine, Misuse, type Terminal } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { asRefusal } from './ledger/damage.ts';

/** 0 done, 1 refused, 2 misuse: what scripts rely on. */
const exitCodes = { done: 0, refused: 1, misuse: 2 } as const;

/** `lianxin`: the ledger's services without a window, for administrators, scripts and tests. */
export async function main(args: readonly string[]): Promise<number> {
  // Once, however often the program's own scripts call this.
  process.stdout.off('error', leaveQuietlyWhenUnread).on('error', leaveQuietlyWhenUnread);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const command = commands.find((candidate) => candidate.name === rest[0]);
    process.stdout.write(command === undefined ? overview() : manual(command));
    return name === undefined ? exitCodes.misuse : exitCodes.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    return complain(`没有“${name}”这个命令。运行 lianxin --help 查看全部命令。`, exitCodes.misuse);
  }
  try {
    return await runCommand(command, rest);
  } catch (error) {
    if (error instanceof Misuse)
      return complain(`${error.message}运行 lianxin ${name} --help 查看写法。`, exitCodes.misuse);
    const refusal = error instanceof Refusal ? error : asRefusal(error);
    if (refusal !== null) return complain(refusal.message + remedyOf(refusal), exitCodes.refused);
    throw error;
  }
}

/** `lianxin list … | head` closes the pipe early: that is no error. */
function leaveQuietlyWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.done);
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const parsed = parse(command, args);
  if (parsed.values.help === true) {
    process.stdout.write(manual(command));
    return exitCodes.done;
  }
  const [least, most] = command.positionals;
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    throw new Misuse(parsed.positionals.length < least ? '命令没有写完整。' : '命令里多了不认识的词。');
  }
  const json = parsed.values.json === true;
  return (await command.run(commandLine(parsed), terminal(json))) ?? exitCodes.done;
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const option = /'(-[^']*?)( <value>)?'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Misuse(`选项“${option}”写得不对。`, { cause: error });
  }
}

function commandLine({ values, positionals }: ReturnType<typeof parse>): CommandLine {
  const found: Readonly<Record<string, unknown>> = values;
  const texts = (name: string) => [found[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    option: (name) => texts(name).at(-1),
    all: texts,
    flag: (name) => found[name] === true,
  };
}

function terminal(json: boolean): Terminal {
  return {
    json,
    say: (line) => {
      if (!json) process.stdout.write(`${line}\n`);
    },
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    },
    answer: (result) => {
      if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    },
  };
}

/** What the window offers as a button is a command here. */
function remedyOf({ code, detail }: Refusal): string {
  const { backup }: { readonly backup?: unknown } = detail;
  if (code !== 'ledger-damaged' || typeof backup !== 'string') return '';
  return `命令是：lianxin restore "${backup}" --to 新的文件夹`;
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
  return code;
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `连心台账命令行\n\n写法：lianxin 命令 [选项]\n\n${list.join('\n')}\n\n每个命令加 --help 查看写法和例子；加 --json 只输出一个 JSON 对象。\n退出码：0 完成，1 被拒绝（原因在标准错误），2 命令写错。\n`;
}

function manual({ name, summary, usage, example }: Command): string {
  return `lianxin ${name}：${summary}\n\n写法：\n${indent(usage)}\n\n例子：\n${indent(example)}\n`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
