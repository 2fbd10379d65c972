import { EventEmitter } from 'node:events';
import type { WebContents } from './web-contents.ts';

interface Announcements {
  'contents-created': [contents: WebContents];
  'all-closed': [];
}

/** What windows tell `app`, which knows them: they cannot know it too. */
export const announce = new EventEmitter<Announcements>();
