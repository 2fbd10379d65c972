import { z } from 'zod';
import { isFilterable } from '../../../shared/registers/field-path.ts';
import { condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { knownLayout, type ListLayout, listLayout } from './list-layout.ts';
import { isListable, type ListState } from './list-state.ts';

const savedView = z.object({
  name: z.string().min(1).max(40),
  search: z.string().max(200),
  where: z.array(condition).max(20),
  sort: z.array(z.object({ field: z.string(), descending: z.boolean() })).max(4),
});

/** 视图 (P09): a name for what a list shows; its columns are in `layouts`, for those of the definition's views can change too. */
export type SavedView = Readonly<z.infer<typeof savedView>>;

/** What this window remembers of one register's list. */
export const rememberedList = z.object({
  views: z.array(savedView).max(100),
  /** By the view's name. */
  layouts: z.record(z.string(), listLayout),
  /** The fields whose answers the summary line counts; null as long as nobody chose. */
  summary: z.array(z.string()).max(8).nullable(),
});

export type RememberedList = Readonly<z.infer<typeof rememberedList>>;

export const nothingRemembered: RememberedList = { views: [], layouts: {}, summary: null };

/** Every view of a register: the definition's own first, then the clerk's. */
export function viewsOf(
  definition: AnyRegister,
  { views }: RememberedList,
): readonly (SavedView & { readonly own: boolean })[] {
  const given = definition.views.map(({ label, sort }) => ({
    name: label,
    search: '',
    where: [],
    sort: sort.map(({ field, descending = false }) => ({ field, descending })),
    own: false,
  }));
  return [...given, ...views.map((view) => ({ ...known(definition, view), own: true }))];
}

/** What a list shows that begins with a view; the first one if there is none of this name any more. */
export function beginView(definition: AnyRegister, remembered: RememberedList, name?: string): ListState {
  const views = viewsOf(definition, remembered);
  const view = views.find((other) => other.name === name) ?? views[0];
  if (view === undefined) throw new Error(`register ${definition.key} has no view`);
  const { search, where, sort } = view;
  return { view: view.name, search, where, sort };
}

/** The columns of a view: as the clerk left them, else the definition's. */
export function layoutOf(definition: AnyRegister, { layouts }: RememberedList, view: string): ListLayout {
  return knownLayout(definition, layouts[view] ?? usualLayout(definition, view));
}

/** The columns that the definition gives a view. */
export function usualLayout(definition: AnyRegister, view: string): ListLayout {
  const { columns } = definition.views.find(({ label }) => label === view) ?? definition.views[0];
  return { columns: [...columns], widths: {} };
}

/** Whether a list no longer shows what its view says. */
export function departs(definition: AnyRegister, remembered: RememberedList, state: ListState): boolean {
  const { search, where, sort } = beginView(definition, remembered, state.view);
  const shown = { search: state.search.trim(), where: state.where, sort: state.sort };
  return JSON.stringify({ search, where, sort }) !== JSON.stringify(shown);
}

/** Why a view may not be called so; null if it may. */
export function nameProblem(
  definition: AnyRegister,
  remembered: RememberedList,
  name: string,
  former?: string,
): string | null {
  const wanted = name.trim();
  if (wanted === '') return '请给视图起一个名称。';
  if (wanted.length > 40) return '名称最多 40 个字。';
  const taken = viewsOf(definition, remembered).some((view) => view.name === wanted && wanted !== former);
  return taken ? `已经有叫“${wanted}”的视图了，请换一个名称。` : null;
}

/** Saves what a list shows as the clerk's view of this name, in the place of one that had it. */
export function saveView(
  remembered: RememberedList,
  state: ListState,
  name: string,
  layout: ListLayout,
): RememberedList {
  const view: SavedView = {
    name,
    search: state.search.trim(),
    where: [...state.where],
    sort: [...state.sort],
  };
  const there = remembered.views.some((other) => other.name === name);
  const views = there
    ? remembered.views.map((other) => (other.name === name ? view : other))
    : [...remembered.views, view];
  return { ...remembered, views, layouts: { ...remembered.layouts, [name]: layout } };
}

export function renameView(remembered: RememberedList, former: string, name: string): RememberedList {
  const { [former]: layout, ...layouts } = remembered.layouts;
  const views = remembered.views.map((view) => (view.name === former ? { ...view, name } : view));
  return { ...remembered, views, layouts: layout === undefined ? layouts : { ...layouts, [name]: layout } };
}

export function removeView(remembered: RememberedList, name: string): RememberedList {
  const { [name]: _, ...layouts } = remembered.layouts;
  return { ...remembered, views: remembered.views.filter((view) => view.name !== name), layouts };
}

/** A view saved before its register changed: conditions on fields that are gone would only be refused. */
function known(definition: AnyRegister, view: SavedView): SavedView {
  return {
    ...view,
    where: view.where.filter(({ field }) => isFilterable(definition, field)),
    sort: view.sort.filter(({ field }) => isListable(definition, field)),
  };
}
