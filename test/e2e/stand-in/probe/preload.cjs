const { contextBridge, ipcRenderer, webUtils } = require('electron');

const listeners = new Set();
ipcRenderer.on('told', (_event, text) => {
  for (const listener of listeners) listener(text);
});

contextBridge.exposeInMainWorld('probe', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  twice: (work) => [work(1), work(2)],
  refuse() {
    throw new TypeError('not like this');
  },
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
});
