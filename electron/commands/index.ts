import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { printCommand } from './print.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { undoCommand } from './undo.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of a working day. Adding one is its file and its name here. */
export const commands: readonly Command[] = [
  initCommand,
  importCommand,
  listCommand,
  exportCommand,
  printCommand,
  reportCommand,
  undoCommand,
  historyCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
];
