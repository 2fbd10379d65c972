import type { Session } from './cdp.ts';
import type { Protocol } from './protocol-types.ts';
import { log } from './record.ts';

/**
 * Answers `webUtils.getPathForFile`: the preload's world stands at a `debugger` statement, with the file and an empty
 * answer in its scope, and goes on when the file's path has been written there.
 */
export async function answerFilePaths(session: Session): Promise<void> {
  session.on('Debugger.paused', ({ callFrames }) => {
    void writePath(session, callFrames[0])
      .catch((error: Error) => log(error.message))
      .then(() => session.send('Debugger.resume'))
      .catch((error: Error) => log(error.message));
  });
  await session.send('Debugger.enable');
}

async function writePath(session: Session, frame: Protocol.Debugger.CallFrame | undefined): Promise<void> {
  if (frame?.functionName !== 'getPathForFile') return;
  const { callFrameId } = frame;
  const { result } = await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' });
  if (result.objectId === undefined) return;
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
  const expression = `answer.path = ${JSON.stringify(path)}`;
  await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
}
