import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeBridge } from './bridge.ts';
import { bindingName, deliverName, makePreloadWorld } from './preload-world.ts';
import { makeWire } from './wire.ts';

/** Electron's own name for the world in which preload scripts run. */
export const isolatedWorld = 'Electron Isolated Context';

/** What runs in every new document before its own scripts: one text for each world. */
export interface PageScripts {
  readonly page: string;
  readonly isolated: string;
}

/** Frames of a page, and the blank page before the first, have no preload script. */
const onlyIn = "if (window === window.top && location.protocol !== 'about:')";

/** @param preload path of the preload script: one CommonJS file that requires nothing but Electron */
export function pageScripts(preload: string): PageScripts {
  const token = JSON.stringify(randomBytes(16).toString('hex'));
  const source = readFileSync(preload, 'utf8');
  return {
    page: `${onlyIn} (${makeBridge})(${token}, 'page');`,
    isolated: `${onlyIn} {
      const send = (message) => ${bindingName}(JSON.stringify(message));
      const bridge = (${makeBridge})(${token}, 'preload', (url) => send({ type: 'open', url }));
      const { require } = (${makePreloadWorld})((${makeWire})(), bridge, send, '${deliverName}');
      const exports = {};
      const module = { exports };
      (function (require, module, exports) {
${source}
      }).call(exports, require, module, exports);
    }
    //# sourceURL=${preload}`,
  };
}
