import { app } from './app.ts';
import { refusing } from './refusing.ts';
import type { Part } from './types/part.ts';

type Template = readonly Electron.MenuItemConstructorOptions[];

let applicationMenu: Menu | null = null;

/** A choice in a menu. It can be made by tests; nobody sees it. */
class MenuItem implements Omit<Part<Electron.MenuItem>, 'submenu' | 'click'> {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | null;
  readonly submenu: Menu | null;
  readonly #options: Electron.MenuItemConstructorOptions;

  constructor(options: Electron.MenuItemConstructorOptions) {
    const { id = '', label = '', accelerator = null, submenu } = options;
    if (submenu !== undefined && !Array.isArray(submenu))
      throw new Error('stand-in: a submenu is a template');
    this.id = id;
    this.label = label;
    this.accelerator = accelerator;
    this.submenu = submenu === undefined ? null : Menu.buildFromTemplate(submenu);
    this.#options = options;
  }

  /** @throws Error for roles that only Electron can play: copy, zoom and the like belong to the page */
  click(): void {
    const { role, click } = this.#options;
    if (role === 'quit') app.quit();
    else if (role !== undefined)
      throw new Error(`stand-in: the role ${role} is played only by the real Electron`);
    else click?.apply(undefined, [this as never, undefined, {}]);
  }
}

/** The menu bar, as a list that can be searched. */
export class Menu {
  readonly items: MenuItem[];

  private constructor(items: MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template.map((options) => new MenuItem(options)));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}

refusing('MenuItem', MenuItem.prototype);
refusing('Menu', Menu.prototype);
