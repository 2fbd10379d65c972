import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { KnownEvents, preventable } from '../../stand-in/events.ts';
import { refusing } from '../../stand-in/refusing.ts';

test('what the stand-in has not is refused by name, and not undefined', () => {
  const shell = refusing('shell', { openPath: (): string => 'opened' });
  expect(shell.openPath()).toBe('opened');
  expect(() => Reflect.get(shell, 'openExternal')).toThrow(
    'stand-in: shell.openExternal does not exist here',
  );
});

test('a stub takes the place of what was there', () => {
  const shell = refusing('shell', { openPath: (): string => 'opened' });
  shell.openPath = () => 'stubbed';
  expect(shell.openPath()).toBe('stubbed');
});

test('instances of a class keep their private state and what they inherit', () => {
  class Window extends EventEmitter {
    #shown = false;
    show(): boolean {
      this.#shown = true;
      return this.#shown;
    }
  }
  refusing('Window', Window.prototype);
  const window = new Window();
  expect(window.show()).toBe(true);
  expect(window.on('closed', () => undefined).emit('closed')).toBe(true);
  expect(() => Reflect.get(window, 'setKiosk')).toThrow('Window.setKiosk');
});

test('an object can still be awaited, printed and put into JSON', async () => {
  const screen = refusing('screen', { id: 1 });
  expect((await screen).id).toBe(1);
  expect(JSON.stringify(screen)).toBe('{"id":1}');
  expect(`${screen}`).toBe('[object Object]');
});

test('nobody can wait for an event that never comes', () => {
  const window = new KnownEvents<{ closed: [] }>('BrowserWindow', ['closed']);
  window.on('closed', () => undefined);
  expect(() => window.on('blur' as 'closed', () => undefined)).toThrow("BrowserWindow never emits 'blur'");
});

test('an event says whether a handler prevented what it announces', () => {
  const event = preventable({ url: 'app://lianxin/' });
  expect(event.defaultPrevented).toBe(false);
  event.preventDefault();
  expect(event).toMatchObject({ url: 'app://lianxin/', defaultPrevented: true });
});
