import type { OfferedContextBridge, OfferedIpcRenderer, OfferedWebUtils } from '../page/preload-world.ts';

/**
 * The module 'electron' as the program's type check against the stand-in sees it (tsconfig.program.json): whatever main,
 * shell or preload use beyond this does not compile there.
 */
export * from '../electron.ts';
export declare const contextBridge: OfferedContextBridge;
export declare const ipcRenderer: OfferedIpcRenderer;
export declare const webUtils: OfferedWebUtils;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
