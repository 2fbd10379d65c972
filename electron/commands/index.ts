import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { addCommand, editCommand } from './edit.ts';
import { exportCommand } from './export.ts';
import { fillCommand } from './fill.ts';
import { historyCommand, revertCommand } from './history.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { printCommand } from './print.ts';
import { purgeCommand } from './purge.ts';
import { putBackCommand, removeCommand } from './recycle.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { tallyCommand } from './tally.ts';
import { undoCommand } from './undo.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of a working day. Adding one is its file and its name here. */
export const commands: readonly Command[] = [
  initCommand,
  importCommand,
  listCommand,
  addCommand,
  editCommand,
  removeCommand,
  putBackCommand,
  exportCommand,
  printCommand,
  tallyCommand,
  fillCommand,
  reportCommand,
  undoCommand,
  historyCommand,
  revertCommand,
  purgeCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
];
