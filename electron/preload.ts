import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, eventChannel } from '../shared/api/bridge.ts';
import type { Reply } from '../shared/api/call.ts';
import type { CallInput, CallName, CallOutput } from '../shared/api/calls.ts';
import type { AppEvent } from '../shared/api/events.ts';

/** One function for one call, by name: the page never gets hold of ipcRenderer itself. */
function call<Name extends CallName>(name: Name) {
  return (input: CallInput<Name>): Promise<Reply<CallOutput<Name>>> => ipcRenderer.invoke(name, input);
}

/**
 * All that the page can reach, name by name: the table of calls must be written out here, for it would bring its
 * schemas along. A name that is missing, or one too many, does not compile.
 */
const bridge: Bridge = {
  startState: call('startState'),
  createLedger: call('createLedger'),
  openLedger: call('openLedger'),
  openPracticeLedger: call('openPracticeLedger'),
  closeLedger: call('closeLedger'),
  ledgerInfo: call('ledgerInfo'),
  changeOffice: call('changeOffice'),
  forgetRecentLedger: call('forgetRecentLedger'),
  listBackups: call('listBackups'),
  makeBackup: call('makeBackup'),
  secondPlace: call('secondPlace'),
  chooseSecondPlace: call('chooseSecondPlace'),
  knownBackups: call('knownBackups'),
  describeBackup: call('describeBackup'),
  checkBackup: call('checkBackup'),
  restoreBackup: call('restoreBackup'),
  verifyLedger: call('verifyLedger'),
  cancelJob: call('cancelJob'),

  listRows: call('listRows'),
  listIds: call('listIds'),
  linesOf: call('linesOf'),
  getRow: call('getRow'),
  revealField: call('revealField'),
  checkRow: call('checkRow'),
  saveRow: call('saveRow'),
  writeCells: call('writeCells'),
  removeRows: call('removeRows'),
  putBackRows: call('putBackRows'),
  findRows: call('findRows'),
  findEverywhere: call('findEverywhere'),
  countByAnswer: call('countByAnswer'),

  attachments: call('attachments'),
  addAttachments: call('addAttachments'),
  recoverAttachment: call('recoverAttachment'),
  saveAttachment: call('saveAttachment'),
  copyToOpen: call('copyToOpen'),

  inspectWorkbook: call('inspectWorkbook'),
  inspectSheet: call('inspectSheet'),
  stageImport: call('stageImport'),
  stagedNumbers: call('stagedNumbers'),
  stagedRows: call('stagedRows'),
  correctStagedCell: call('correctStagedCell'),
  saveRefusedRows: call('saveRefusedRows'),
  commitImport: call('commitImport'),
  discardImport: call('discardImport'),

  previewPapers: call('previewPapers'),
  previewLayout: call('previewLayout'),
  exportLayout: call('exportLayout'),
  previewTally: call('previewTally'),
  exportTally: call('exportTally'),
  previewRegister: call('previewRegister'),
  savePreview: call('savePreview'),
  notePrinted: call('notePrinted'),
  exportRegister: call('exportRegister'),
  partyStatistics: call('partyStatistics'),

  listBatches: call('listBatches'),
  listActors: call('listActors'),
  batchRows: call('batchRows'),
  countBinned: call('countBinned'),
  listBinned: call('listBinned'),
  rowHistory: call('rowHistory'),
  undoBatch: call('undoBatch'),
  lastUndoable: call('lastUndoable'),
  revertRow: call('revertRow'),

  findDuplicates: call('findDuplicates'),
  tellApart: call('tellApart'),
  mergeRows: call('mergeRows'),

  officeDesigns: call('officeDesigns'),
  saveOwnRegister: call('saveOwnRegister'),
  saveAddedFields: call('saveAddedFields'),
  saveEditedTable: call('saveEditedTable'),

  dueRows: call('dueRows'),
  relatedRows: call('relatedRows'),
  tallyRows: call('tallyRows'),

  templates: call('templates'),
  checkTemplate: call('checkTemplate'),
  addTemplate: call('addTemplate'),
  renameTemplate: call('renameTemplate'),
  removeTemplate: call('removeTemplate'),
  putBackTemplate: call('putBackTemplate'),
  saveTemplate: call('saveTemplate'),
  saveExampleTemplate: call('saveExampleTemplate'),
  checkFilling: call('checkFilling'),
  fillTemplate: call('fillTemplate'),

  retention: call('retention'),
  changeRetention: call('changeRetention'),
  dueToday: call('dueToday'),
  dueErasures: call('dueErasures'),
  eraseDue: call('eraseDue'),
  eraseBinned: call('eraseBinned'),

  personalFields: call('personalFields'),
  previewSelfCheck: call('previewSelfCheck'),
  savePersonalFields: call('savePersonalFields'),

  appInfo: call('appInfo'),
  chooseFile: call('chooseFile'),
  chooseFiles: call('chooseFiles'),
  chooseSaveAs: call('chooseSaveAs'),
  showInFolder: call('showInFolder'),
  openDocument: call('openDocument'),
  printPreview: call('printPreview'),
  copyText: call('copyText'),
  openHandbook: call('openHandbook'),

  onEvent(listener) {
    const relayed = (_event: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on(eventChannel, relayed);
    return () => {
      ipcRenderer.removeListener(eventChannel, relayed);
    };
  },

  // Only a real File has a path; Electron throws for anything else.
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('lianxin', bridge);
