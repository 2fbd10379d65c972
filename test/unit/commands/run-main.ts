import { main } from '../../../electron/cli.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line within this process, and hears what it says. */
export async function run(...args: readonly string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const listenTo = (stream: NodeJS.WriteStream, as: 'out' | 'err') => {
    const { write } = stream;
    stream.write = (chunk: string | Uint8Array): boolean => {
      said[as] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    };
    return () => {
      stream.write = write;
    };
  };
  const stops = [listenTo(process.stdout, 'out'), listenTo(process.stderr, 'err')];
  try {
    const code = await main(args);
    return { code, ...said };
  } finally {
    for (const stop of stops) stop();
  }
}
