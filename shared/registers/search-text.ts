import { normaliseName } from '../people/person-name.ts';

/** What search disregards in names and texts: dots, dashes, blanks, marks on letters and variation selectors. */
const disregarded = /[^\p{L}\p{N}\p{Co}]/gu;

/**
 * A text as search compares it: lower case, half-width, only letters, characters and digits. So 努尔麦麦提·卡卡西
 * is found with any look-alike dot or none, and 3-2-301 with any dash.
 */
export function searchText(text: string): string {
  return normaliseName(text).toLowerCase().replace(disregarded, '');
}
