import { build } from '../../../tools/build.ts';
import { chooseElectron, describeElectron } from '../../../tools/electron-env.ts';
import type { BenchRun, Measurement } from '../bench-run.ts';
import { measureHands } from './window-hands.ts';
import { measureStart } from './window-start.ts';
import { measureWaits } from './window-waits.ts';

/** The built program in Electron or its stand-in, measured from where a clerk sits. */
export const windowing: Measurement = {
  name: 'window',
  about: 'the program itself: start to first list, keystroke to shown rows, scrolling, blocks of main',
  async measure(run: BenchRun) {
    chooseElectron();
    await build();
    run.tell(`the window is that of ${await describeElectron()}`);
    await measureStart(run);
    await measureHands(run);
    await measureWaits(run);
  },
};
